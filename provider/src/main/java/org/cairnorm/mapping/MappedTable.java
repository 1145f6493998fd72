package org.cairnorm.mapping;

import java.util.List;
import java.util.Objects;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.Table;

/**
 * A table that holds rows of an entity.
 *
 * @param keyColumns the columns that hold the identifier, in the order of {@link Identifier#columns()}
 * @param optional whether the row may be missing: a secondary table
 */
public record MappedTable(Table table, List<Column<?>> keyColumns, boolean optional) {
    public MappedTable {
        Objects.requireNonNull(table);
        keyColumns = List.copyOf(keyColumns);
    }
}
