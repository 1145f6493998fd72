package org.cairnorm.mapping.source;

import jakarta.persistence.ConstraintMode;
import org.jspecify.annotations.Nullable;

/** What {@code @ForeignKey} said (JPA 3.2 §11.1.20). */
public record ForeignKeyDeclaration(
        @Nullable String name,
        ConstraintMode mode,
        @Nullable String definition,
        @Nullable String options) {}
