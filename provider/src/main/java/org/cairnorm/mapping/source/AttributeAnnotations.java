package org.cairnorm.mapping.source;

import static org.cairnorm.mapping.source.AnnotationValues.declared;
import static org.cairnorm.mapping.source.AnnotationValues.each;
import static org.cairnorm.mapping.source.AnnotationValues.text;
import static org.cairnorm.mapping.source.AnnotationValues.type;
import static org.cairnorm.mapping.source.AnnotationValues.unless;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Basic;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyClass;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cairnorm.entity.AccessPlan;
import org.cairnorm.mapping.MappingProblem;
import org.jspecify.annotations.Nullable;

/** Annotations of one field or getter → {@link AttributeDeclaration}. */
final class AttributeAnnotations {
    private AttributeAnnotations() {}

    static AttributeDeclaration read(AccessPlan.Member member, Metadata metadata) {
        if (member instanceof AccessPlan.FieldMember ofField) {
            Field field = ofField.field();
            return read(member, field.getDeclaringClass(), field.getGenericType(), metadata.of(field));
        }
        Method getter = ((AccessPlan.PropertyMember) member).getter();
        return read(member, getter.getDeclaringClass(), getter.getGenericReturnType(), metadata.of(getter));
    }

    private static AttributeDeclaration read(
            AccessPlan.Member member, Class<?> declaringClass, Type type, AnnotatedElement element) {
        AccessType access = declared(element, Access.class, Access::value);
        boolean ignored = element.isAnnotationPresent(Transient.class);
        // most members of most classes say nothing, and looking for each annotation costs time at every start
        if (!PersistentMembers.isMapped(element)) {
            return AttributeDeclaration.unmapped(member, declaringClass, type, access, ignored);
        }
        refuseContradictions(declaringClass, member.name(), element);
        if (element.isAnnotationPresent(Transient.class)) {
            PersistentMembers.refuseMapping(
                    element, declaringClass.getSimpleName() + "." + member.name(), "@Transient");
        }
        return new AttributeDeclaration(
                member,
                declaringClass,
                type,
                access,
                ignored,
                true,
                element.isAnnotationPresent(Embedded.class),
                identity(element),
                basic(element),
                association(element),
                ColumnAnnotations.joinColumns(element),
                declared(element, JoinTable.class, TableAnnotations::joinTable),
                ColumnAnnotations.primaryKeyJoinColumns(element),
                collection(element),
                mapKey(element),
                overrides(element));
    }

    /** An attribute has exactly one persistent attribute type (JPA 3.2 §2.2.1). */
    private static void refuseContradictions(Class<?> declaringClass, String name, AnnotatedElement element) {
        List<Class<? extends Annotation>> kinds = List.of(
                Basic.class,
                Embedded.class,
                EmbeddedId.class,
                ManyToOne.class,
                OneToOne.class,
                OneToMany.class,
                ManyToMany.class,
                ElementCollection.class);
        List<String> found = new ArrayList<>();
        for (Class<? extends Annotation> kind : kinds) {
            if (element.isAnnotationPresent(kind)) {
                found.add("@" + kind.getSimpleName());
            }
        }
        boolean allowed = found.size() < 2
                || found.equals(List.of("@Basic", "@ElementCollection"))
                || found.equals(List.of("@Embedded", "@ElementCollection"))
                || found.equals(List.of("@Embedded", "@EmbeddedId"));
        if (!allowed) {
            throw MappingProblem.CONTRADICTING_ANNOTATIONS.at(
                    declaringClass.getSimpleName() + "." + name, String.join(" and ", found));
        }
    }

    static OverrideDeclarations overrides(AnnotatedElement element) {
        OverrideDeclarations overrides = new OverrideDeclarations(
                each(
                        element,
                        AttributeOverride.class,
                        override -> new AttributeOverrideDeclaration(
                                override.name(), ColumnAnnotations.column(override.column()))),
                each(
                        element,
                        AssociationOverride.class,
                        override -> new AssociationOverrideDeclaration(
                                override.name(),
                                ColumnAnnotations.joinColumns(override.joinColumns(), override.foreignKey()),
                                TableAnnotations.joinTableIfSaid(override.joinTable()))),
                each(element, Convert.class, AttributeAnnotations::convert));
        return overrides.equals(OverrideDeclarations.NONE) ? OverrideDeclarations.NONE : overrides;
    }

    private static ConvertDeclaration convert(Convert convert) {
        Class<?> converter = convert.converter();
        return new ConvertDeclaration(
                converter == AttributeConverter.class ? null : converter,
                text(convert.attributeName()),
                convert.disableConversion());
    }

