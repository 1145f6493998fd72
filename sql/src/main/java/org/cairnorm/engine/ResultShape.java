package org.cairnorm.engine;

import java.lang.reflect.Array;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.ColumnRef;
import org.jspecify.annotations.Nullable;

/** The columns of a result: their names, and which table columns they are. */
final class ResultShape {

    private static final int AMBIGUOUS = -1;

    private final List<String> names;
    private final Map<String, Integer> byName = new HashMap<>();
    private final Map<Column<?>, Integer> byColumn = new HashMap<>();
    private final Map<ColumnRef, Integer> byReference = new HashMap<>();

    /** {@code columns} holds null where the result's column is no plain column of a table. */
    ResultShape(List<String> names, List<@Nullable ColumnRef> columns) {
        this.names = List.copyOf(names);
        for (int i = 0; i < names.size(); i++) {
            int index = i;
            byName.merge(key(names.get(i)), index, (one, other) -> AMBIGUOUS);
            ColumnRef reference = columns.get(i);
            if (reference != null) {
                byColumn.merge(reference.column(), index, (one, other) -> AMBIGUOUS);
                byReference.putIfAbsent(reference, index);
            }
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    List<String> names() {
        return names;
    }

    String name(int index) {
        return names.get(index);
    }

    int checked(int index) {
        if (index < 0 || index >= names.size()) {
            throw new IllegalArgumentException(
                    "There is no column " + index + "; the result has " + names.size() + " columns: " + names);
        }
        return index;
    }

    int indexOf(String name) {
        return found(byName.get(key(name)), name);
    }

    int indexOf(Column<?> column) {
        Integer index = byColumn.get(column);
        return index != null
                ? found(index, column.name().text())
                : indexOf(column.name().text());
    }

    int indexOf(ColumnRef reference) {
        Integer index = byReference.get(reference);
        return index != null ? index : indexOf(reference.column().name().text());
    }

    private int found(@Nullable Integer index, String name) {
        if (index == null) {
            throw new IllegalArgumentException("The result has no column \"" + name + "\"; its columns are " + names);
        }
        if (index == AMBIGUOUS) {
            throw new IllegalArgumentException("The result has more than one column \"" + name
                    + "\"; name them apart with as(…) or read by position. Its columns are " + names);
        }
        return index;
    }

    static String text(@Nullable Object value) {
        if (value != null && value.getClass().isArray()) {
            return value.getClass().getComponentType().getSimpleName() + "[" + Array.getLength(value) + "]";
        }
        return String.valueOf(value);
    }
}
