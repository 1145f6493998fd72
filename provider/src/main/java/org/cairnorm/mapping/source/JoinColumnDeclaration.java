package org.cairnorm.mapping.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code @JoinColumn}, {@code @MapKeyJoinColumn} or {@code @PrimaryKeyJoinColumn} said (JPA 3.2 §11.1.26). */
public record JoinColumnDeclaration(
        @Nullable String name,
        @Nullable String referencedColumnName,
        @Nullable String table,
        @Nullable Boolean unique,
        @Nullable Boolean nullable,
        @Nullable Boolean insertable,
        @Nullable Boolean updatable,
        @Nullable String columnDefinition,
        @Nullable String options,
        @Nullable ForeignKeyDeclaration foreignKey,
        List<CheckDeclaration> checks,
        @Nullable String comment) {

    /** A join column of which nothing was said. */
    public static final JoinColumnDeclaration UNSAID =
            new JoinColumnDeclaration(null, null, null, null, null, null, null, null, null, null, List.of(), null);

    public JoinColumnDeclaration {
        checks = List.copyOf(checks);
    }
}
