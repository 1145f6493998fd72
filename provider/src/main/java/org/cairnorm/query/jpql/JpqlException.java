package org.cairnorm.query.jpql;

import org.cairnorm.Message;
import org.jspecify.annotations.Nullable;

/**
 * The text of a query is wrong. The message says what is wrong, shows the line with carets under the place, and where
 * the mistake is a common one, says what to write instead. Thrown by the parser for mistakes of syntax; the resolver
 * may throw it for names that mean nothing.
 */
public final class JpqlException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String text;
    private final int start;
    private final int end;

    /**
     * A mistake at one place.
     *
     * @param query the text
     * @param span the place
     * @param hint what to do about it, or null if the message says it all
     * @param message what is wrong
     * @param arguments what to fill into the message
     */
    public JpqlException(
            QueryText query, Span span, @Nullable String hint, Message message, @Nullable Object... arguments) {
        super(describe(query, span, hint, message.with(arguments)));
        this.code = message.code();
        this.text = query.text();
        this.start = span.start();
        this.end = span.end();
    }

    /** The stable code of the message, such as {@code CAIRN-3001}. */
    public String code() {
        return code;
    }

    /** The text of the query. */
    public QueryText query() {
        return new QueryText(text);
    }

    /** The place of the mistake in the text of the query. */
    public Span span() {
        return new Span(start, end);
    }

    private static String describe(QueryText query, Span span, @Nullable String hint, String message) {
        String text = message + " (line " + query.line(span.start()) + ", column " + query.column(span.start()) + ")\n"
                + query.caretAt(span);
        return hint == null ? text : text + "\n" + hint;
    }
}
