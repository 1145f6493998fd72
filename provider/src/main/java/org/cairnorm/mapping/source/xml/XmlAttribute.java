package org.cairnorm.mapping.source.xml;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Basic;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyClass;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnorm.mapping.source.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping file says of one attribute: it stands in the place of all that is annotated there (JPA 3.2 §12.2.3.26).
 *
 * @param access the access type that the element asks for, or null
 */
record XmlAttribute(String name, @Nullable AccessType access, List<Annotation> annotations, XmlElement xml) {
    private static final String NAME = "name";
    private static final String ACCESS = "access";
    private static final String MAPS_ID = "maps-id";
    private static final String ID = "id";
    private static final String KEY_OVERRIDE = "map-key-attribute-override";
    private static final String KEY_CONVERT = "map-key-convert";
    private static final String KEY = "key";

    /** What the attribute is. */
    private static final Map<String, Class<? extends Annotation>> KINDS = Map.ofEntries(
            Map.entry(ID, Id.class),
            Map.entry("embedded-id", EmbeddedId.class),
            Map.entry("basic", Basic.class),
            Map.entry("version", Version.class),
            Map.entry("many-to-one", ManyToOne.class),
            Map.entry("one-to-many", OneToMany.class),
            Map.entry("one-to-one", OneToOne.class),
            Map.entry("many-to-many", ManyToMany.class),
            Map.entry("element-collection", ElementCollection.class),
            Map.entry("embedded", Embedded.class),
            Map.entry("transient", Transient.class));

    /** What is said of it. */
    private static final List<Section<?>> DETAILS = details();

    /** The foreign key of several columns, and the columns. */
    private static final Map<String, Section<?>> FOREIGN_KEYS = Map.of(
            "foreign-key", new Section<>("join-column", JoinColumn.class),
            "primary-key-foreign-key", new Section<>("primary-key-join-column", PrimaryKeyJoinColumn.class),
            "map-key-foreign-key", new Section<>("map-key-join-column", MapKeyJoinColumn.class));

    XmlAttribute {
        annotations = List.copyOf(annotations);
    }

    @SuppressWarnings("deprecation") // the annotations of Date and Calendar
    private static List<Section<?>> details() {
        return List.of(
                new Section<>("column", Column.class),
                new Section<>("lob", Lob.class),
                new Section<>("temporal", jakarta.persistence.Temporal.class),
                new Section<>("enumerated", Enumerated.class),
                new Section<>("generated-value", GeneratedValue.class),
                new Section<>("sequence-generator", SequenceGenerator.class),
                new Section<>("table-generator", TableGenerator.class),
                new Section<>("association-override", AssociationOverride.class),
                new Section<>("join-table", JoinTable.class),
                new Section<>("collection-table", CollectionTable.class),
                new Section<>("order-by", OrderBy.class),
                new Section<>("order-column", OrderColumn.class),
                new Section<>("map-key", MapKey.class),
                new Section<>("map-key-class", MapKeyClass.class),
                new Section<>("map-key-column", MapKeyColumn.class),
                new Section<>("map-key-enumerated", MapKeyEnumerated.class),
                new Section<>("map-key-temporal", jakarta.persistence.MapKeyTemporal.class));
    }

    /** The attributes in an {@code attributes} element. */
    static List<XmlAttribute> readAll(XmlElement xml, XmlAnnotations annotations) {
        xml.allow(KINDS.keySet());
        return xml.children().stream()
                .filter(child -> KINDS.containsKey(child.name()))
                .map(child -> read(child, annotations))
                .toList();
    }

    private static XmlAttribute read(XmlElement xml, XmlAnnotations annotations) {
        Class<? extends Annotation> kind = KINDS.get(xml.name());
        xml.allow(names(kind));
        List<Annotation> said = new ArrayList<>();
        said.add(annotations.readPart(kind, xml));
        for (Section<?> detail : DETAILS) {
            add(said, detail.read(xml, annotations, Metadata.NOTHING));
        }
        FOREIGN_KEYS.forEach((tag, columns) -> addColumns(said, xml, tag, columns, annotations));
        Class<? extends Annotation> unsaidTable = unsaidTable(kind, xml);
        if (unsaidTable != null && !annotations.tableDefaults().isEmpty()) {
            said.add(SaidAnnotation.of(unsaidTable, annotations.tableDefaults()));
        }
        add(said, overrides(xml, annotations));
        add(said, converts(xml, annotations));
        if (xml.attribute(MAPS_ID) != null) {
            said.add(SaidAnnotation.of(MapsId.class, Map.of("value", xml.requiredAttribute(MAPS_ID))));
        }
        if (kind != Id.class && Boolean.TRUE.equals(xml.truth(ID))) {
            said.add(SaidAnnotation.of(Id.class, Map.of()));
        }
        AccessType access = access(xml);
        if (access != null) {
            said.add(SaidAnnotation.of(Access.class, Map.of("value", access)));
        }
        return new XmlAttribute(xml.requiredAttribute(NAME), access, said, xml);
    }

