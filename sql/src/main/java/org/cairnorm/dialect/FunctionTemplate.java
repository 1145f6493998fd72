package org.cairnorm.dialect;

import java.util.ArrayList;
import java.util.List;

/**
 * How a database spells a function. {@code {1}} stands for the first argument as an element of a list, {@code {1!}} for the
 * first argument beside an operator, where it gets parentheses unless it holds together by itself.
 */
public final class FunctionTemplate {

    /** A piece of a template: text, or an argument. */
    record Piece(String text, int argument, boolean tight) {}

    private final List<Piece> pieces;
    private final Precedence precedence;

    private FunctionTemplate(List<Piece> pieces, Precedence precedence) {
        this.pieces = List.copyOf(pieces);
        this.precedence = precedence;
    }

    /** A template whose result holds together by itself: a call, or an expression in parentheses. */
    public static FunctionTemplate of(String pattern) {
        return of(pattern, Precedence.PRIMARY);
    }

    /** A template whose result is an operator expression. */
    public static FunctionTemplate of(String pattern, Precedence precedence) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        int open = argument(pattern, 0);
        while (open >= 0) {
            if (open > from) {
                pieces.add(new Piece(pattern.substring(from, open), -1, false));
            }
            int close = pattern.indexOf('}', open);
            boolean tight = pattern.charAt(close - 1) == '!';
            int argument = Integer.parseInt(pattern.substring(open + 1, tight ? close - 1 : close)) - 1;
            pieces.add(new Piece("", argument, tight));
            from = close + 1;
            open = argument(pattern, from);
        }
        if (from < pattern.length()) {
            pieces.add(new Piece(pattern.substring(from), -1, false));
        }
        return new FunctionTemplate(pieces, precedence);
    }

    /** Where the next argument stands: a brace before anything but a number is text, as of an escape of JDBC. */
    private static int argument(String pattern, int from) {
        int open = pattern.indexOf('{', from);
        while (open >= 0 && !Character.isDigit(pattern.charAt(open + 1))) {
            open = pattern.indexOf('{', open + 1);
        }
        return open;
    }

    List<Piece> pieces() {
        return pieces;
    }

    Precedence precedence() {
        return precedence;
    }
}
