package org.cairnorm.sql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.Types;
import org.jspecify.annotations.Nullable;

/**
 * A constant that the author of a query or mapping wrote. Numbers, booleans and null become text; so does a short string of
 * harmless characters; all else is bound. Values that come from a user belong into {@link Bound} or a {@link Slot}.
 *
 * @param value the constant, or null
 * @param type the data type
 */
public record Literal(@Nullable Object value, DataType<?> type) implements Expression {

    /** The literal {@code null}. */
    public static final Literal NULL = new Literal(null, Types.UNKNOWN);

    /** The condition that holds. */
    public static final Literal TRUE = new Literal(true, Types.BOOLEAN);

    /** The condition that never holds. */
    public static final Literal FALSE = new Literal(false, Types.BOOLEAN);

    public Literal {
        Objects.requireNonNull(type, "type");
    }

    /** A whole number. */
    public static Literal of(int value) {
        return new Literal(value, Types.INTEGER);
    }

    /** A whole number. */
    public static Literal of(long value) {
        return new Literal(value, Types.LONG);
    }

    /** A floating-point number. */
    public static Literal of(double value) {
        return new Literal(value, Types.DOUBLE);
    }

    /** A decimal number. */
    public static Literal of(BigDecimal value) {
        return new Literal(value, Types.BIG_DECIMAL);
    }

    /** A whole number. */
    public static Literal of(BigInteger value) {
        return new Literal(value, Types.BIG_INTEGER);
    }

    /** Text. */
    public static Literal of(String value) {
        return new Literal(value, Types.STRING);
    }

    /** A truth value. */
    public static Literal of(boolean value) {
        return value ? TRUE : FALSE;
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitLiteral(this);
    }
}
