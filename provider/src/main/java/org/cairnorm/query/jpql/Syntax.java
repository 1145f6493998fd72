package org.cairnorm.query.jpql;

/**
 * A part of a syntax tree. Every part is an immutable record that knows which {@link Span} of the text it came from;
 * two parts that mean the same but stand at different places are therefore not equal.
 */
public sealed interface Syntax
        permits StatementSyntax,
                SelectClauseSyntax,
                SelectItemSyntax,
                SelectionSyntax,
                SetOperationSyntax.Operand,
                FromItemSyntax,
                JoinSyntax,
                OrderItemSyntax,
                UpdateSyntax.Assignment,
                ArithmeticSyntax.Step,
                CaseSyntax.When,
                EntityNameSyntax,
                IdentifierSyntax {

    /** Where in the text this part was written. */
    Span span();
}
