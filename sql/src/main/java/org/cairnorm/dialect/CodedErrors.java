package org.cairnorm.dialect;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the meaning of errors by tables of vendor codes, SQL states and classes of SQL states, in this order; then by the
 * exception's class.
 */
public class CodedErrors implements ErrorClassifier {
    private static final Map<String, ErrorKind> STANDARD = Map.of(
            "08", ErrorKind.CONNECTION_LOST,
            "22", ErrorKind.DATA,
            "42", ErrorKind.SYNTAX,
            "40001", ErrorKind.SERIALIZATION,
            "23502", ErrorKind.CONSTRAINT_NOT_NULL,
            "23503", ErrorKind.CONSTRAINT_FOREIGN_KEY,
            "23505", ErrorKind.CONSTRAINT_UNIQUE,
            "23513", ErrorKind.CONSTRAINT_CHECK,
            "23514", ErrorKind.CONSTRAINT_CHECK);

    private final Map<Integer, ErrorKind> codes;
    private final Map<String, ErrorKind> states;
    private final Map<ErrorKind, List<Pattern>> names;

    /** The tables a builder collected. */
    protected CodedErrors(Builder builder) {
        codes = Map.copyOf(builder.codes);
        states = Map.copyOf(builder.states);
        names = Map.copyOf(builder.names);
    }

    /** Starts with what the SQL standard says. */
    public static Builder standard() {
        Builder builder = new Builder();
        builder.states.putAll(STANDARD);
        return builder;
    }

    @Override
    public final Classification classify(SQLException error) {
        int seen = 0;
        for (Throwable each : error) {
            if (each instanceof SQLException sql) {
                ErrorKind kind = kind(sql);
                if (kind != ErrorKind.OTHER) {
                    return new Classification(kind, constraint(sql, kind));
                }
            }
            if (++seen > 20) {
                break;
            }
        }
        return new Classification(ErrorKind.OTHER, null);
    }

    /** What one exception means by itself. */
    protected ErrorKind kind(SQLException error) {
        ErrorKind byCode = codes.get(error.getErrorCode());
        if (byCode != null) {
            return byCode;
        }
        String state = error.getSQLState();
        if (state != null) {
            ErrorKind byState = states.get(state);
            if (byState == null && state.length() >= 2) {
                byState = states.get(state.substring(0, 2));
            }
            if (byState != null) {
                return byState;
            }
        }
        if (error instanceof SQLTransientConnectionException
                || error instanceof SQLNonTransientConnectionException
                || error instanceof SQLRecoverableException) {
            return ErrorKind.CONNECTION_LOST;
        }
        return error instanceof SQLTimeoutException ? ErrorKind.CANCELLED : ErrorKind.OTHER;
    }

    /** The name of the constraint an exception tells of, or null. */
    protected @Nullable String constraint(SQLException error, ErrorKind kind) {
        String message = error.getMessage();
        if (message == null) {
            return null;
        }
        for (Pattern pattern : names.getOrDefault(kind, List.of())) {
            Matcher matcher = pattern.matcher(message);
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        return null;
    }

    /** Collects tables. */
    public static final class Builder {
        private final Map<Integer, ErrorKind> codes = new HashMap<>();
        private final Map<String, ErrorKind> states = new HashMap<>();
        private final Map<ErrorKind, List<Pattern>> names = new HashMap<>();

        private Builder() {}

        /** Vendor codes of one meaning. */
        public Builder codes(ErrorKind kind, int... vendorCodes) {
            for (int code : vendorCodes) {
                codes.put(code, kind);
            }
            return this;
        }

        /** SQL states, of five letters or their first two, of one meaning. */
        public Builder states(ErrorKind kind, String... sqlStates) {
            for (String state : sqlStates) {
                states.put(state, kind);
            }
            return this;
        }

        /** A pattern whose first group is the name of the constraint in the message of errors of this kind. */
        public Builder name(ErrorKind kind, String regex) {
            names.computeIfAbsent(kind, k -> new ArrayList<>()).add(Pattern.compile(regex, Pattern.DOTALL));
            return this;
        }

        /** The classifier. */
        public CodedErrors build() {
            return new CodedErrors(this);
        }
    }
}
