package org.cairnorm.query.jpql;

/** A subquery inside an expression (JPA 3.2 §4.5.14). {@code x IN (subquery)} is a {@link PredicateSyntax.InQuery}. */
public sealed interface SubquerySyntax extends ExpressionSyntax {

    /** The query in the parentheses. */
    QuerySyntax query();

    /**
     * A subquery that yields one value.
     *
     * @param query the query
     * @param span where it was written, with its parentheses
     */
    record Scalar(QuerySyntax query, Span span) implements SubquerySyntax {

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitScalarSubquery(this);
        }
    }

    /**
     * {@code EXISTS (SELECT …)}; {@code NOT EXISTS} is a {@link PredicateSyntax.Not} around it.
     *
     * @param query the query
     * @param span where it was written
     */
    record Exists(QuerySyntax query, Span span) implements SubquerySyntax {

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitExists(this);
        }
    }

    /** How many rows must satisfy a comparison with a subquery. */
    enum Quantifier {
        ALL,
        /** Also written {@code SOME}. */
        ANY
    }

    /**
     * {@code ALL (SELECT …)} or {@code ANY (SELECT …)}, only on the right of a comparison.
     *
     * @param quantifier how many rows must satisfy the comparison
     * @param query the query
     * @param span where it was written
     */
    record Quantified(Quantifier quantifier, QuerySyntax query, Span span) implements SubquerySyntax {

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitQuantified(this);
        }
    }
}
