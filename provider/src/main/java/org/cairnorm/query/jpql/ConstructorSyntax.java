package org.cairnorm.query.jpql;

import java.util.List;

/**
 * A constructor expression {@code NEW com.acme.Line(x, y)} (JPA 3.2 §4.8.2).
 *
 * @param className the name as written, with {@code .} or {@code $} before a nested class
 * @param nameSpan where the name was written
 * @param arguments the arguments in order, may be empty
 * @param span where it was written
 */
public record ConstructorSyntax(String className, Span nameSpan, List<ExpressionSyntax> arguments, Span span)
        implements SelectionSyntax {

    public ConstructorSyntax {
        arguments = List.copyOf(arguments);
    }
}
