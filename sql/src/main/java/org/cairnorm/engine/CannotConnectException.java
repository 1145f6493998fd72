package org.cairnorm.engine;

import java.sql.SQLException;
import org.cairnorm.dialect.ErrorKind;
import org.jspecify.annotations.Nullable;

/** No connection could be had: the server is away, refuses the user, no driver takes the URL, or the pool is exhausted. */
public class CannotConnectException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    /** {@code cause} must not show a password in any of its messages. */
    public CannotConnectException(
            String message, @Nullable String sqlState, int vendorCode, @Nullable Throwable cause) {
        super(message, ErrorKind.CONNECTION_LOST, sqlState, vendorCode, null, null, cause);
    }

    static CannotConnectException because(String where, Exception thrown, String advice) {
        Throwable telling = thrown;
        // A pool says that it waited; its cause says what for.
        for (Throwable link = thrown.getCause(); link != null; link = link.getCause()) {
            if (link instanceof SQLException) {
                telling = link;
            }
        }
        String message = "Cannot connect to " + where + ": " + words(thrown)
                + (telling == thrown ? "" : " (" + words(telling) + ")") + advice;
        String state = telling instanceof SQLException sql ? sql.getSQLState() : null;
        int code = telling instanceof SQLException sql ? sql.getErrorCode() : 0;
        return new CannotConnectException(message, state, code, masked(thrown));
    }

    private static String words(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null ? thrown.getClass().getName() : ConnectionUrl.mask(message.strip());
    }

    /** Drivers like to repeat the URL, which may hold the password. */
    private static Throwable masked(Throwable thrown) {
        for (Throwable link = thrown; link != null; link = link.getCause()) {
            String message = link.getMessage();
            if (message != null && !ConnectionUrl.mask(message).equals(message)) {
                SQLException copy = new SQLException(
                        thrown.getClass().getName() + ": " + words(thrown),
                        thrown instanceof SQLException sql ? sql.getSQLState() : null);
                copy.setStackTrace(thrown.getStackTrace());
                return copy;
            }
        }
        return thrown;
    }
}
