package org.cairnorm.mapping.source.xml;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.ExcludeDefaultListeners;
import jakarta.persistence.ExcludeSuperclassListeners;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Inheritance;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.NamedEntityGraph;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.NamedStoredProcedureQuery;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.SqlResultSetMapping;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cairnorm.entity.AccessPlan.FieldMember;
import org.cairnorm.entity.AccessPlan.PropertyMember;
import org.cairnorm.mapping.MappingProblem;
import org.cairnorm.mapping.source.Metadata;
import org.cairnorm.mapping.source.PersistentMembers;
import org.cairnorm.mapping.source.UnitDefaults;
import org.jspecify.annotations.Nullable;

/**
 * One {@code entity}, {@code mapped-superclass}, {@code embeddable} or {@code converter} element: the class and its members with the
 * annotations that count (JPA 3.2 §12.2.3 to §12.2.5).
 */
final class ClassDescription {
    /** What may be defined in a class as well as outside of any. */
    static final List<Section<?>> NAMED = List.of(
            new Section<>("sequence-generator", SequenceGenerator.class, SequenceGenerator::name),
            new Section<>("table-generator", TableGenerator.class, TableGenerator::name),
            new Section<>("named-query", NamedQuery.class, NamedQuery::name),
            new Section<>("named-native-query", NamedNativeQuery.class, NamedNativeQuery::name),
            new Section<>(
                    "named-stored-procedure-query", NamedStoredProcedureQuery.class, NamedStoredProcedureQuery::name),
            new Section<>("sql-result-set-mapping", SqlResultSetMapping.class, SqlResultSetMapping::name));

    private static final List<Section<?>> DETAILS = List.of(
            new Section<>("table", Table.class),
            new Section<>("secondary-table", SecondaryTable.class),
            new Section<>("id-class", IdClass.class),
            new Section<>("inheritance", Inheritance.class),
            new Section<>("discriminator-value", DiscriminatorValue.class),
            new Section<>("discriminator-column", DiscriminatorColumn.class),
            new Section<>("exclude-default-listeners", ExcludeDefaultListeners.class),
            new Section<>("exclude-superclass-listeners", ExcludeSuperclassListeners.class),
            new Section<>("attribute-override", AttributeOverride.class, AttributeOverride::name),
            new Section<>("association-override", AssociationOverride.class, AssociationOverride::name),
            new Section<>("convert", Convert.class, Convert::attributeName),
            new Section<>("named-entity-graph", NamedEntityGraph.class, NamedEntityGraph::name));

    private static final Section<PrimaryKeyJoinColumn> KEY_COLUMNS =
            new Section<>("primary-key-join-column", PrimaryKeyJoinColumn.class);

    private static final String KEY_COLUMNS_FOREIGN_KEY = "primary-key-foreign-key";

    private static final Map<String, Class<? extends Annotation>> KINDS = Map.of(
            "entity",
            Entity.class,
            "mapped-superclass",
            MappedSuperclass.class,
            "embeddable",
            Embeddable.class,
            MappingFile.CONVERTER,
            Converter.class);

    private static final Set<String> NAMES = names();

    private final MappingFile file;
    private final XmlElement xml;
    private final XmlAnnotations annotations;
    private final Class<?> type;
    private final boolean complete;
    private final @Nullable AccessType access;
    private final List<Annotation> said = new ArrayList<>();
    private final Set<Class<? extends Annotation>> hidden = new HashSet<>();

    ClassDescription(MappingFile file, XmlElement xml, XmlAnnotations annotations, UnitDefaults defaults) {
        xml.allow(NAMES);
        this.file = file;
        this.xml = xml;
        this.annotations = annotations;
        this.type = annotations.classes().find(xml.requiredAttribute("class"), xml);
        this.complete = defaults.metadataComplete() || Boolean.TRUE.equals(xml.truth("metadata-complete"));
        this.access = access(defaults);
    }

    private static Set<String> names() {
        Set<String> names = new HashSet<>(Callbacks.EVENTS.keySet());
        names.addAll(Set.of("name", "class", "access", "cacheable", "metadata-complete", "auto-apply"));
        names.addAll(Set.of("attributes", KEY_COLUMNS.tag(), KEY_COLUMNS_FOREIGN_KEY, MappingFile.ENTITY_LISTENERS));
        NAMED.forEach(section -> names.add(section.tag()));
        DETAILS.forEach(section -> names.add(section.tag()));
        return names;
    }

    void describe(Map<AnnotatedElement, AnnotatedElement> described) {
        AnnotatedElement annotated = complete ? Metadata.NOTHING : type;
        Callbacks callbacks = new Callbacks(described, annotations.classes());
        callbacks.describe(xml, type, complete, 0);
        sayKind(annotated);
        sayAccess();
        Stream.concat(NAMED.stream(), DETAILS.stream()).forEach(section -> say(section, annotated));
        sayKeyColumns();
        sayDefaultTable(annotated);
        Boolean cacheable = xml.truth("cacheable");
        if (cacheable != null) {
            replace(SaidAnnotation.of(Cacheable.class, Map.of("value", cacheable)));
        }
        List<Class<?>> listeners = callbacks.listeners(xml);
        if (xml.has(MappingFile.ENTITY_LISTENERS)) {
            replace(SaidAnnotation.of(EntityListeners.class, Map.of("value", listeners.toArray(Class<?>[]::new))));
        }
        described.put(
                type,
                complete
                        ? DescribedElement.instead(type, said)
                        : new DescribedElement(
                                type, annotation -> !hidden.contains(annotation.annotationType()), said));
        describeMembers(described);
    }

