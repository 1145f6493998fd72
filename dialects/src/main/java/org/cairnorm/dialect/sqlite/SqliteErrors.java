package org.cairnorm.dialect.sqlite;

import java.sql.SQLException;
import org.cairnorm.dialect.CodedErrors;
import org.cairnorm.dialect.ErrorKind;

/** SQLite's errors: the extended result code stands in brackets before the driver's message. */
final class SqliteErrors extends CodedErrors {

    SqliteErrors() {
        super(CodedErrors.standard()
                .name(ErrorKind.CONSTRAINT_UNIQUE, "UNIQUE constraint failed: (?:index ')?([^)']+)")
                .name(ErrorKind.CONSTRAINT_NOT_NULL, "NOT NULL constraint failed: ([^)]+)")
                .name(ErrorKind.CONSTRAINT_CHECK, "CHECK constraint failed: ([^)]+)"));
    }

    @Override
    protected ErrorKind kind(SQLException error) {
        String message = error.getMessage() == null ? "" : error.getMessage();
        int end = message.indexOf(']');
        String code = message.startsWith("[") && end > 0 ? message.substring(1, end) : "";
        ErrorKind named = switch (code) {
            case "SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY", "SQLITE_CONSTRAINT_ROWID" ->
                ErrorKind.CONSTRAINT_UNIQUE;
            case "SQLITE_CONSTRAINT_FOREIGNKEY", "SQLITE_CONSTRAINT_TRIGGER" -> ErrorKind.CONSTRAINT_FOREIGN_KEY;
            case "SQLITE_CONSTRAINT_NOTNULL" -> ErrorKind.CONSTRAINT_NOT_NULL;
            case "SQLITE_CONSTRAINT_CHECK" -> ErrorKind.CONSTRAINT_CHECK;
            case "SQLITE_BUSY_SNAPSHOT" -> ErrorKind.SERIALIZATION;
            case "SQLITE_INTERRUPT" -> ErrorKind.CANCELLED;
            case "SQLITE_TOOBIG", "SQLITE_MISMATCH", "SQLITE_RANGE", "SQLITE_CONSTRAINT_DATATYPE" -> ErrorKind.DATA;
            case "SQLITE_ERROR" -> ErrorKind.SYNTAX;
            default -> ErrorKind.OTHER;
        };
        if (named != ErrorKind.OTHER) {
            return named;
        }
        if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED")) {
            return ErrorKind.LOCK_TIMEOUT;
        }
        if (code.startsWith("SQLITE_CANTOPEN")
                || code.startsWith("SQLITE_NOTADB")
                || message.contains("database connection closed")
                || message.contains("database has been closed")) {
            return ErrorKind.CONNECTION_LOST;
        }
        return code.isEmpty() ? super.kind(error) : ErrorKind.OTHER;
    }
}
