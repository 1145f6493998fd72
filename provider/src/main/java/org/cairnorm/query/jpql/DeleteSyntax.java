package org.cairnorm.query.jpql;

import org.jspecify.annotations.Nullable;

/**
 * A bulk delete (JPA 3.2 §4.10).
 *
 * @param entity the entity
 * @param variable the identification variable; null means {@code this}
 * @param where the restriction, or null
 * @param span where it was written
 */
public record DeleteSyntax(
        EntityNameSyntax entity,
        @Nullable IdentifierSyntax variable,
        @Nullable ExpressionSyntax where,
        Span span) implements StatementSyntax {}
