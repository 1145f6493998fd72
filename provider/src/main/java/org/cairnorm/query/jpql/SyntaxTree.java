package org.cairnorm.query.jpql;

import java.util.List;

/**
 * What the parser makes of one query text.
 *
 * @param text the text, for messages that point into it
 * @param statement the statement that the text holds
 * @param parameters the parameters in the order of their first appearance, each once; either all are named or all are
 *     positional (JPA 3.2 §4.6.4)
 */
public record SyntaxTree(QueryText text, StatementSyntax statement, List<ParameterSyntax> parameters) {

    public SyntaxTree {
        parameters = List.copyOf(parameters);
    }
}
