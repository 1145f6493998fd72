package org.cairnorm.dialect;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.cairnorm.sql.Literal;
import org.cairnorm.sql.type.Conversion;
import org.cairnorm.sql.type.DataType;
import org.jspecify.annotations.Nullable;

/** Which literals can stand in the text of a statement. */
final class LiteralText {
    private static final int LONGEST = 200;

    private LiteralText() {}

    /** A number as SQL writes it; null for what is none, or cannot be written. */
    static @Nullable String number(Object value) {
        if (value instanceof Integer
                || value instanceof Long
                || value instanceof Short
                || value instanceof Byte
                || value instanceof BigInteger) {
            return value.toString();
        }
        if (value instanceof BigDecimal decimal && Math.abs(decimal.scale()) <= 100) {
            return decimal.toPlainString();
        }
        if (value instanceof Double || value instanceof Float) {
            return Double.isFinite(((Number) value).doubleValue()) ? value.toString() : null;
        }
        return null;
    }

    /** What a literal's value is to the database. */
    static @Nullable Object stored(Literal literal) {
        return stored(literal.value(), literal.type());
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Object stored(@Nullable Object value, DataType<?> type) {
        Conversion<?, ?> conversion = type.conversion();
        if (conversion == null || value == null || !type.javaType().isInstance(value)) {
            return value;
        }
        Object simpler = ((Conversion<Object, Object>) conversion).toStored(value);
        return stored(simpler, conversion.stored());
    }

    /** Whether every database reads a text between quotes as what it is. */
    static boolean isHarmless(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    /** Whether a literal is no number, truth value or harmless text, so that it becomes a parameter. */
    static boolean isBound(Literal literal) {
        Object value = stored(literal);
        return !(value == null
                || value instanceof Boolean
                || number(value) != null
                || value instanceof String text && isHarmless(text));
    }
}
