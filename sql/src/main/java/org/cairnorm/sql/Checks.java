package org.cairnorm.sql;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What compact constructors ask of their arguments. */
final class Checks {
    private Checks() {}

    static <T> List<T> notEmpty(List<? extends T> list, String complaint) {
        List<T> copy = List.copyOf(list);
        if (copy.isEmpty()) {
            throw new IllegalArgumentException(complaint);
        }
        return copy;
    }

    static <T> List<T> atLeastTwo(List<? extends T> list, String complaint) {
        List<T> copy = List.copyOf(list);
        if (copy.size() < 2) {
            throw new IllegalArgumentException(complaint);
        }
        return copy;
    }

    static void present(@Nullable Object... values) {
        for (Object value : values) {
            Objects.requireNonNull(value, "a part of the tree is null");
        }
    }
}
