package org.cairnorm.sql;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.Types;
import org.jspecify.annotations.Nullable;

/**
 * A value computed from all rows of a group.
 *
 * @param function which
 * @param argument what is taken from each row, or null for {@code count(*)}
 * @param distinct whether equal values count once
 * @param filter which rows of the group take part, or null for all
 * @param type the data type of the result
 */
public record Aggregate(
        Function function,
        @Nullable Expression argument,
        boolean distinct,
        @Nullable Expression filter,
        DataType<?> type)
        implements Expression {

    /** Aggregate functions. */
    public enum Function {
        COUNT,
        SUM,
        AVG,
        MIN,
        MAX
    }

    public Aggregate {
        Checks.present(function, type);
        if (argument == null && (function != Function.COUNT || distinct)) {
            throw new IllegalArgumentException("Only count without 'distinct' works without an argument");
        }
    }

    /** An aggregate whose type follows from its argument (JPA 3.2 §4.8.5). */
    public static Aggregate of(Function function, @Nullable Expression argument, boolean distinct) {
        DataType<?> type = argument == null ? Types.LONG : resultType(function, argument.type());
        return new Aggregate(function, argument, distinct, null, type);
    }

    /** The number of rows. */
    public static Aggregate countRows() {
        return of(Function.COUNT, null, false);
    }

    /** The type of an aggregate's result (JPA 3.2 §4.8.5). */
    public static DataType<?> resultType(Function function, DataType<?> argument) {
        return switch (function) {
            case COUNT -> Types.LONG;
            case AVG -> Types.DOUBLE;
            case MIN, MAX -> argument;
            case SUM -> {
                Class<?> java = argument.javaType();
                if (java == BigDecimal.class || java == BigInteger.class) {
                    yield argument;
                }
                yield java == Double.class || java == Float.class ? Types.DOUBLE : Types.LONG;
            }
        };
    }

    /** This aggregate over only the rows that meet a condition. */
    public Aggregate filter(Expression condition) {
        return new Aggregate(function, argument, distinct, condition, type);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitAggregate(this);
    }
}
