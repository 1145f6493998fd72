package org.cairnorm.query.jpql;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.Temporal;
import org.cairnorm.query.jpql.LiteralSyntax.NumericLiteral;
import org.cairnorm.query.jpql.LiteralSyntax.StringLiteral;
import org.cairnorm.query.jpql.LiteralSyntax.TemporalLiteral;
import org.jspecify.annotations.Nullable;

/** The productions of literals (JPA 3.2 §4.6.1). */
final class LiteralParser {

    private final TokenCursor cursor;

    LiteralParser(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** The current token, which is a number; a minus sign before it has been taken already and starts its span. */
    NumericLiteral number(int start, boolean negative) {
        String text = cursor.text();
        try {
            Number value = NumberReader.read(text, negative);
            cursor.advance();
            return new NumericLiteral(value, cursor.since(start));
        } catch (NumberReader.Unreadable e) {
            String hint = MistakeHints.forNumber(text, e.type());
            throw e.problem() == JpqlProblem.MALFORMED_NUMBER
                    ? cursor.problem(cursor.span(), hint, e.problem(), Quotes.quote(text))
                    : cursor.problem(cursor.span(), hint, e.problem(), Quotes.quote(text), e.type());
        }
    }

    /** The current token, which is a text in quotes. */
    StringLiteral string() {
        StringLiteral literal = new StringLiteral(unquote(cursor.text()), cursor.span());
        cursor.advance();
        return literal;
    }

    private static String unquote(String text) {
        char quote = text.charAt(0);
        int last = text.length() - 1;
        int pair = text.indexOf(quote, 1);
        if (pair == last) {
            return text.substring(1, last);
        }
        StringBuilder value = new StringBuilder(last);
        for (int i = 1; i < last; i++) {
            char c = text.charAt(i);
            value.append(c);
            if (c == quote) {
                i++;
            }
        }
        return value.toString();
    }

    /** The current token, which is an opening brace. */
    TemporalLiteral temporal() {
        int start = cursor.start();
        cursor.advance();
        String kind = cursor.at(TokenKind.WORD) ? cursor.text() : "";
        boolean date = kind.equalsIgnoreCase("d");
        boolean time = kind.equalsIgnoreCase("t");
        if (!date && !time && !kind.equalsIgnoreCase("ts")) {
            throw cursor.unexpected("d", "t", "ts");
        }
        cursor.advance();
        if (!cursor.at(TokenKind.STRING)) {
            throw cursor.unexpected("a text in quotes");
        }
        Span span = cursor.span();
        String text = string().value();
        Temporal value = date ? date(text) : time ? time(text) : timestamp(text);
        if (value == null) {
            throw malformed(span, text, date, time);
        }
        if (!cursor.accept(TokenKind.RIGHT_BRACE)) {
            throw cursor.unexpected("'}'");
        }
        return new TemporalLiteral(value, cursor.since(start));
    }

    private JpqlException malformed(Span span, String text, boolean date, boolean time) {
        String kind = date ? "date" : time ? "time" : "timestamp";
        String form = date ? "'yyyy-mm-dd'" : time ? "'hh:mm:ss'" : "'yyyy-mm-dd hh:mm:ss.f'";
        return cursor.problem(span, null, JpqlProblem.MALFORMED_TEMPORAL, Quotes.quote(text), kind, form);
    }

    private static @Nullable LocalDate date(String text) {
        int month = text.indexOf('-');
        int day = text.indexOf('-', month + 1);
        if (month != 4 || day < 0) {
            return null;
        }
        int y = digits(text, 0, month, 4);
        int m = digits(text, month + 1, day, 2);
        int d = digits(text, day + 1, text.length(), 2);
        try {
            return y < 0 || m < 0 || d < 0 ? null : LocalDate.of(y, m, d);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalTime time(String text) {
        int minute = text.indexOf(':');
        int second = text.indexOf(':', minute + 1);
        if (minute < 0 || second < 0) {
            return null;
        }
        int point = text.indexOf('.', second);
        int secondEnd = point < 0 ? text.length() : point;
        int h = digits(text, 0, minute, 2);
        int m = digits(text, minute + 1, second, 2);
        int s = digits(text, second + 1, secondEnd, 2);
        int nanos = point < 0 ? 0 : fraction(text, point + 1);
        try {
            return h < 0 || m < 0 || s < 0 || nanos < 0 ? null : LocalTime.of(h, m, s, nanos);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalDateTime timestamp(String text) {
        int blank = text.indexOf(' ');
        LocalDate date = blank < 0 ? null : date(text.substring(0, blank));
        LocalTime time = blank < 0 ? null : time(text.substring(blank + 1));
        return date == null || time == null ? null : LocalDateTime.of(date, time);
    }

    private static int fraction(String text, int from) {
        int value = digits(text, from, text.length(), 9);
        for (int i = text.length() - from; i < 9; i++) {
            value *= 10;
        }
        return value;
    }

    /** The number between two places, or a negative one if there is anything else or too much. */
    private static int digits(String text, int from, int to, int most) {
        if (to <= from || to - from > most) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
