package org.cairnorm.query.jpql;

/** A whole statement: a query, an update or a delete (JPA 3.2 §4.2). */
public sealed interface StatementSyntax extends Syntax permits QuerySyntax, UpdateSyntax, DeleteSyntax {}
