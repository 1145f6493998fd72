package org.cairnorm.mapping.source;

import org.jspecify.annotations.Nullable;

/** What {@code @CheckConstraint} said. */
public record CheckDeclaration(
        @Nullable String name, String constraint, @Nullable String options) {}
