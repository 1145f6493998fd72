package org.cairnorm.mapping.source;

import jakarta.persistence.EnumType;
import org.jspecify.annotations.Nullable;

/**
 * What was said of the keys of a map: {@code @MapKey} and its kin (JPA 3.2 §11.1.32 to §11.1.38).
 *
 * @param attribute the name in {@code @MapKey}; empty: the primary key of the target
 */
public record MapKeyDeclaration(
        @Nullable String attribute,
        @Nullable Class<?> keyClass,
        @Nullable ColumnDeclaration column,
        @Nullable EnumType enumerated,
        @Nullable TemporalPrecision temporal,
        JoinColumnsDeclaration join) {

    /** Nothing was said. */
    public static final MapKeyDeclaration UNSAID =
            new MapKeyDeclaration(null, null, null, null, null, JoinColumnsDeclaration.UNSAID);
}
