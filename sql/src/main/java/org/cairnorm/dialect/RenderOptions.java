package org.cairnorm.dialect;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a statement is written.
 *
 * @param layout on one line or one clause a line
 * @param collectionSizes the number of elements of each collection slot by name; needed only for slots that the dialect
 *     writes as a list of markers
 * @param comment what stands in a comment before the statement, or null
 */
public record RenderOptions(
        Layout layout,
        Map<String, Integer> collectionSizes,
        @Nullable String comment) {

    /** Forms of SQL. */
    public enum Layout {
        /** All on one line. */
        PLAIN,
        /** One clause a line, sub-queries indented. */
        PRETTY
    }

    /** On one line. */
    public static final RenderOptions PLAIN = new RenderOptions(Layout.PLAIN, Map.of(), null);

    /** One clause a line. */
    public static final RenderOptions PRETTY = new RenderOptions(Layout.PRETTY, Map.of(), null);

    public RenderOptions {
        Objects.requireNonNull(layout, "layout");
        collectionSizes = Map.copyOf(collectionSizes);
    }

    /** These options with sizes of collection slots. */
    public RenderOptions withCollectionSizes(Map<String, Integer> sizes) {
        return new RenderOptions(layout, sizes, comment);
    }

    /** These options with a comment; whatever could end the comment is taken out of it. */
    public RenderOptions withComment(@Nullable String newComment) {
        return new RenderOptions(layout, collectionSizes, newComment);
    }
}
