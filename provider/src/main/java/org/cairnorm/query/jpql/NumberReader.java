package org.cairnorm.query.jpql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/**
 * Turns the characters of a number into its value: as in Java, plus the suffixes {@code BI} and {@code BD} (JPA 3.2
 * §4.6.1). Length and exponent are bounded, because turning a million digits into a value takes minutes.
 */
final class NumberReader {

    private static final int LONGEST = 1000;
    private static final int LARGEST_EXPONENT = 9999;

    /** Why a text is no number that the language can hold. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient JpqlProblem problem;
        private final String type;

        Unreadable(JpqlProblem problem, String type) {
            super(null, null, false, false);
            this.problem = problem;
            this.type = type;
        }

        JpqlProblem problem() {
            return problem;
        }

        /** The type that the number is too large for; empty if it is malformed. */
        String type() {
            return type;
        }
    }

    private NumberReader() {}

    /** The value of a number without a sign, or of its negation. */
    static Number read(String text, boolean negative) throws Unreadable {
        int length = text.length();
        if (length > LONGEST) {
            throw new Unreadable(JpqlProblem.NUMBER_OUT_OF_RANGE, "a literal");
        }
        String suffix = suffix(text);
        String body = withoutUnderscores(text.substring(0, length - suffix.length()));
        boolean whole = isWhole(body);
        String signed = negative ? "-" + body : body;
        return switch (suffix) {
            case "L" -> wholeNumber(signed, body, whole, "long");
            case "BI" -> bigInteger(signed, whole);
            case "BD" -> bigDecimal(signed, body);
            case "F" -> floating(signed, body, true);
            case "D" -> floating(signed, body, false);
            default -> whole ? wholeNumber(signed, body, true, "int") : floating(signed, body, false);
        };
    }

    private static String suffix(String text) {
        String upper = text.substring(Math.max(0, text.length() - 2)).toUpperCase(Locale.ROOT);
        if (upper.equals("BI") || upper.equals("BD")) {
            return upper;
        }
        String last = upper.substring(upper.length() - 1);
        return last.equals("L") || last.equals("F") || last.equals("D") ? last : "";
    }

    private static Number wholeNumber(String signed, String body, boolean whole, String type) throws Unreadable {
        boolean octal = body.length() > 1 && body.charAt(0) == '0';
        if (!whole || octal) {
            throw malformed();
        }
        try {
            return type.equals("int") ? (Number) Integer.valueOf(signed) : (Number) Long.valueOf(signed);
        } catch (NumberFormatException e) {
            throw new Unreadable(JpqlProblem.NUMBER_OUT_OF_RANGE, type);
        }
    }

    private static Number bigInteger(String signed, boolean whole) throws Unreadable {
        if (!whole) {
            throw malformed();
        }
        return new BigInteger(signed);
    }

    private static Number bigDecimal(String signed, String body) throws Unreadable {
        checkDecimal(body);
        int exponent = exponentMark(body);
        if (exponent >= 0 && exponentSize(body, exponent) > LARGEST_EXPONENT) {
            throw new Unreadable(JpqlProblem.NUMBER_OUT_OF_RANGE, "a literal");
        }
        return new BigDecimal(signed);
    }

    private static Number floating(String signed, String body, boolean single) throws Unreadable {
        checkDecimal(body);
        String type = single ? "float" : "double";
        Number value = single ? (Number) Float.valueOf(signed) : (Number) Double.valueOf(signed);
        double wide = value.doubleValue();
        if (Double.isInfinite(wide) || wide == 0 && hasNonZeroDigit(body)) {
            throw new Unreadable(JpqlProblem.NUMBER_OUT_OF_RANGE, type);
        }
        return value;
    }

    /** Allows {@code 12}, {@code 12.}, {@code .5}, {@code 1.5}, each with an exponent. */
    private static void checkDecimal(String body) throws Unreadable {
        int exponent = exponentMark(body);
        int mantissaEnd = exponent < 0 ? body.length() : exponent;
        int digits = 0;
        int points = 0;
        for (int i = 0; i < mantissaEnd; i++) {
            if (isDigit(body.charAt(i))) {
                digits++;
            } else if (body.charAt(i) == '.') {
                points++;
            } else {
                throw malformed();
            }
        }
        if (digits == 0 || points > 1 || exponent >= 0 && exponentSize(body, exponent) < 0) {
            throw malformed();
        }
    }

    /** The exponent without its sign, at most a little over the limit; negative if it is malformed. */
    private static int exponentSize(String body, int mark) {
        int from = mark + 1;
        if (from < body.length() && (body.charAt(from) == '+' || body.charAt(from) == '-')) {
            from++;
        }
        int size = from == body.length() ? -1 : 0;
        for (int i = from; i < body.length(); i++) {
            if (!isDigit(body.charAt(i))) {
                return -1;
            }
            size = Math.min(LARGEST_EXPONENT + 1, size * 10 + body.charAt(i) - '0');
        }
        return size;
    }

    private static int exponentMark(String body) {
        int mark = body.indexOf('e');
        return mark < 0 ? body.indexOf('E') : mark;
    }

    private static boolean isWhole(String body) {
        for (int i = 0; i < body.length(); i++) {
            if (!isDigit(body.charAt(i))) {
                return false;
            }
        }
        return !body.isEmpty();
    }

    private static boolean hasNonZeroDigit(String body) {
        int exponent = exponentMark(body);
        for (int i = 0; i < (exponent < 0 ? body.length() : exponent); i++) {
            if (body.charAt(i) >= '1' && body.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    /** Underscores stand between digits only, as in Java. */
    private static String withoutUnderscores(String body) throws Unreadable {
        if (body.indexOf('_') < 0) {
            return body;
        }
        StringBuilder digits = new StringBuilder(body.length());
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c != '_') {
                digits.append(c);
                continue;
            }
            boolean between = i > 0
                    && i + 1 < body.length()
                    && isDigitOrUnderscore(body.charAt(i - 1))
                    && isDigitOrUnderscore(body.charAt(i + 1));
            if (!between) {
                throw malformed();
            }
        }
        return digits.toString();
    }

    private static boolean isDigitOrUnderscore(char c) {
        return c == '_' || isDigit(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static Unreadable malformed() {
        return new Unreadable(JpqlProblem.MALFORMED_NUMBER, "");
    }
}
