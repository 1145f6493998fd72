package org.cairnorm.loading;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Says what a row becomes. Made once per statement, thread-safe; what belongs to one execution is in the
 * {@link RowContext}.
 */
@FunctionalInterface
public interface RowReader<T> {

    /**
     * Reads the current row.
     *
     * @return null if the row has nothing for this reader: all its columns are null
     */
    @Nullable T read(ResultSet row, RowContext context) throws SQLException;
}
