package org.cairnorm.flush;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cairnorm.dialect.SqlText;
import org.cairnorm.engine.ElementBinder;
import org.cairnorm.engine.Engine;
import org.cairnorm.engine.PreparedInsert;
import org.cairnorm.sql.Assignment;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.ColumnRef;
import org.cairnorm.sql.Comparison;
import org.cairnorm.sql.Delete;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Identifier;
import org.cairnorm.sql.Insert;
import org.cairnorm.sql.IsNull;
import org.cairnorm.sql.Logical;
import org.cairnorm.sql.Slot;
import org.cairnorm.sql.Sql;
import org.cairnorm.sql.Statement;
import org.cairnorm.sql.Table;
import org.cairnorm.sql.TableRef;
import org.cairnorm.sql.Update;
import org.jspecify.annotations.Nullable;

/**
 * The statement shape of a row operation: its SQL without values. Operations of one shape make a batch. Made once per
 * factory and kept, so two shapes are equal only if they are the same.
 */
public final class RowShape {
    /** What is done to a row. */
    public enum Kind {
        INSERT,
        UPDATE,
        DELETE
    }

    private final Kind kind;
    private final Table table;
    private final List<ColumnWriter> set;
    private final List<ColumnWriter> where;
    private final List<Column<?>> whereNull;
    private final List<? extends ColumnWriter> row;
    private final boolean counted;
    private final @Nullable Column<?> generatedKey;
    private final SqlText sql;
    private final @Nullable PreparedInsert insert;

    private RowShape(
            Engine engine,
            Kind kind,
            Table table,
            List<ColumnWriter> set,
            List<ColumnWriter> where,
            List<Column<?>> whereNull,
            List<? extends ColumnWriter> row,
            boolean counted,
            @Nullable Column<?> generatedKey) {
        this.kind = kind;
        this.table = Objects.requireNonNull(table);
        this.set = List.copyOf(set);
        this.where = List.copyOf(where);
        this.whereNull = List.copyOf(whereNull);
        this.row = List.copyOf(row);
        this.counted = counted;
        this.generatedKey = generatedKey;
        Statement statement = statement();
        if (generatedKey != null && statement instanceof Insert returning) {
            this.insert = engine.prepareInsert(returning, List.of(generatedKey));
            this.sql = insert.text();
        } else {
            this.insert = null;
            this.sql = engine.prepare(statement).text();
        }
    }

    /** @param row the writers of all columns of the row, whether this statement writes them or not */
    static RowShape insert(
            Engine engine,
            Table table,
            List<ColumnWriter> set,
            List<? extends ColumnWriter> row,
            @Nullable Column<?> generatedKey) {
        return new RowShape(engine, Kind.INSERT, table, set, List.of(), List.of(), row, false, generatedKey);
    }

    /** @param counted whether exactly one row must be changed: else somebody else has changed or deleted it */
    static RowShape update(
            Engine engine,
            Table table,
            List<ColumnWriter> set,
            List<ColumnWriter> where,
            List<? extends ColumnWriter> row,
            boolean counted) {
        return update(engine, table, set, where, List.of(), row, counted);
    }

    /** @param whereNull columns that must be null */
    static RowShape update(
            Engine engine,
            Table table,
            List<ColumnWriter> set,
            List<ColumnWriter> where,
            List<Column<?>> whereNull,
            List<? extends ColumnWriter> row,
            boolean counted) {
        return new RowShape(engine, Kind.UPDATE, table, set, where, whereNull, row, counted, null);
    }

    /** @param whereNull columns that must be null */
    static RowShape delete(
            Engine engine,
            Table table,
            List<ColumnWriter> where,
            List<Column<?>> whereNull,
            List<? extends ColumnWriter> row,
            boolean counted) {
        return new RowShape(engine, Kind.DELETE, table, List.of(), where, whereNull, row, counted, null);
    }

    private Statement statement() {
        return switch (kind) {
            case INSERT -> insertStatement();
            case UPDATE -> new Update(new TableRef(table, null), assignments(), condition(), List.of());
            case DELETE -> new Delete(new TableRef(table, null), condition(), List.of());
        };
    }

    private Statement insertStatement() {
        if (set.isEmpty()) {
            return Insert.defaultValues(table);
        }
        List<Column<?>> columns = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        for (ColumnWriter writer : set) {
            columns.add(writer.column());
            values.add(slot(writer));
        }
        return Sql.insertInto(table).columns(columns).values(values);
    }

    private List<Assignment> assignments() {
        List<Assignment> assignments = new ArrayList<>();
        for (ColumnWriter writer : set) {
            assignments.add(new Assignment(writer.column(), slot(writer)));
        }
        return assignments;
    }

    private Expression condition() {
        List<Expression> conditions = new ArrayList<>();
        for (ColumnWriter writer : where) {
            conditions.add(
                    new Comparison(new ColumnRef(null, writer.column()), Comparison.Operator.EQUAL, slot(writer)));
        }
        for (Column<?> column : whereNull) {
            conditions.add(new IsNull(new ColumnRef(null, column), false));
        }
        return Logical.and(conditions);
    }

    private static Slot slot(ColumnWriter writer) {
        return new Slot(writer.column().name().text(), writer.column().type());
    }

    public Kind kind() {
        return kind;
    }

    public Table table() {
        return table;
    }

    /** The SQL that all operations of this shape run. */
    public String sql() {
        return sql.text();
    }

    SqlText text() {
        return sql;
    }

    List<ColumnWriter> set() {
        return set;
    }

    List<ColumnWriter> where() {
        return where;
    }

    /** The writer of a column of the row, also of one that this statement does not write; null if there is none. */
    @Nullable ColumnWriter writer(Identifier column) {
        ColumnWriter found = writer(set, column);
        found = found != null ? found : writer(row, column);
        return found != null ? found : writer(where, column);
    }

    private static @Nullable ColumnWriter writer(List<? extends ColumnWriter> writers, Identifier column) {
        for (ColumnWriter writer : writers) {
            if (writer.column().name().equals(column)) {
                return writer;
            }
        }
        return null;
    }

    /** Whether the statement writes the column. */
    boolean writes(Identifier column) {
        return writer(set, column) != null;
    }

    /** Whether the number of changed rows must be one. */
    boolean counted() {
        return counted;
    }

    @Nullable Column<?> generatedKey() {
        return generatedKey;
    }

    @Nullable PreparedInsert preparedInsert() {
        return insert;
    }

    /** Binds one of many operations of this shape. */
    ElementBinder binder(List<RowOperation> operations) {
        return (statement, element, first) -> bind(statement, first, operations.get(element));
    }

    void bind(PreparedStatement statement, int first, RowOperation operation) throws SQLException {
        int place = first;
        for (int i = 0; i < set.size(); i++) {
            ColumnWriter writer = set.get(i);
            if (operation.isPostponed(writer.column())) {
                operation.writeStandIn(writer, statement, place++);
            } else {
                writer.write(statement, place++, operation);
            }
        }
        for (int i = 0; i < where.size(); i++) {
            where.get(i).write(statement, place++, operation);
        }
    }

    @Override
    public String toString() {
        return sql.text();
    }
}