    private static IdentityDeclaration identity(AnnotatedElement element) {
        IdentityDeclaration identity = new IdentityDeclaration(
                element.isAnnotationPresent(Id.class),
                element.isAnnotationPresent(EmbeddedId.class),
                declared(element, MapsId.class, MapsId::value),
                element.isAnnotationPresent(Version.class),
                declared(element, GeneratedValue.class, AttributeAnnotations::generatedValue),
                TableAnnotations.generators(element));
        return identity.equals(IdentityDeclaration.UNSAID) ? IdentityDeclaration.UNSAID : identity;
    }

    private static GeneratedValueDeclaration generatedValue(GeneratedValue value) {
        GenerationType strategy = value.strategy();
        return new GeneratedValueDeclaration(
                strategy == GenerationType.AUTO ? null : strategy, text(value.generator()));
    }

    private static BasicDeclaration basic(AnnotatedElement element) {
        Basic basic = element.getAnnotation(Basic.class);
        BasicDeclaration declared = new BasicDeclaration(
                basic != null,
                basic == null || basic.fetch() == FetchType.EAGER ? null : basic.fetch(),
                basic == null ? null : unless(true, basic.optional()),
                element.isAnnotationPresent(Lob.class),
                declared(element, Enumerated.class, Enumerated::value),
                TemporalAnnotations.attribute(element),
                declared(element, Column.class, ColumnAnnotations::column));
        return declared.equals(BasicDeclaration.UNSAID) ? BasicDeclaration.UNSAID : declared;
    }

    private static @Nullable AssociationDeclaration association(AnnotatedElement element) {
        OneToOne oneToOne = element.getAnnotation(OneToOne.class);
        if (oneToOne != null) {
            return new AssociationDeclaration(
                    AssociationDeclaration.Kind.ONE_TO_ONE,
                    type(oneToOne.targetEntity()),
                    cascade(oneToOne.cascade()),
                    oneToOne.fetch() == FetchType.EAGER ? null : oneToOne.fetch(),
                    unless(true, oneToOne.optional()),
                    text(oneToOne.mappedBy()),
                    unless(false, oneToOne.orphanRemoval()));
        }
        ManyToOne manyToOne = element.getAnnotation(ManyToOne.class);
        if (manyToOne != null) {
            return new AssociationDeclaration(
                    AssociationDeclaration.Kind.MANY_TO_ONE,
                    type(manyToOne.targetEntity()),
                    cascade(manyToOne.cascade()),
                    manyToOne.fetch() == FetchType.EAGER ? null : manyToOne.fetch(),
                    unless(true, manyToOne.optional()),
                    null,
                    null);
        }
        OneToMany oneToMany = element.getAnnotation(OneToMany.class);
        if (oneToMany != null) {
            return new AssociationDeclaration(
                    AssociationDeclaration.Kind.ONE_TO_MANY,
                    type(oneToMany.targetEntity()),
                    cascade(oneToMany.cascade()),
                    oneToMany.fetch() == FetchType.LAZY ? null : oneToMany.fetch(),
                    null,
                    text(oneToMany.mappedBy()),
                    unless(false, oneToMany.orphanRemoval()));
        }
        ManyToMany manyToMany = element.getAnnotation(ManyToMany.class);
        if (manyToMany != null) {
            return new AssociationDeclaration(
                    AssociationDeclaration.Kind.MANY_TO_MANY,
                    type(manyToMany.targetEntity()),
                    cascade(manyToMany.cascade()),
                    manyToMany.fetch() == FetchType.LAZY ? null : manyToMany.fetch(),
                    null,
                    text(manyToMany.mappedBy()),
                    null);
        }
        return null;
    }

    private static Set<CascadeType> cascade(CascadeType[] types) {
        return Set.copyOf(List.of(types));
    }

    private static CollectionDeclaration collection(AnnotatedElement element) {
        ElementCollection elements = element.getAnnotation(ElementCollection.class);
        CollectionDeclaration declared = new CollectionDeclaration(
                elements != null,
                elements == null ? null : type(elements.targetClass()),
                elements == null || elements.fetch() == FetchType.LAZY ? null : elements.fetch(),
                declared(element, CollectionTable.class, TableAnnotations::collectionTable),
                declared(element, OrderBy.class, OrderBy::value),
                declared(element, OrderColumn.class, ColumnAnnotations::orderColumn));
        return declared.equals(CollectionDeclaration.UNSAID) ? CollectionDeclaration.UNSAID : declared;
    }

    private static MapKeyDeclaration mapKey(AnnotatedElement element) {
        MapKeyDeclaration declared = new MapKeyDeclaration(
                declared(element, MapKey.class, MapKey::name),
                declared(element, MapKeyClass.class, MapKeyClass::value),
                declared(element, MapKeyColumn.class, ColumnAnnotations::mapKeyColumn),
                declared(element, MapKeyEnumerated.class, MapKeyEnumerated::value),
                TemporalAnnotations.mapKey(element),
                ColumnAnnotations.mapKeyJoinColumns(element));
        return declared.equals(MapKeyDeclaration.UNSAID) ? MapKeyDeclaration.UNSAID : declared;
    }
}
