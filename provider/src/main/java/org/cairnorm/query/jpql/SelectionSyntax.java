package org.cairnorm.query.jpql;

/** What may be selected: an expression, or a constructor applied to expressions. */
public sealed interface SelectionSyntax extends Syntax permits ExpressionSyntax, ConstructorSyntax {}
