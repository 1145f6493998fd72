package org.cairnorm.mapping.source;

import jakarta.persistence.EnumType;
import jakarta.persistence.FetchType;
import org.jspecify.annotations.Nullable;

/** What was said of how one value is stored: {@code @Basic}, {@code @Lob}, {@code @Enumerated}, {@code @Temporal}, {@code @Column}. */
public record BasicDeclaration(
        boolean basic,
        @Nullable FetchType fetch,
        @Nullable Boolean optional,
        boolean lob,
        @Nullable EnumType enumerated,
        @Nullable TemporalPrecision temporal,
        @Nullable ColumnDeclaration column) {

    /** Nothing was said. */
    public static final BasicDeclaration UNSAID = new BasicDeclaration(false, null, null, false, null, null, null);
}
