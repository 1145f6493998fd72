package org.cairnorm.sql;

import java.util.Arrays;
import java.util.List;
import org.cairnorm.sql.type.DataType;

/** Where statements begin. Made for static import, so that a statement reads like SQL. */
public final class Sql {
    private Sql() {}

    /** Starts a select. */
    public static Select select(Selectable... columns) {
        return Select.of(Arrays.asList(columns));
    }

    /** Starts a select. */
    public static Select select(List<? extends Selectable> columns) {
        return Select.of(columns);
    }

    /** Starts a select that gives equal rows once. */
    public static Select selectDistinct(Selectable... columns) {
        return select(columns).distinct();
    }

    /** Starts an insert. */
    public static Insert.Into insertInto(Table table) {
        return new Insert.Into(table, table.columns());
    }

    /** Starts an update. */
    public static Update.Start update(TableRef target) {
        return new Update.Start(target);
    }

    /** Starts an update of a table without alias. */
    public static Update.Start update(Table target) {
        return update(target.ref());
    }

    /** Starts a delete. */
    public static Delete deleteFrom(TableRef target) {
        return new Delete(target, null, List.of());
    }

    /** Starts a delete from a table without alias. */
    public static Delete deleteFrom(Table target) {
        return deleteFrom(target.ref());
    }

    /** Rows that are written down. */
    public static Values values(List<? extends List<? extends Expression>> rows) {
        return new Values(rows);
    }

    /** The place of a parameter value. */
    public static Slot slot(String name, DataType<?> type) {
        return new Slot(name, type);
    }

    /** The place of a parameter value for comparison with a column. */
    public static Slot slot(String name, Column<?> column) {
        return new Slot(name, column.type());
    }

    /** The place of a collection of parameter values. */
    public static CollectionSlot slots(String name, DataType<?> type) {
        return CollectionSlot.of(name, type);
    }

    /** A bound value of the default type of its class. */
    public static Bound value(Object value) {
        return Bound.of(value);
    }

    /** A column of the one table of a statement, or a named column of the result, without qualifier. */
    public static ColumnRef c(Column<?> column) {
        return new ColumnRef(null, column);
    }

    /** Conditions that must all hold. */
    public static Expression and(Expression... conditions) {
        return Logical.and(conditions);
    }

    /** Conditions of which one must hold. */
    public static Expression or(Expression... conditions) {
        return Logical.or(conditions);
    }

    /** The opposite of a condition. */
    public static Expression not(Expression condition) {
        return Not.of(condition);
    }

    /** Whether a query has a row. */
    public static Exists exists(Query query) {
        return new Exists(query);
    }

    /** A query of one row as a value. */
    public static ScalarQuery scalar(Query query) {
        return new ScalarQuery(query);
    }

    /** Several values that stand together. */
    public static RowValue row(Expression... parts) {
        return RowValue.of(parts);
    }

    /** The number of rows. */
    public static Aggregate count() {
        return Aggregate.countRows();
    }

    /** The number of values that are not null. */
    public static Aggregate count(Expression argument) {
        return Aggregate.of(Aggregate.Function.COUNT, argument, false);
    }

    /** The number of different values. */
    public static Aggregate countDistinct(Expression argument) {
        return Aggregate.of(Aggregate.Function.COUNT, argument, true);
    }

    /** The sum. */
    public static Aggregate sum(Expression argument) {
        return Aggregate.of(Aggregate.Function.SUM, argument, false);
    }

    /** The average. */
    public static Aggregate avg(Expression argument) {
        return Aggregate.of(Aggregate.Function.AVG, argument, false);
    }

    /** The least value. */
    public static Aggregate min(Expression argument) {
        return Aggregate.of(Aggregate.Function.MIN, argument, false);
    }

    /** The greatest value. */
    public static Aggregate max(Expression argument) {
        return Aggregate.of(Aggregate.Function.MAX, argument, false);
    }

    /** The first value that is not null. */
    public static Coalesce coalesce(Expression... values) {
        return Coalesce.of(Arrays.asList(values));
    }

    /** Texts put one after the other. */
    public static Concat concat(Expression... texts) {
        return Concat.of(texts);
    }
}
