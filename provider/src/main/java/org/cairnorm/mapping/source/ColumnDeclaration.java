package org.cairnorm.mapping.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code @Column}, {@code @MapKeyColumn} or {@code @OrderColumn} said (JPA 3.2 §11.1.9, §11.1.34, §11.1.44). */
public record ColumnDeclaration(
        @Nullable String name,
        @Nullable String table,
        @Nullable Boolean unique,
        @Nullable Boolean nullable,
        @Nullable Boolean insertable,
        @Nullable Boolean updatable,
        @Nullable Integer length,
        @Nullable Integer precision,
        @Nullable Integer scale,
        @Nullable Integer secondPrecision,
        @Nullable String columnDefinition,
        @Nullable String options,
        List<CheckDeclaration> checks,
        @Nullable String comment) {

    /** A column of which nothing was said. */
    public static final ColumnDeclaration UNSAID = new ColumnDeclaration(
            null, null, null, null, null, null, null, null, null, null, null, null, List.of(), null);

    public ColumnDeclaration {
        checks = List.copyOf(checks);
    }
}
