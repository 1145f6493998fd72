package org.cairnorm.query.jpql;

/**
 * An expression: a value, or a condition. Both are one family because a boolean attribute is a condition and a
 * condition in parentheses is a value; the resolver checks types.
 */
public sealed interface ExpressionSyntax extends SelectionSyntax
        permits PathSyntax,
                LiteralSyntax,
                ParameterSyntax,
                ArithmeticSyntax,
                PredicateSyntax,
                FunctionSyntax,
                CaseSyntax,
                SubquerySyntax {

    /** Calls the method of the visitor that is made for this kind of expression. */
    <R> R accept(ExpressionVisitor<R> visitor);
}
