package org.cairnorm.query.lowering;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairnorm.loading.RowReader;
import org.cairnorm.loading.SelectList;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.sql.Alias;
import org.cairnorm.sql.Query;
import org.cairnorm.sql.Select;
import org.jspecify.annotations.Nullable;

/**
 * A query as the database understands it, and what its rows become.
 *
 * @param list what the readers read
 * @param reader makes a result of a row
 * @param slots where the values of each slot come from
 * @param lockable the tables that hold the rows of the selected entities; empty if none can be locked
 * @param byIdentifier set if a row is only the identifier of an entity, which is loaded afterwards
 */
public record LoweredSelect(
        Query statement,
        SelectList list,
        RowReader<? extends Object> reader,
        Map<String, List<SlotBinding>> slots,
        List<Alias> lockable,
        @Nullable EntityMapping byIdentifier) {
    public LoweredSelect {
        Objects.requireNonNull(statement);
        Objects.requireNonNull(list);
        Objects.requireNonNull(reader);
        slots = Map.copyOf(slots);
        lockable = List.copyOf(lockable);
    }

    /** Whether the statement can lock the rows of the selected entities: it reads them as they stand in their tables. */
    public boolean locksRows() {
        return statement instanceof Select select
                && !select.isDistinct()
                && select.groupBy().isEmpty()
                && select.having() == null
                && !lockable.isEmpty();
    }
}
