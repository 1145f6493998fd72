package org.cairnorm.sql;

import java.util.ArrayList;
import java.util.List;
import org.cairnorm.sql.type.DataType;

/** Columns of queries used as sources. */
final class Columns {
    private Columns() {}

    static List<Column<?>> checked(List<? extends Column<?>> columns, Query query, String whose) {
        int width = query.columnTypes().size();
        if (columns.size() != width) {
            throw new IllegalArgumentException(
                    "The " + whose + " names " + columns.size() + " columns, but its query has " + width);
        }
        return List.copyOf(columns);
    }

    static Column<?> find(List<Column<?>> columns, String name, String whose) {
        Identifier wanted = Identifier.of(name);
        for (Column<?> column : columns) {
            if (column.name().equals(wanted)) {
                return column;
            }
        }
        throw new IllegalArgumentException("The " + whose + " has no column '" + name + "'; its columns are "
                + columns.stream().map(Column::name).toList());
    }

    static List<Column<?>> named(List<DataType<?>> types, String... names) {
        if (names.length != types.size()) {
            throw new IllegalArgumentException(
                    names.length + " names are given for a source of " + types.size() + " columns");
        }
        List<Column<?>> columns = new ArrayList<>(names.length);
        for (int i = 0; i < names.length; i++) {
            columns.add(Column.of(names[i], types.get(i)));
        }
        return columns;
    }
}
