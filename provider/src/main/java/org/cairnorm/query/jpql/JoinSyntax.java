package org.cairnorm.query.jpql;

import org.jspecify.annotations.Nullable;

/**
 * A join of an association, a collection or an entity (JPA 3.2 §4.4.5).
 *
 * @param kind inner or left
 * @param fetch whether the target is fetched into its owner
 * @param target a path or an entity name: only the resolver can tell them apart; or a path treated as a subtype
 * @param variable the identification variable, or null
 * @param condition the condition behind {@code ON}, or null; always null with {@code fetch}
 * @param span where it was written
 */
public record JoinSyntax(
        Kind kind,
        boolean fetch,
        PathSyntax target,
        @Nullable IdentifierSyntax variable,
        @Nullable ExpressionSyntax condition,
        Span span)
        implements Syntax {

    /** The kinds of join that the language has. */
    public enum Kind {
        INNER,
        LEFT
    }
}
