package org.cairnorm.mapping.source;

import org.jspecify.annotations.Nullable;

/** What {@code @SequenceGenerator} said (JPA 3.2 §11.1.49). */
public record SequenceGeneratorDeclaration(
        @Nullable String name,
        @Nullable String sequenceName,
        @Nullable String catalog,
        @Nullable String schema,
        @Nullable Integer initialValue,
        @Nullable Integer allocationSize,
        @Nullable String options) {}
