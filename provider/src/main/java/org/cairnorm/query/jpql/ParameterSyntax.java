package org.cairnorm.query.jpql;

/** An input parameter (JPA 3.2 §4.6.4). */
public sealed interface ParameterSyntax extends ExpressionSyntax {

    /** The parameter as written: {@code :name} or {@code ?1}. */
    String label();

    /**
     * A named parameter.
     *
     * @param name the name without its colon, case-sensitive
     * @param span where it was written
     */
    record Named(String name, Span span) implements ParameterSyntax {

        @Override
        public String label() {
            return ":" + name;
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitNamedParameter(this);
        }
    }

    /**
     * A positional parameter.
     *
     * @param position the number, from one
     * @param span where it was written
     */
    record Positional(int position, Span span) implements ParameterSyntax {

        @Override
        public String label() {
            return "?" + position;
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitPositionalParameter(this);
        }
    }
}
