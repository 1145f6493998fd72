package org.cairnorm.query.jpql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bulk update (JPA 3.2 §4.10).
 *
 * @param entity the entity
 * @param variable the identification variable; null means {@code this}
 * @param assignments the new values, at least one
 * @param where the restriction, or null
 * @param span where it was written
 */
public record UpdateSyntax(
        EntityNameSyntax entity,
        @Nullable IdentifierSyntax variable,
        List<Assignment> assignments,
        @Nullable ExpressionSyntax where,
        Span span)
        implements StatementSyntax {

    /**
     * A new value of one attribute.
     *
     * @param target the attribute
     * @param value the new value
     * @param span where it was written
     */
    public record Assignment(PathSyntax.Names target, ExpressionSyntax value, Span span) implements Syntax {}

    public UpdateSyntax {
        assignments = List.copyOf(assignments);
    }
}
