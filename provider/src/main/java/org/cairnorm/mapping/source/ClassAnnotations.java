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
import java.util.ArrayList;
import java.util.List;
import org.cairnorm.mapping.MappingProblem;
import org.jspecify.annotations.Nullable;

/** Annotations of one class → {@link ClassDeclaration}. */
final class ClassAnnotations {
    private ClassAnnotations() {}

    /** The part that the annotations of a class give it, or null where it bears none of them. */
    static @Nullable ClassKind kind(Class<?> type) {
        try {
            return annotatedKind(type);
        } catch (LinkageError | TypeNotPresentException | ArrayStoreException e) {
            throw MappingProblem.CLASS_NOT_READABLE.because(e, type.getName(), e);
        }
    }

    private static @Nullable ClassKind annotatedKind(Class<?> type) {
        List<ClassKind> kinds = new ArrayList<>();
        if (type.isAnnotationPresent(Entity.class)) {
            kinds.add(ClassKind.ENTITY);
        }
        if (type.isAnnotationPresent(MappedSuperclass.class)) {
            kinds.add(ClassKind.MAPPED_SUPERCLASS);
        }
        if (type.isAnnotationPresent(Embeddable.class)) {
            kinds.add(ClassKind.EMBEDDABLE);
        }
        if (kinds.size() > 1) {
            throw MappingProblem.TWO_CLASS_KINDS.at(
                    type.getName(), kinds.get(0).word(), kinds.get(1).word());
        }
        return kinds.isEmpty() ? null : kinds.get(0);
    }

    static ClassDeclaration read(Class<?> type, ClassKind kind) {
        try {
            return declaration(type, kind);
        } catch (LinkageError | TypeNotPresentException | ArrayStoreException e) {
            throw MappingProblem.CLASS_NOT_READABLE.because(e, type.getName(), e);
        }
    }

    private static ClassDeclaration declaration(Class<?> type, ClassKind kind) {
        Entity entity = type.getAnnotation(Entity.class);
        return new ClassDeclaration(
                type,
                kind,
                entity == null ? null : text(entity.name()),
                declared(type, Access.class, Access::value),
                false,
                declared(type, IdClass.class, IdClass::value),
                declared(type, Table.class, TableAnnotations::table),
                each(type, SecondaryTable.class, TableAnnotations::secondaryTable),
                ColumnAnnotations.primaryKeyJoinColumns(type),
                declared(type, Inheritance.class, Inheritance::strategy),
                declared(type, DiscriminatorColumn.class, ColumnAnnotations::discriminatorColumn),
                declared(type, DiscriminatorValue.class, DiscriminatorValue::value),
                TableAnnotations.generators(type),
                AttributeAnnotations.overrides(type),
                LifecycleAnnotations.read(type),
                QueryAnnotations.named(type),
                declared(type, Cacheable.class, Cacheable::value),
                PersistentMembers.fields(type).stream()
                        .map(AttributeAnnotations::read)
                        .toList(),
                PersistentMembers.properties(type).stream()
                        .map(AttributeAnnotations::read)
                        .toList());
    }
}
