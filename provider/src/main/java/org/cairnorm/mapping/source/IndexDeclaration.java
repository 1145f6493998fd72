package org.cairnorm.mapping.source;

import org.jspecify.annotations.Nullable;

/**
 * What {@code @Index} said (JPA 3.2 §11.1.24).
 *
 * @param columnList the column list as written, with {@code ASC} and {@code DESC}
 */
public record IndexDeclaration(
        @Nullable String name,
        String columnList,
        boolean unique,
        @Nullable String options) {}
