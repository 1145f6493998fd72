package org.cairnorm.mapping.source;

/** What {@code @JoinTable} said (JPA 3.2 §11.1.28). */
public record JoinTableDeclaration(
        TableDeclaration table, JoinColumnsDeclaration join, JoinColumnsDeclaration inverseJoin) {}
