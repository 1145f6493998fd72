package org.cairnorm.sql.function;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.FunctionCall;
import org.cairnorm.sql.FunctionDef;
import org.cairnorm.sql.type.DataType;

/**
 * The functions Cairn knows, one line each (JPA 3.2 §4.7). Concatenation, trim, coalesce, nullif, cast, extract and the
 * aggregates are nodes of their own.
 */
public final class Functions {

    private static final Map<String, FunctionDef> ALL = new LinkedHashMap<>();

    public static final FunctionDef LOWER = define("lower", ResultType.STRING, Argument.TEXT);
    public static final FunctionDef UPPER = define("upper", ResultType.STRING, Argument.TEXT);
    public static final FunctionDef LENGTH = define("length", ResultType.INTEGER, Argument.TEXT);

    /** {@code locate(searched, text [, start])}: position from 1, or 0. */
    public static final FunctionDef LOCATE =
            optional("locate", ResultType.INTEGER, 2, Argument.TEXT, Argument.TEXT, Argument.NUMBER);

    /** {@code substring(text, start [, length])}: positions count from 1. */
    public static final FunctionDef SUBSTRING =
            optional("substring", ResultType.STRING, 2, Argument.TEXT, Argument.NUMBER, Argument.NUMBER);

    /** {@code left(text, length)}. */
    public static final FunctionDef LEFT = define("left", ResultType.STRING, Argument.TEXT, Argument.NUMBER);

    /** {@code right(text, length)}. */
    public static final FunctionDef RIGHT = define("right", ResultType.STRING, Argument.TEXT, Argument.NUMBER);

    /** {@code replace(text, searched, replacement)}. */
    public static final FunctionDef REPLACE =
            define("replace", ResultType.STRING, Argument.TEXT, Argument.TEXT, Argument.TEXT);

    public static final FunctionDef ABS = define("abs", ResultType.FIRST, Argument.NUMBER);
    public static final FunctionDef CEILING = define("ceiling", ResultType.FIRST, Argument.NUMBER);
    public static final FunctionDef FLOOR = define("floor", ResultType.FIRST, Argument.NUMBER);
    public static final FunctionDef EXP = define("exp", ResultType.DOUBLE, Argument.NUMBER);
    public static final FunctionDef LN = define("ln", ResultType.DOUBLE, Argument.NUMBER);
    public static final FunctionDef MOD = define("mod", ResultType.INTEGER, Argument.NUMBER, Argument.NUMBER);
    public static final FunctionDef POWER = define("power", ResultType.DOUBLE, Argument.NUMBER, Argument.NUMBER);

    /** {@code round(number, digits)}. */
    public static final FunctionDef ROUND = optional("round", ResultType.FIRST, 1, Argument.NUMBER, Argument.NUMBER);

    public static final FunctionDef SIGN = define("sign", ResultType.INTEGER, Argument.NUMBER);
    public static final FunctionDef SQRT = define("sqrt", ResultType.DOUBLE, Argument.NUMBER);

    public static final FunctionDef CURRENT_DATE = define("current_date", ResultType.SQL_DATE);
    public static final FunctionDef CURRENT_TIME = define("current_time", ResultType.SQL_TIME);
    public static final FunctionDef CURRENT_TIMESTAMP = define("current_timestamp", ResultType.SQL_TIMESTAMP);
    public static final FunctionDef LOCAL_DATE = define("local_date", ResultType.LOCAL_DATE);
    public static final FunctionDef LOCAL_TIME = define("local_time", ResultType.LOCAL_TIME);
    public static final FunctionDef LOCAL_DATETIME = define("local_datetime", ResultType.LOCAL_DATE_TIME);

    /** The present moment as a point in time, comparable with {@code Instant} and {@code OffsetDateTime} columns. */
    public static final FunctionDef CURRENT_INSTANT = define("current_instant", ResultType.INSTANT);

    private Functions() {}

    private static FunctionDef define(String name, ResultType result, Argument... arguments) {
        return optional(name, result, arguments.length, arguments);
    }

    private static FunctionDef optional(String name, ResultType result, int minimum, Argument... arguments) {
        FunctionDef function = new Definition(name, minimum, List.of(arguments), result);
        ALL.put(name, function);
        return function;
    }

    /** All functions, in the order of the list. */
    public static List<FunctionDef> all() {
        return Collections.unmodifiableList(new ArrayList<>(ALL.values()));
    }

    /** The function of a name, in any case, if there is one. */
    public static Optional<FunctionDef> find(String name) {
        return Optional.ofNullable(ALL.get(name.toLowerCase(Locale.ROOT)));
    }

    /** {@code lower(text)}. */
    public static FunctionCall lower(Expression text) {
        return FunctionCall.of(LOWER, text);
    }

    /** {@code upper(text)}. */
    public static FunctionCall upper(Expression text) {
        return FunctionCall.of(UPPER, text);
    }

    /** {@code length(text)}, in characters. */
    public static FunctionCall length(Expression text) {
        return FunctionCall.of(LENGTH, text);
    }

    private record Definition(String name, int minArguments, List<Argument> arguments, ResultType result)
            implements FunctionDef {

        @Override
        public int maxArguments() {
            return arguments.size();
        }

        @Override
        public DataType<?> resultType(List<? extends Expression> given) {
            return result.of(given);
        }

        @Override
        public void check(List<? extends Expression> given) {
            FunctionDef.super.check(given);
            for (int i = 0; i < given.size(); i++) {
                DataType<?> type = given.get(i).type();
                if (!arguments.get(i).accepts(type)) {
                    throw new IllegalArgumentException("Function '" + name + "' takes "
                            + arguments.get(i).description() + " as argument " + (i + 1) + ", but '"
                            + type.javaType().getSimpleName() + "' is given");
                }
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
