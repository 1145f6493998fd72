package org.cairnorm.engine;

import java.sql.BatchUpdateException;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairnorm.dialect.ErrorClassifier;
import org.cairnorm.dialect.ErrorKind;
import org.jspecify.annotations.Nullable;

/** Makes a {@link DatabaseException} of whatever a driver throws. */
final class FailureTranslator {

    private static final Pattern ELEMENT_IN_MESSAGE = Pattern.compile("^[^\\d=(']*\\s(\\d{1,9})\\s");

    private final ErrorClassifier classifier;
    private final boolean showValues;

    FailureTranslator(ErrorClassifier classifier, boolean showValues) {
        this.classifier = classifier;
        this.showValues = showValues;
    }

    DatabaseException translate(Throwable thrown, @Nullable String sql) {
        if (thrown instanceof DatabaseException known) {
            return known;
        }
        if (thrown instanceof SQLException failure) {
            SQLException telling = mostTelling(failure);
            ErrorClassifier.Classification meaning = classifier.classify(telling);
            ErrorKind kind = meaning.kind();
            String constraint = meaning.constraint();
            return new DatabaseException(
                    message(kind, constraint, telling, sql),
                    kind,
                    telling.getSQLState(),
                    telling.getErrorCode(),
                    constraint,
                    sql,
                    cause(kind, failure));
        }
        String text = thrown.getClass().getName() + " while talking to the database"
                + (thrown.getMessage() == null ? "" : ": " + thrown.getMessage());
        return new DatabaseException(withSql(text, sql), ErrorKind.OTHER, null, 0, null, sql, thrown);
    }

    BatchException translateBatch(Throwable thrown, String sql, int batchSize) {
        int failed = BatchException.UNKNOWN;
        if (thrown instanceof BatchUpdateException failure) {
            failed = failedElement(failure, batchSize);
        }
        return new BatchException(translate(thrown, sql), failed, batchSize);
    }

    /** A driver stops at the failed element, or goes on and marks it, or marks all and tells the number in its message. */
    private static int failedElement(BatchUpdateException failure, int batchSize) {
        int[] counts = failure.getUpdateCounts();
        if (counts == null) {
            return BatchException.UNKNOWN;
        }
        int failed = BatchException.UNKNOWN;
        int failures = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == Statement.EXECUTE_FAILED) {
                failed = failures++ == 0 ? i : failed;
            }
        }
        if (failures == 0 && counts.length < batchSize) {
            return counts.length;
        }
        if (failures == counts.length && batchSize > 1) {
            Matcher matcher = ELEMENT_IN_MESSAGE.matcher(String.valueOf(failure.getMessage()));
            int told = matcher.find() ? Integer.parseInt(matcher.group(1)) : BatchException.UNKNOWN;
            return told < batchSize ? told : BatchException.UNKNOWN;
        }
        return failed;
    }

    /** A batch failure wraps the one that tells why. */
    private static SQLException mostTelling(SQLException failure) {
        if (failure instanceof BatchUpdateException) {
            if (failure.getNextException() != null) {
                return failure.getNextException();
            }
            if (failure.getCause() instanceof SQLException cause && cause.getSQLState() != null) {
                return cause;
            }
        }
        return failure;
    }

    private String message(ErrorKind kind, @Nullable String constraint, SQLException failure, @Nullable String sql) {
        StringBuilder text = new StringBuilder();
        switch (kind) {
            case CONSTRAINT_UNIQUE ->
                text.append("Unique constraint").append(named(constraint)).append(" violated");
            case CONSTRAINT_FOREIGN_KEY ->
                text.append("Foreign key constraint").append(named(constraint)).append(" violated");
            case CONSTRAINT_NOT_NULL ->
                text.append("Null in a column that must have a value").append(named(constraint));
            case CONSTRAINT_CHECK ->
                text.append("Check constraint").append(named(constraint)).append(" violated");
            case LOCK_TIMEOUT -> text.append("A lock was not available in time");
            case DEADLOCK -> text.append("Deadlock with another transaction");
            case SERIALIZATION -> text.append("Conflict with a concurrent transaction");
            case CANCELLED -> text.append("The statement was cancelled");
            case CONNECTION_LOST -> text.append("The connection to the database is lost");
            case DATA -> text.append("A value does not fit");
            case SYNTAX -> text.append("The database does not understand the statement");
            default -> text.append("The database refused");
        }
        text.append(" (SQLState ").append(failure.getSQLState());
        text.append(", code ").append(failure.getErrorCode()).append(')');
        if (!mayShowValues(kind) && failure.getMessage() != null) {
            text.append(": ").append(ConnectionUrl.mask(failure.getMessage()));
        } else if (showValues) {
            text.append(": ").append(failure.getMessage());
        }
        return withSql(text.toString(), sql);
    }

    private static String named(@Nullable String constraint) {
        return constraint == null ? "" : " \"" + constraint + "\"";
    }

    private static String withSql(String text, @Nullable String sql) {
        return sql == null ? text : text + " [SQL: " + sql + "]";
    }

    /** Drivers repeat the offending value when data is wrong, and only then. */
    private static boolean mayShowValues(ErrorKind kind) {
        return kind.isConstraint() || kind == ErrorKind.DATA;
    }

    private SQLException cause(ErrorKind kind, SQLException failure) {
        // pgjdbc writes the statement with its values into the message of every failed batch.
        boolean withhold = mayShowValues(kind) || failure instanceof BatchUpdateException;
        return !withhold || showValues ? failure : withoutValues(failure);
    }

    private static SQLException withoutValues(SQLException failure) {
        String reason = failure.getClass().getName()
                + ": message withheld, as it may show values; switch on bindValues to see it";
        SQLException copy;
        if (failure instanceof BatchUpdateException batch) {
            int[] counts = batch.getUpdateCounts();
            copy = new BatchUpdateException(
                    reason, failure.getSQLState(), failure.getErrorCode(), counts == null ? new int[0] : counts);
        } else if (failure instanceof SQLIntegrityConstraintViolationException) {
            copy = new SQLIntegrityConstraintViolationException(reason, failure.getSQLState(), failure.getErrorCode());
        } else if (failure instanceof SQLDataException) {
            copy = new SQLDataException(reason, failure.getSQLState(), failure.getErrorCode());
        } else {
            copy = new SQLException(reason, failure.getSQLState(), failure.getErrorCode());
        }
        copy.setStackTrace(failure.getStackTrace());
        return copy;
    }
}
