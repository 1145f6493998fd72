package org.cairnorm.mapping.source;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Index;
import jakarta.persistence.QueryHint;
import jakarta.persistence.UniqueConstraint;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Single values of annotations: what equals the default of its element is absent in the declaration. */
final class AnnotationValues {
    private AnnotationValues() {}

    static @Nullable String text(String value) {
        return value.isEmpty() ? null : value;
    }

    static @Nullable Integer unless(int ordinary, int value) {
        return value == ordinary ? null : value;
    }

    static @Nullable Boolean unless(boolean ordinary, boolean value) {
        return value == ordinary ? null : value;
    }

    static @Nullable Class<?> type(Class<?> value) {
        return value == void.class ? null : value;
    }

    /** The annotation's declaration, or null where the element does not bear it. */
    static <A extends Annotation, D> @Nullable D declared(
            AnnotatedElement element, Class<A> annotation, Function<A, @Nullable D> declaration) {
        A found = element.getAnnotation(annotation);
        return found == null ? null : declaration.apply(found);
    }

    /** The declarations of an annotation that may be repeated, directly or in its container. */
    static <A extends Annotation, D> List<D> each(
            AnnotatedElement element, Class<A> annotation, Function<A, D> declaration) {
        return each(element.getAnnotationsByType(annotation), declaration);
    }

    static <A, D> List<D> each(A[] annotations, Function<A, D> declaration) {
        return Stream.of(annotations).map(declaration).toList();
    }

    static CheckDeclaration check(CheckConstraint check) {
        return new CheckDeclaration(text(check.name()), check.constraint(), text(check.options()));
    }

    static UniqueDeclaration unique(UniqueConstraint unique) {
        return new UniqueDeclaration(text(unique.name()), List.of(unique.columnNames()), text(unique.options()));
    }

    static IndexDeclaration index(Index index) {
        return new IndexDeclaration(text(index.name()), index.columnList(), index.unique(), text(index.options()));
    }

    static @Nullable ForeignKeyDeclaration foreignKey(ForeignKey key) {
        boolean unsaid = key.value() == ConstraintMode.PROVIDER_DEFAULT
                && key.name().isEmpty()
                && key.foreignKeyDefinition().isEmpty()
                && key.options().isEmpty();
        return unsaid
                ? null
                : new ForeignKeyDeclaration(
                        text(key.name()), key.value(), text(key.foreignKeyDefinition()), text(key.options()));
    }

    static Map<String, String> hints(QueryHint[] hints) {
        Map<String, String> values = new LinkedHashMap<>();
        for (QueryHint hint : hints) {
            values.put(hint.name(), hint.value());
        }
        return values;
    }
}
