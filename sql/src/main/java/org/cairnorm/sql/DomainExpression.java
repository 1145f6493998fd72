package org.cairnorm.sql;

/**
 * A leaf that means something only to a layer above, such as the path to an attribute. It is replaced by columns before a
 * statement is rendered; the renderer refuses it by its {@link #describe() name}. Implementations are immutable and have
 * value equality.
 */
public non-sealed interface DomainExpression extends Expression {

    /** What a reader of an error message calls this leaf. */
    String describe();

    @Override
    default <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitDomain(this);
    }
}
