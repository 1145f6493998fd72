package org.cairnorm.sql;

import java.util.ArrayList;
import java.util.List;

/** Lists of what a changing statement gives back. */
final class Returning {
    private Returning() {}

    static List<SelectItem> items(Column<?>... columns) {
        List<SelectItem> items = new ArrayList<>(columns.length);
        for (Column<?> column : columns) {
            items.add(SelectItem.of(new ColumnRef(null, column)));
        }
        return items;
    }
}
