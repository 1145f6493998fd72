package org.cairnorm.mapping.source;

import static org.cairnorm.mapping.source.AnnotationValues.declared;
import static org.cairnorm.mapping.source.AnnotationValues.each;
import static org.cairnorm.mapping.source.AnnotationValues.text;

import jakarta.persistence.Access;
import jakarta.persistence.Cacheable;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.Inheritance;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import org.cairnorm.mapping.MappingProblem;
import org.jspecify.annotations.Nullable;

/** Annotations of one class → {@link ClassDeclaration}. */
final class ClassAnnotations {
    private ClassAnnotations() {}

    /** The part that the annotations of a class give it, or null where it bears none of them. */
    static @Nullable ClassKind kind(Class<?> type, Metadata metadata) {
        try {
            return annotatedKind(type, metadata.of(type));
        } catch (LinkageError | TypeNotPresentException | ArrayStoreException e) {
            throw MappingProblem.CLASS_NOT_READABLE.because(e, type.getName(), e);
        }
    }

    private static @Nullable ClassKind annotatedKind(Class<?> type, AnnotatedElement element) {
        List<ClassKind> kinds = new ArrayList<>();
        if (element.isAnnotationPresent(Entity.class)) {
            kinds.add(ClassKind.ENTITY);
        }
        if (element.isAnnotationPresent(MappedSuperclass.class)) {
            kinds.add(ClassKind.MAPPED_SUPERCLASS);
        }
        if (element.isAnnotationPresent(Embeddable.class)) {
            kinds.add(ClassKind.EMBEDDABLE);
        }
        if (kinds.size() > 1) {
            throw MappingProblem.TWO_CLASS_KINDS.at(
                    type.getName(), kinds.get(0).word(), kinds.get(1).word());
        }
        return kinds.isEmpty() ? null : kinds.get(0);
    }

    static ClassDeclaration read(Class<?> type, ClassKind kind, Metadata metadata) {
        try {
            return declaration(type, kind, metadata);
        } catch (LinkageError | TypeNotPresentException | ArrayStoreException e) {
            throw MappingProblem.CLASS_NOT_READABLE.because(e, type.getName(), e);
        }
    }

    private static ClassDeclaration declaration(Class<?> type, ClassKind kind, Metadata metadata) {
        AnnotatedElement element = metadata.of(type);
        Entity entity = element.getAnnotation(Entity.class);
        return new ClassDeclaration(
                type,
                kind,
                entity == null ? null : text(entity.name()),
                declared(element, Access.class, Access::value),
                false,
                declared(element, IdClass.class, IdClass::value),
                declared(element, Table.class, TableAnnotations::table),
                each(element, SecondaryTable.class, TableAnnotations::secondaryTable),
                ColumnAnnotations.primaryKeyJoinColumns(element),
                declared(element, Inheritance.class, Inheritance::strategy),
                declared(element, DiscriminatorColumn.class, ColumnAnnotations::discriminatorColumn),
                declared(element, DiscriminatorValue.class, DiscriminatorValue::value),
                TableAnnotations.generators(element),
                AttributeAnnotations.overrides(element),
                LifecycleAnnotations.read(type, metadata),
                QueryAnnotations.named(element),
                declared(element, Cacheable.class, Cacheable::value),
                PersistentMembers.fields(type).stream()
                        .map(member -> AttributeAnnotations.read(member, metadata))
                        .toList(),
                PersistentMembers.properties(type, metadata).stream()
                        .map(member -> AttributeAnnotations.read(member, metadata))
                        .toList());
    }
}
