package org.cairnorm.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An update of the rows of one table. Immutable; reads like SQL:
 * {@code update(BOOK.ref()).set(PRICE, 5).where(…)}. Other tables are looked at by sub-queries, which works everywhere.
 */
public final class Update implements Statement {
    private final TableRef target;
    private final List<Assignment> assignments;
    private final @Nullable Expression where;
    private final List<SelectItem> returning;
    private int hash;

    /** An update of all its parts. */
    public Update(
            TableRef target, List<Assignment> assignments, @Nullable Expression where, List<SelectItem> returning) {
        this.target = Objects.requireNonNull(target, "target");
        this.assignments =
                Checks.notEmpty(assignments, "An update of '" + target.table().name() + "' needs a column to set");
        this.where = where;
        this.returning = List.copyOf(returning);
    }

    /** An update that waits for its first column. */
    public static final class Start {
        private final TableRef target;

        Start(TableRef target) {
            this.target = target;
        }

        /** Sets a column to an expression. */
        public Update set(Column<?> column, Expression value) {
            return new Update(target, List.of(new Assignment(column, value)), null, List.of());
        }

        /** Sets a column to a Java value, bound with the column's type. */
        public Update set(Column<?> column, @Nullable Object value) {
            return set(column, bound(column, value));
        }
    }

    private static Expression bound(Column<?> column, @Nullable Object value) {
        return value instanceof Expression expression ? expression : new Bound(value, column.type());
    }

    /** The table, with the alias its conditions use. */
    public TableRef target() {
        return target;
    }

    /** What is set. */
    public List<Assignment> assignments() {
        return assignments;
    }

    /** Which rows, or null for all. */
    public @Nullable Expression where() {
        return where;
    }

    /** What is given back of the changed rows. */
    public List<SelectItem> returning() {
        return returning;
    }

    /** This update, setting one more column. */
    public Update set(Column<?> column, Expression value) {
        List<Assignment> more = new ArrayList<>(assignments);
        more.add(new Assignment(column, value));
        return new Update(target, more, where, returning);
    }

    /** This update, setting one more column to a Java value, bound with the column's type. */
    public Update set(Column<?> column, @Nullable Object value) {
        return set(column, bound(column, value));
    }

    /** This update of rows that meet one more condition. */
    public Update where(Expression condition) {
        return new Update(target, assignments, where == null ? condition : Logical.and(where, condition), returning);
    }

    /** This update, giving back columns of the changed rows. */
    public Update returning(Column<?>... given) {
        return new Update(target, assignments, where, Returning.items(given));
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitUpdate(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Update that
                        && hashCode() == that.hashCode()
                        && target.equals(that.target)
                        && assignments.equals(that.assignments)
                        && Objects.equals(where, that.where)
                        && returning.equals(that.returning);
    }

    @Override
    public int hashCode() {
        int h = hash;
        if (h == 0) {
            h = Objects.hash(target, assignments, where, returning);
            hash = h;
        }
        return h;
    }

    @Override
    public String toString() {
        return "Update " + target.table().name() + assignments + (where == null ? "" : " where " + where);
    }
}
