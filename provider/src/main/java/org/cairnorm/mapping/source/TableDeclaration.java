package org.cairnorm.mapping.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was said of a table: by {@code @Table}, or by the like parts of an annotation for a further table. */
public record TableDeclaration(
        @Nullable String name,
        @Nullable String catalog,
        @Nullable String schema,
        List<UniqueDeclaration> uniqueConstraints,
        List<IndexDeclaration> indexes,
        List<CheckDeclaration> checks,
        @Nullable String comment,
        @Nullable String options) {

    /** A table of which nothing was said. */
    public static final TableDeclaration UNSAID =
            new TableDeclaration(null, null, null, List.of(), List.of(), List.of(), null, null);

    public TableDeclaration {
        uniqueConstraints = List.copyOf(uniqueConstraints);
        indexes = List.copyOf(indexes);
        checks = List.copyOf(checks);
    }
}
