package org.cairnorm.sql;

/**
 * A column and the value an update gives it.
 *
 * @param column the column
 * @param value the value
 */
public record Assignment(Column<?> column, Expression value) {
    public Assignment {
        Checks.present(column, value);
    }
}
