package org.cairnorm.mapping.source;

import jakarta.persistence.FetchType;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a collection: {@code @ElementCollection}, {@code @CollectionTable}, {@code @OrderBy}, {@code @OrderColumn}.
 *
 * @param orderBy empty for an {@code @OrderBy} without a value
 */
public record CollectionDeclaration(
        boolean elementCollection,
        @Nullable Class<?> targetClass,
        @Nullable FetchType fetch,
        @Nullable CollectionTableDeclaration table,
        @Nullable String orderBy,
        @Nullable ColumnDeclaration orderColumn) {

    /** Nothing was said. */
    public static final CollectionDeclaration UNSAID = new CollectionDeclaration(false, null, null, null, null, null);
}
