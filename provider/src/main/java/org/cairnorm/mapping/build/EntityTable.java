package org.cairnorm.mapping.build;

import java.util.List;
import org.cairnorm.mapping.source.SecondaryTableDeclaration;
import org.cairnorm.sql.Column;
import org.jspecify.annotations.Nullable;

/** One of the tables of an entity while it is built. */
final class EntityTable {
    private final TableDraft table;
    private final @Nullable SecondaryTableDeclaration secondary;
    private List<Column<?>> keyColumns = List.of();

    EntityTable(TableDraft table, @Nullable SecondaryTableDeclaration secondary) {
        this.table = table;
        this.secondary = secondary;
    }

    TableDraft table() {
        return table;
    }

    /** What was said of the table if it is a secondary one. */
    @Nullable SecondaryTableDeclaration secondary() {
        return secondary;
    }

    /** The columns that hold the identifier. */
    List<Column<?>> keyColumns() {
        return keyColumns;
    }

    void keyColumns(List<? extends Column<?>> columns) {
        keyColumns = List.copyOf(columns);
    }
}
