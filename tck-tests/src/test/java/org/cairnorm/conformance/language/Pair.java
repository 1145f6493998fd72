package org.cairnorm.conformance.language;

import org.jspecify.annotations.Nullable;

/** What queries make by a constructor. */
public record Pair(@Nullable Object first, @Nullable Object second) {
    @Override
    public String toString() {
        return "<" + first + ", " + second + ">";
    }
}
