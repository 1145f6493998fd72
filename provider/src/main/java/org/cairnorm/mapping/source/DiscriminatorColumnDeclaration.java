package org.cairnorm.mapping.source;

import jakarta.persistence.DiscriminatorType;
import org.jspecify.annotations.Nullable;

/** What {@code @DiscriminatorColumn} said (JPA 3.2 §11.1.12). */
public record DiscriminatorColumnDeclaration(
        ColumnDeclaration column, @Nullable DiscriminatorType type) {}
