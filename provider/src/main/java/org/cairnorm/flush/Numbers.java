package org.cairnorm.flush;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Generated numbers in the type of an attribute. */
final class Numbers {
    private Numbers() {}

    /** @throws ArithmeticException if the number does not fit */
    static Object convert(long number, Class<?> type) {
        if (type == Long.class || type == long.class) {
            return number;
        }
        if (type == Integer.class || type == int.class) {
            return Math.toIntExact(number);
        }
        if (type == Short.class || type == short.class) {
            if ((short) number != number) {
                throw new ArithmeticException("The identifier " + number + " does not fit into a short");
            }
            return (short) number;
        }
        if (type == Byte.class || type == byte.class) {
            if ((byte) number != number) {
                throw new ArithmeticException("The identifier " + number + " does not fit into a byte");
            }
            return (byte) number;
        }
        if (type == BigInteger.class) {
            return BigInteger.valueOf(number);
        }
        if (type == BigDecimal.class) {
            return BigDecimal.valueOf(number);
        }
        return type == String.class ? String.valueOf(number) : number;
    }
}
