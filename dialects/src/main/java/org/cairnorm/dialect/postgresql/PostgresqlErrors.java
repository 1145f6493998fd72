package org.cairnorm.dialect.postgresql;

import java.lang.reflect.Method;
import java.sql.SQLException;
import org.cairnorm.dialect.CodedErrors;
import org.cairnorm.dialect.ErrorKind;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's errors. The server tells the constraint's name beside the message, whose language may be any; the driver hands
 * it out by a method of its own, asked for by reflection as the driver is not on every class path.
 */
final class PostgresqlErrors extends CodedErrors {

    PostgresqlErrors() {
        super(CodedErrors.standard()
                .states(ErrorKind.DEADLOCK, "40P01")
                .states(ErrorKind.SERIALIZATION, "40001")
                .states(ErrorKind.LOCK_TIMEOUT, "55P03")
                .states(ErrorKind.CANCELLED, "57014")
                .states(ErrorKind.CONNECTION_LOST, "57P01", "57P02", "57P03", "57P05")
                .states(ErrorKind.CONSTRAINT_UNIQUE, "23P01")
                .states(ErrorKind.CONSTRAINT_FOREIGN_KEY, "23001")
                .states(ErrorKind.OTHER, "42501")
                .name(ErrorKind.CONSTRAINT_UNIQUE, "constraint \"([^\"]+)\"")
                .name(ErrorKind.CONSTRAINT_FOREIGN_KEY, "constraint \"([^\"]+)\"")
                .name(ErrorKind.CONSTRAINT_CHECK, "constraint \"([^\"]+)\"")
                .name(ErrorKind.CONSTRAINT_NOT_NULL, "column \"([^\"]+)\""));
    }

    @Override
    protected @Nullable String constraint(SQLException error, ErrorKind kind) {
        if (!kind.isConstraint()) {
            return null;
        }
        String told = told(error, kind == ErrorKind.CONSTRAINT_NOT_NULL ? "getColumn" : "getConstraint");
        return told == null ? super.constraint(error, kind) : told;
    }

    private static @Nullable String told(SQLException error, String what) {
        try {
            Method server = error.getClass().getMethod("getServerErrorMessage");
            Object message = server.invoke(error);
            return message == null
                    ? null
                    : (String) message.getClass().getMethod(what).invoke(message);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return null;
        }
    }
}
