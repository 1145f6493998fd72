package org.cairnorm.flush;

import java.util.List;
import org.cairnorm.sql.Column;

/**
 * One row operation must wait for another.
 *
 * @param first what is waited for
 * @param then what waits
 * @param columns the columns that make it wait, of {@code then} for a reference, else of {@code first}; empty if it must wait
 *     whatever they hold
 * @param kind why it waits
 */
record Dependency(RowOperation first, RowOperation then, List<Column<?>> columns, Kind kind) {
    enum Kind {
        /** {@code then} writes a reference to the row that {@code first} inserts. */
        REFERENCE,
        /** {@code then} takes a unique value that {@code first} gives free. */
        UNIQUE,
        /** {@code then} deletes the row that {@code first} ceases to refer to. */
        RELEASE
    }

    /** Whether a circle can be cut here: the columns may be empty, or hold another value, for a while. */
    boolean canBeCut() {
        if (columns.isEmpty()) {
            return false;
        }
        return switch (kind) {
            case REFERENCE ->
                then.tableRows() != null
                        && then.shape().kind() != RowShape.Kind.DELETE
                        && columns.stream().allMatch(Column::nullable);
            case RELEASE -> first.tableRows() != null && columns.stream().allMatch(Column::nullable);
            case UNIQUE -> first.tableRows() != null && StandIn.existsFor(columns.get(0));
        };
    }
}