    /** The access type in the attribute {@code access}, or null. */
    static @Nullable AccessType access(XmlElement xml) {
        String written = xml.attribute(ACCESS);
        return written == null ? null : accessType(written, xml);
    }

    static AccessType accessType(String written, XmlElement xml) {
        return switch (written) {
            case "FIELD" -> AccessType.FIELD;
            case "PROPERTY" -> AccessType.PROPERTY;
            default -> throw xml.wrong(ACCESS, written, "FIELD, PROPERTY");
        };
    }

    private static Set<String> names(Class<? extends Annotation> kind) {
        Set<String> names = new HashSet<>(XmlAnnotations.names(kind));
        names.addAll(Set.of(NAME, ACCESS, MAPS_ID, ID, KEY_OVERRIDE, KEY_CONVERT, "attribute-override", "convert"));
        DETAILS.forEach(detail -> names.add(detail.tag()));
        FOREIGN_KEYS.forEach((tag, columns) -> names.addAll(Set.of(tag, columns.tag())));
        return names;
    }

    private static void add(List<Annotation> said, List<? extends Annotation> found) {
        if (!found.isEmpty()) {
            said.add(XmlAnnotations.together(found));
        }
    }

    /** Join columns, in their container if a foreign key is said for all of them. */
    static void addColumns(
            List<Annotation> said, XmlElement xml, String tag, Section<?> columns, XmlAnnotations annotations) {
        List<? extends Annotation> found = columns.read(xml, annotations, Metadata.NOTHING);
        XmlElement key = xml.child(tag);
        if (key == null) {
            add(said, found);
        } else {
            Map<String, Object> foreignKey = Map.of("foreignKey", annotations.read(ForeignKey.class, key));
            said.add(XmlAnnotations.contained(columns.type(), found, foreignKey));
        }
    }

    /** The table of which an attribute says nothing, or null: the schema and catalog of the file are its as well. */
    private static @Nullable Class<? extends Annotation> unsaidTable(Class<? extends Annotation> kind, XmlElement xml) {
        if (kind == ElementCollection.class) {
            return xml.has("collection-table") ? null : CollectionTable.class;
        }
        boolean toMany = kind == ManyToMany.class || kind == OneToMany.class;
        boolean said = xml.attribute("mapped-by") != null || xml.has("join-column") || xml.has("join-table");
        return toMany && !said ? JoinTable.class : null;
    }

    /** Overrides of the value, and those of the key of a map, which annotations tell apart by a prefix. */
    private static List<AttributeOverride> overrides(XmlElement xml, XmlAnnotations annotations) {
        List<AttributeOverride> overrides = new ArrayList<>();
        for (XmlElement child : xml.children("attribute-override")) {
            overrides.add(annotations.read(AttributeOverride.class, child));
        }
        for (XmlElement child : xml.children(KEY_OVERRIDE)) {
            String path = KEY + "." + child.requiredAttribute(NAME);
            overrides.add(annotations.read(AttributeOverride.class, child.with(NAME, path)));
        }
        return overrides;
    }

    private static List<Convert> converts(XmlElement xml, XmlAnnotations annotations) {
        List<Convert> converts = new ArrayList<>();
        for (XmlElement child : xml.children("convert")) {
            converts.add(annotations.read(Convert.class, child));
        }
        for (XmlElement child : xml.children(KEY_CONVERT)) {
            String path = child.attribute("attribute-name");
            String ofKey = path == null ? KEY : KEY + "." + path;
            converts.add(annotations.read(Convert.class, child.with("attribute-name", ofKey)));
        }
        return converts;
    }
}
