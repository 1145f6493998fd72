package org.cairnorm.mapping.source;

/** What {@code @AttributeOverride} said; the path is dotted (JPA 3.2 §11.1.4). */
public record AttributeOverrideDeclaration(String path, ColumnDeclaration column) {}
