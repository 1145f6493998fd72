package org.cairnorm.loading;

import jakarta.persistence.PersistenceException;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.cairnorm.engine.DatabaseException;
import org.cairnorm.engine.Rows;

/** Reads rows to their end, and turns whatever the driver throws on the way into what the engine makes of it. */
final class RowLoop {
    private RowLoop() {}

    /** What is done with each row. */
    @FunctionalInterface
    interface Sink {
        void row(ResultSet row) throws SQLException;
    }

    static void read(Rows rows, Sink sink) {
        try {
            while (rows.next()) {
                sink.row(rows.resultSet());
            }
        } catch (PersistenceException | DatabaseException e) {
            throw e;
        } catch (SQLException | RuntimeException e) {
            throw rows.failure(e);
        }
    }
}
