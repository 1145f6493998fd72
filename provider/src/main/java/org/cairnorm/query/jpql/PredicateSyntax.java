package org.cairnorm.query.jpql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A condition (JPA 3.2 §4.5). Boolean attributes, parameters and functions are conditions too, but not of this family. */
public sealed interface PredicateSyntax extends ExpressionSyntax {

    /**
     * Conditions of which all must hold; a chain of {@code AND} is one node.
     *
     * @param operands the conditions, at least two
     * @param span where it was written
     */
    record And(List<ExpressionSyntax> operands, Span span) implements PredicateSyntax {

        public And {
            operands = List.copyOf(operands);
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitAnd(this);
        }
    }

    /**
     * Conditions of which one must hold; a chain of {@code OR} is one node.
     *
     * @param operands the conditions, at least two
     * @param span where it was written
     */
    record Or(List<ExpressionSyntax> operands, Span span) implements PredicateSyntax {

        public Or {
            operands = List.copyOf(operands);
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitOr(this);
        }
    }

    /**
     * A condition that must not hold.
     *
     * @param operand the condition
     * @param span where it was written
     */
    record Not(ExpressionSyntax operand, Span span) implements PredicateSyntax {

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitNot(this);
        }
    }

    /** The comparison operators. */
    enum ComparisonOperator {
        EQUAL("="),
        NOT_EQUAL("<>"),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">=");

        private final String symbol;

        ComparisonOperator(String symbol) {
            this.symbol = symbol;
        }

        /** How the operator is written. */
        public String symbol() {
            return symbol;
        }
    }

    /**
     * A comparison.
     *
     * @param operator the operator
     * @param left the left operand
     * @param right the right operand, possibly a {@link SubquerySyntax.Quantified}
     * @param span where it was written
     */
    record Comparison(ComparisonOperator operator, ExpressionSyntax left, ExpressionSyntax right, Span span)
            implements PredicateSyntax {

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitComparison(this);
        }
    }

    /**
     * {@code x [NOT] BETWEEN low AND high}.
     *
     * @param operand what is tested
     * @param low the lower bound
     * @param high the upper bound
     * @param negated whether {@code NOT} was written
     * @param span where it was written
     */
    record Between(ExpressionSyntax operand, ExpressionSyntax low, ExpressionSyntax high, boolean negated, Span span)
            implements PredicateSyntax {

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitBetween(this);
        }
    }

    /**
     * {@code x [NOT] IN (a, b)}.
     *
     * @param operand what is tested
     * @param items the values, at least one; entity names where the operand is a type
     * @param negated whether {@code NOT} was written
     * @param span where it was written
     */
    record InList(ExpressionSyntax operand, List<ExpressionSyntax> items, boolean negated, Span span)
            implements PredicateSyntax {

        public InList {
            items = List.copyOf(items);
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitInList(this);
        }
    }

    /**
     * {@code x [NOT] IN (SELECT …)}.
     *
     * @param operand what is tested
     * @param query the subquery
     * @param negated whether {@code NOT} was written
     * @param span where it was written
     */
    record InQuery(ExpressionSyntax operand, QuerySyntax query, boolean negated, Span span) implements PredicateSyntax {

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitInQuery(this);
        }
    }

    /**
     * {@code x [NOT] IN :values}: the parameter holds a collection.
     *
     * @param operand what is tested
     * @param parameter the parameter
     * @param negated whether {@code NOT} was written
     * @param span where it was written
     */
    record InParameter(ExpressionSyntax operand, ParameterSyntax parameter, boolean negated, Span span)
            implements PredicateSyntax {

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitInParameter(this);
        }
    }

    /**
     * {@code x [NOT] LIKE pattern [ESCAPE c]}.
     *
     * @param operand what is tested
     * @param pattern the pattern
     * @param escape the escape character, or null; a literal has exactly one character
     * @param negated whether {@code NOT} was written
     * @param span where it was written
     */
    record Like(
            ExpressionSyntax operand,
            ExpressionSyntax pattern,
            @Nullable ExpressionSyntax escape,
            boolean negated,
            Span span)
            implements PredicateSyntax {

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitLike(this);
        }
    }

    /**
     * {@code x IS [NOT] NULL}.
     *
     * @param operand what is tested
     * @param negated whether {@code NOT} was written
     * @param span where it was written
     */
    record IsNull(ExpressionSyntax operand, boolean negated, Span span) implements PredicateSyntax {

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitIsNull(this);
        }
    }

    /**
     * {@code o.items IS [NOT] EMPTY}.
     *
     * @param collection the path to the collection
     * @param negated whether {@code NOT} was written
     * @param span where it was written
     */
    record IsEmpty(PathSyntax collection, boolean negated, Span span) implements PredicateSyntax {

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitIsEmpty(this);
        }
    }

    /**
     * {@code x [NOT] MEMBER [OF] o.items}.
     *
     * @param operand what is looked for
     * @param collection the path to the collection
     * @param negated whether {@code NOT} was written
     * @param span where it was written
     */
    record MemberOf(ExpressionSyntax operand, PathSyntax collection, boolean negated, Span span)
            implements PredicateSyntax {

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitMemberOf(this);
        }
    }
}
