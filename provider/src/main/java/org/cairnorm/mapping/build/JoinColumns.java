package org.cairnorm.mapping.build;

import java.util.List;
import org.cairnorm.mapping.JoinColumn;
import org.cairnorm.sql.Column;

/**
 * The join columns of one reference.
 *
 * @param columns in the order of the identifier they refer to
 * @param toIdentifier whether they refer to exactly the columns of the identifier
 */
record JoinColumns(List<JoinColumn> columns, boolean toIdentifier) {
    JoinColumns {
        columns = List.copyOf(columns);
    }

    /** The same in a table that may know the columns by other letters. */
    JoinColumns in(TableDraft table) {
        return new JoinColumns(table.addJoin(columns), toIdentifier);
    }

    List<Column<?>> own() {
        return columns.stream().<Column<?>>map(JoinColumn::column).toList();
    }

    List<Column<?>> referenced() {
        return columns.stream().<Column<?>>map(JoinColumn::referenced).toList();
    }
}
