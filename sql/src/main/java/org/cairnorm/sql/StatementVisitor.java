package org.cairnorm.sql;

/**
 * One method for each kind of {@link Statement}.
 *
 * @param <R> what a visit gives
 */
public interface StatementVisitor<R> {
    R visitSelect(Select statement);

    R visitSetOperation(SetOperation statement);

    R visitValues(Values statement);

    R visitInsert(Insert statement);

    R visitUpdate(Update statement);

    R visitDelete(Delete statement);
}
