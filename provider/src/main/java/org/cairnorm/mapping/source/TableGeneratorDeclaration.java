package org.cairnorm.mapping.source;

import org.jspecify.annotations.Nullable;

/** What {@code @TableGenerator} said (JPA 3.2 §11.1.52). */
public record TableGeneratorDeclaration(
        @Nullable String name,
        TableDeclaration table,
        @Nullable String pkColumnName,
        @Nullable String valueColumnName,
        @Nullable String pkColumnValue,
        @Nullable Integer initialValue,
        @Nullable Integer allocationSize) {}
