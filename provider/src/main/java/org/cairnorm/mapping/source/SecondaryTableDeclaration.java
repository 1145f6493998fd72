package org.cairnorm.mapping.source;

/** What {@code @SecondaryTable} said; its table always has a name (JPA 3.2 §11.1.47). */
public record SecondaryTableDeclaration(TableDeclaration table, JoinColumnsDeclaration primaryKeyJoin) {}
