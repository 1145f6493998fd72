package org.cairnorm.sql;

import java.util.List;

/**
 * An expression that writes itself, for what the tree does not know. Its text comes from code, never from a user's data;
 * values go through {@link SqlWriter#expression}. Implementations are immutable and have value equality.
 */
public non-sealed interface CustomExpression extends Expression {

    /** Writes this expression as one that binds tightly: a call, or text in parentheses. */
    void write(SqlWriter writer);

    /** The expressions inside, which visitors and rewriters look at. */
    default List<Expression> children() {
        return List.of();
    }

    /** This expression with other expressions inside, as many as it has {@link #children()}. */
    default CustomExpression withChildren(List<Expression> children) {
        return this;
    }

    @Override
    default <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitCustom(this);
    }
}
