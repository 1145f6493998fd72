package org.cairnorm.engine;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.cairnorm.sql.ColumnRef;
import org.cairnorm.sql.Delete;
import org.cairnorm.sql.Insert;
import org.cairnorm.sql.Query;
import org.cairnorm.sql.Select;
import org.cairnorm.sql.SelectItem;
import org.cairnorm.sql.SetOperation;
import org.cairnorm.sql.Statement;
import org.cairnorm.sql.Update;
import org.cairnorm.sql.type.DataType;
import org.jspecify.annotations.Nullable;

/**
 * What the tree tells of a result.
 *
 * @param hasRows whether the statement gives rows
 * @param types data types of the columns
 * @param items what was selected; empty where that is not written down
 */
record ResultColumns(boolean hasRows, List<DataType<?>> types, List<SelectItem> items) {

    static ResultColumns of(Statement statement) {
        if (statement instanceof Query query) {
            return new ResultColumns(true, query.columnTypes(), items(query));
        }
        List<SelectItem> returning = List.of();
        if (statement instanceof Insert insert) {
            returning = insert.returning();
        } else if (statement instanceof Update update) {
            returning = update.returning();
        } else if (statement instanceof Delete delete) {
            returning = delete.returning();
        }
        List<DataType<?>> types = new ArrayList<>();
        returning.forEach(item -> types.add(item.expression().type()));
        return new ResultColumns(!returning.isEmpty(), types, returning);
    }

    private static List<SelectItem> items(Query query) {
        if (query instanceof Select select) {
            return select.items();
        }
        return query instanceof SetOperation set ? items(set.operands().get(0)) : List.of();
    }

    /** The names as written in the statement; where there is none, as the driver says. */
    ResultShape shape(ResultSetMetaData told) throws SQLException {
        List<String> names = new ArrayList<>();
        List<@Nullable ColumnRef> columns = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            SelectItem item = i < items.size() ? items.get(i) : null;
            ColumnRef column = item != null && item.expression() instanceof ColumnRef ref ? ref : null;
            columns.add(column);
            if (item != null && item.name() != null) {
                names.add(item.name().text());
            } else {
                names.add(column != null ? column.column().name().text() : told.getColumnLabel(i + 1));
            }
        }
        return new ResultShape(names, columns);
    }
}
