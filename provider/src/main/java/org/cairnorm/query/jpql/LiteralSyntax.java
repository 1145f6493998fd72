package org.cairnorm.query.jpql;

import java.time.temporal.Temporal;

/** A value written into the text (JPA 3.2 §4.6.1). Enum constants and entity types are written as paths. */
public sealed interface LiteralSyntax extends ExpressionSyntax {

    /**
     * {@code NULL}.
     *
     * @param span where it was written
     */
    record NullLiteral(Span span) implements LiteralSyntax {

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitNull(this);
        }
    }

    /**
     * {@code TRUE} or {@code FALSE}.
     *
     * @param value the value
     * @param span where it was written
     */
    record BooleanLiteral(boolean value, Span span) implements LiteralSyntax {

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitBoolean(this);
        }
    }

    /**
     * A text in quotes.
     *
     * @param value the text, with doubled quotes made single
     * @param span where it was written, with its quotes
     */
    record StringLiteral(String value, Span span) implements LiteralSyntax {

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitString(this);
        }
    }

    /**
     * A number; a minus sign directly before a number belongs to it.
     *
     * @param value an Integer, Long, Float, Double, BigInteger or BigDecimal, as the suffix says
     * @param span where it was written
     */
    record NumericLiteral(Number value, Span span) implements LiteralSyntax {

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitNumeric(this);
        }
    }

    /**
     * A date, time or timestamp in the escape syntax of JDBC: {@code {d '2008-12-31'}}.
     *
     * @param value a LocalDate for {@code d}, a LocalTime for {@code t}, a LocalDateTime for {@code ts}
     * @param span where it was written, with its braces
     */
    record TemporalLiteral(Temporal value, Span span) implements LiteralSyntax {

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitTemporal(this);
        }
    }
}