    private void replace(Annotation annotation) {
        hidden.addAll(Section.types(annotation.annotationType()));
        said.add(annotation);
    }

    private void say(Section<?> section, AnnotatedElement annotated) {
        List<? extends Annotation> found = section.read(xml, annotations, annotated);
        if (!found.isEmpty()) {
            hidden.addAll(section.types());
            said.add(XmlAnnotations.together(found));
        }
    }

    private void sayKind(AnnotatedElement annotated) {
        hidden.addAll(KINDS.values());
        Class<? extends Annotation> kind = KINDS.get(xml.name());
        Entity entity = annotated.getAnnotation(Entity.class);
        if (kind == Entity.class && xml.attribute("name") == null && entity != null) {
            said.add(entity);
        } else {
            said.add(annotations.readPart(kind, xml));
        }
    }

    private void sayAccess() {
        boolean byElement = XmlAttribute.access(xml) != null;
        boolean byFile = file.access() != null && annotatedAccess() == null;
        if (access != null && (byElement || byFile)) {
            replace(SaidAnnotation.of(Access.class, Map.of("value", access)));
        }
    }

    private void sayKeyColumns() {
        if (xml.has(KEY_COLUMNS.tag()) || xml.has(KEY_COLUMNS_FOREIGN_KEY)) {
            hidden.addAll(KEY_COLUMNS.types());
            XmlAttribute.addColumns(said, xml, KEY_COLUMNS_FOREIGN_KEY, KEY_COLUMNS, annotations);
        }
    }

    /** The schema and catalog of the file are those of the entity's table, even if nothing else is said of it. */
    private void sayDefaultTable(AnnotatedElement annotated) {
        boolean hasOwnTable =
                xml.name().equals("entity") && !type.getSuperclass().isAnnotationPresent(Entity.class);
        if (annotations.tableDefaults().isEmpty() || xml.has("table") || !hasOwnTable) {
            return;
        }
        Map<String, Object> values = new HashMap<>(annotations.tableDefaults());
        Table table = annotated.getAnnotation(Table.class);
        if (table != null) {
            values.putAll(SaidAnnotation.valuesOf(table));
        }
        replace(SaidAnnotation.of(Table.class, values));
    }

    // ---- access

    /**
     * The access type of the attributes that do not say theirs: what the element says, then the class's annotations, then the file,
     * then the unit (JPA 3.2 §12.2.1.4, §12.2.2.4). Null: nothing is said anywhere.
     */
    private @Nullable AccessType access(UnitDefaults defaults) {
        AccessType own = XmlAttribute.access(xml);
        if (own != null) {
            return own;
        }
        AccessType annotated = annotatedAccess();
        if (annotated != null) {
            return annotated;
        }
        return file.access() != null ? file.access() : defaults.access();
    }

    /** What the annotations of the class say: {@code @Access}, or the place of the identifier in it or above it. */
    private @Nullable AccessType annotatedAccess() {
        if (complete) {
            return null;
        }
        Access said = type.getAnnotation(Access.class);
        if (said != null) {
            return said.value();
        }
        for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
            for (Field field : at.getDeclaredFields()) {
                if (isIdentifier(field)) {
                    return AccessType.FIELD;
                }
            }
            for (Method method : at.getDeclaredMethods()) {
                if (isIdentifier(method)) {
                    return AccessType.PROPERTY;
                }
            }
        }
        return null;
    }

    private static boolean isIdentifier(AnnotatedElement member) {
        return member.isAnnotationPresent(Id.class) || member.isAnnotationPresent(EmbeddedId.class);
    }

    // ---- members

    private void describeMembers(Map<AnnotatedElement, AnnotatedElement> described) {
        Map<String, FieldMember> fields = new HashMap<>();
        Map<String, PropertyMember> properties = new HashMap<>();
        PersistentMembers.fields(type).forEach(field -> fields.put(field.name(), field));
        PersistentMembers.properties(type, Metadata.OF_CLASSES)
                .forEach(property -> properties.put(property.name(), property));
        if (complete) {
            fields.values().forEach(field -> described.put(field.field(), DescribedElement.bare(field.field())));
            properties
                    .values()
                    .forEach(property -> described.put(property.getter(), DescribedElement.bare(property.getter())));
        }
        XmlElement attributes = xml.child("attributes");
        if (attributes == null) {
            return;
        }
        for (XmlAttribute attribute : XmlAttribute.readAll(attributes, annotations)) {
            FieldMember field = fields.get(attribute.name());
            PropertyMember property = properties.get(attribute.name());
            if (field == null && property == null) {
                Set<String> names = new TreeSet<>(fields.keySet());
                names.addAll(properties.keySet());
                throw MappingProblem.XML_ATTRIBUTE_UNKNOWN.at(
                        file.root().file(), attribute.xml().line(), attribute.name(), type.getName(), names);
            }
            if (field != null) {
                described.put(field.field(), DescribedElement.bare(field.field()));
            }
            if (property != null) {
                described.put(property.getter(), DescribedElement.bare(property.getter()));
            }
            AccessType chosen = attribute.access() != null ? attribute.access() : access;
            boolean byProperty = field == null || (property != null && chosen == AccessType.PROPERTY);
            AnnotatedElement member = byProperty ? property.getter() : field.field();
            described.put(member, DescribedElement.instead(member, attribute.annotations()));
        }
    }
}
