package org.cairnorm.query.jpql;

/**
 * A piece of the query text, from its first character to just behind its last one.
 *
 * @param start position of the first character, counted from zero
 * @param end position behind the last character
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span runs from " + start + " to " + end);
        }
    }

    /** The span of one place between two characters, as at the end of the text. */
    public static Span at(int position) {
        return new Span(position, position);
    }

    /** The span from the start of this one to the end of the other. */
    public Span to(Span last) {
        return new Span(start, last.end);
    }
}
