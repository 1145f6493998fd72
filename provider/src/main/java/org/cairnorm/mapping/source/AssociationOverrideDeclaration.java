package org.cairnorm.mapping.source;

import org.jspecify.annotations.Nullable;

/** What {@code @AssociationOverride} said; the path is dotted (JPA 3.2 §11.1.2). */
public record AssociationOverrideDeclaration(
        String path, JoinColumnsDeclaration join, @Nullable JoinTableDeclaration joinTable) {}
