package org.cairnorm.query.jpql;

import java.util.Objects;

/**
 * The text of a query together with the ways to point into it. The resolver uses it for its own messages.
 *
 * @param text the text as the user wrote it
 */
public record QueryText(String text) {

    private static final int WINDOW = 100;
    private static final int MARGIN = 40;
    private static final String INDENT = "    ";

    public QueryText {
        Objects.requireNonNull(text);
    }

    /** The characters that a span covers. */
    public String slice(Span span) {
        return text.substring(span.start(), span.end());
    }

    /** Number of the line of a position, counted from one. */
    public int line(int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (isLineEnd(i)) {
                line++;
            }
        }
        return line;
    }

    /** Number of the column of a position, counted from one. */
    public int column(int position) {
        return position - lineStart(position) + 1;
    }

    /**
     * Two lines: the line of the query in which the span starts, and carets under the span. Of a very long line only
     * the neighbourhood of the span is shown, and control characters are shown as {@code ?}.
     */
    public String caretAt(Span span) {
        int position = Math.min(span.start(), text.length());
        int lineStart = lineStart(position);
        int lineEnd = lineEnd(position);
        int from = lineStart;
        int to = lineEnd;
        if (to - from > WINDOW) {
            from = keepPair(Math.max(lineStart, Math.min(position - MARGIN, lineEnd - WINDOW)));
            to = keepPair(Math.min(lineEnd, from + WINDOW));
        }
        StringBuilder shown = new StringBuilder(INDENT);
        StringBuilder carets = new StringBuilder(INDENT);
        if (from > lineStart) {
            shown.append('…');
            carets.append(' ');
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            shown.append(Character.isISOControl(c) && c != '\t' ? '?' : c);
            if (i < position && !Character.isLowSurrogate(c)) {
                carets.append(c == '\t' ? '\t' : ' ');
            }
        }
        if (to < lineEnd) {
            shown.append('…');
        }
        int last = Math.max(position + 1, Math.min(span.end(), to));
        for (int i = position; i < last; i++) {
            if (i >= text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                carets.append('^');
            }
        }
        return shown.append('\n').append(carets).toString();
    }

    @Override
    public String toString() {
        return text;
    }

    private int lineStart(int position) {
        int start = position;
        while (start > 0 && !isLineEnd(start - 1)) {
            start--;
        }
        return start;
    }

    private int lineEnd(int position) {
        int end = position;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private boolean isLineEnd(int index) {
        char c = text.charAt(index);
        return c == '\n' || c == '\r' && (index + 1 == text.length() || text.charAt(index + 1) != '\n');
    }

    private int keepPair(int index) {
        boolean inside = index > 0
                && index < text.length()
                && Character.isLowSurrogate(text.charAt(index))
                && Character.isHighSurrogate(text.charAt(index - 1));
        return inside ? index - 1 : index;
    }
}
