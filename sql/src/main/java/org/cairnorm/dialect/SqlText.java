package org.cairnorm.dialect;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A rendered statement: its text and what is bound at each of its markers. */
public final class SqlText {
    private final String text;
    private final List<SlotPlace> slots;

    /** A text and the places of its markers, in order. */
    public SqlText(String text, List<SlotPlace> slots) {
        this.text = Objects.requireNonNull(text, "text");
        this.slots = List.copyOf(slots);
    }

    /** A text without markers. */
    public static SqlText of(String text) {
        return new SqlText(text, List.of());
    }

    /** The SQL with {@code ?} as marker. */
    public String text() {
        return text;
    }

    /** What is bound: element 0 at JDBC index 1, and so on. */
    public List<SlotPlace> slots() {
        return slots;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof SqlText that && text.equals(that.text) && slots.equals(that.slots);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The SQL. */
    @Override
    public String toString() {
        return text;
    }
}
