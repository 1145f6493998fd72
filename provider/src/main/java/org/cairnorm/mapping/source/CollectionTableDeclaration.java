package org.cairnorm.mapping.source;

/** What {@code @CollectionTable} said (JPA 3.2 §11.1.8). */
public record CollectionTableDeclaration(TableDeclaration table, JoinColumnsDeclaration join) {}
