package org.cairnorm.query.jpql;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one text, kept as numbers in arrays: a token costs ten bytes and no object. The last token is {@link
 * TokenKind#END} or {@link TokenKind#BAD}.
 */
final class Tokens {

    private final String text;
    private byte[] kinds;
    private byte[] keywords;
    private int[] starts;
    private int[] ends;
    private int size;
    private @Nullable Mistake mistake;

    /** What is wrong with a {@link TokenKind#BAD} token. */
    record Mistake(JpqlProblem problem, Object... arguments) {}

    Tokens(String text) {
        this.text = text;
        int capacity = text.length() / 3 + 8;
        kinds = new byte[capacity];
        keywords = new byte[capacity];
        starts = new int[capacity];
        ends = new int[capacity];
    }

    void add(TokenKind kind, Keyword keyword, int start, int end) {
        if (size == kinds.length) {
            int capacity = size * 2;
            kinds = Arrays.copyOf(kinds, capacity);
            keywords = Arrays.copyOf(keywords, capacity);
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
        }
        kinds[size] = (byte) kind.ordinal();
        keywords[size] = (byte) keyword.ordinal();
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    /** Ends the tokens with text that is none. */
    void addBad(int start, int end, JpqlProblem problem, Object... arguments) {
        mistake = new Mistake(problem, arguments);
        add(TokenKind.BAD, Keyword.NONE, start, end);
    }

    int size() {
        return size;
    }

    /** The kind of a token; behind the last one, of the last one. */
    TokenKind kind(int index) {
        return TokenKind.ofOrdinal(kinds[Math.min(index, size - 1)]);
    }

    /** The keyword of a token; {@link Keyword#NONE} for all that is no keyword. */
    Keyword keyword(int index) {
        return Keyword.ofOrdinal(keywords[Math.min(index, size - 1)]);
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    Span span(int index) {
        return new Span(starts[index], ends[index]);
    }

    /** The characters of a token. */
    String text(int index) {
        return text.substring(starts[index], ends[index]);
    }

    String text() {
        return text;
    }

    /** What is wrong with the last token, if it is {@link TokenKind#BAD}. */
    @Nullable Mistake mistake() {
        return mistake;
    }
}
