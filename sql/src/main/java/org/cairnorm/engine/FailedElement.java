package org.cairnorm.engine;

import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.cairnorm.dialect.ErrorKind;
import org.cairnorm.dialect.SqlText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the element of a batch that failed where the driver does not tell, because it sent all as one command that the
 * database undid as a whole: by running the elements one by one. Only in a transaction that goes on after an error and that
 * will be rolled back anyway.
 */
final class FailedElement {

    private static final Logger LOG = LoggerFactory.getLogger(FailedElement.class);

    private FailedElement() {}

    /** The failure of a batch with the element named, if it can be found; else as it is. */
    static BatchException ofBatch(
            EngineConnection connection,
            BatchException failure,
            SqlText sql,
            int first,
            int elements,
            ElementBinder binder) {
        boolean undone = failure.getCause() instanceof BatchUpdateException batch
                && Arrays.stream(batch.getUpdateCounts()).allMatch(count -> count == Statement.EXECUTE_FAILED);
        return undone ? ofCommand(connection, failure, sql, first, elements, binder) : failure;
    }

    /** The failure of one command for many elements with the element named, if it can be found; else as it is. */
    static BatchException ofCommand(
            EngineConnection connection,
            BatchException failure,
            SqlText sql,
            int first,
            int elements,
            ElementBinder binder) {
        boolean lasting = failure.kind().isConstraint() || failure.kind() == ErrorKind.DATA;
        if (failure.failedElement() != BatchException.UNKNOWN
                || !lasting
                || !connection.survivesErrors()
                || connection.isSuspect()) {
            return failure;
        }
        PreparedStatement statement = null;
        try {
            statement = connection.ready(sql).prepareStatement(sql.text());
            for (int element = first; element < first + elements; element++) {
                binder.bind(statement, element, 1);
                if (fails(statement)) {
                    return failure.of(element);
                }
            }
        } catch (SQLException | RuntimeException e) {
            LOG.debug("The failed element of a batch could not be found", e);
        } finally {
            connection.closeQuietly(statement);
        }
        return failure;
    }

    private static boolean fails(PreparedStatement statement) {
        try {
            statement.execute();
            return false;
        } catch (SQLException e) {
            LOG.trace("Found the failed element of a batch", e);
            return true;
        }
    }
}
