package org.cairnorm.mapping.source;

import org.jspecify.annotations.Nullable;

/**
 * What {@code @Convert} said (JPA 3.2 §11.1.10).
 *
 * @param attributeName a dotted path, with {@code key.} or {@code value.} in front for a map; null: the annotated attribute
 */
public record ConvertDeclaration(
        @Nullable Class<?> converter, @Nullable String attributeName, boolean disableConversion) {}
