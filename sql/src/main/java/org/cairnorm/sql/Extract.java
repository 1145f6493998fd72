package org.cairnorm.sql;

import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.Types;

/**
 * A part of a date or time (JPA 3.2 §4.7.8).
 *
 * @param field which part
 * @param operand the date or time
 */
public record Extract(Field field, Expression operand) implements Expression {

    /** Parts of a date or time. */
    public enum Field {
        YEAR,
        QUARTER,
        MONTH,
        /** The week of the year as ISO 8601 counts it. */
        WEEK,
        DAY,
        HOUR,
        MINUTE,
        /** The second with its fraction. */
        SECOND,
        /** The date without the time. */
        DATE,
        /** The time without the date. */
        TIME
    }

    public Extract {
        Checks.present(field, operand);
    }

    @Override
    public DataType<?> type() {
        return switch (field) {
            case SECOND -> Types.DOUBLE;
            case DATE -> Types.LOCAL_DATE;
            case TIME -> Types.LOCAL_TIME;
            default -> Types.INTEGER;
        };
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitExtract(this);
    }
}
