package org.cairnorm.sql;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A delete of rows of one table. Immutable; reads like SQL: {@code deleteFrom(BOOK.ref()).where(…)}. */
public final class Delete implements Statement {
    private final TableRef target;
    private final @Nullable Expression where;
    private final List<SelectItem> returning;
    private int hash;

    /** A delete of all its parts. */
    public Delete(TableRef target, @Nullable Expression where, List<SelectItem> returning) {
        this.target = Objects.requireNonNull(target, "target");
        this.where = where;
        this.returning = List.copyOf(returning);
    }

    /** The table, with the alias its conditions use. */
    public TableRef target() {
        return target;
    }

    /** Which rows, or null for all. */
    public @Nullable Expression where() {
        return where;
    }

    /** What is given back of the deleted rows. */
    public List<SelectItem> returning() {
        return returning;
    }

    /** This delete of rows that meet one more condition. */
    public Delete where(Expression condition) {
        return new Delete(target, where == null ? condition : Logical.and(where, condition), returning);
    }

    /** This delete, giving back columns of the deleted rows. */
    public Delete returning(Column<?>... given) {
        return new Delete(target, where, Returning.items(given));
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitDelete(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Delete that
                        && hashCode() == that.hashCode()
                        && target.equals(that.target)
                        && Objects.equals(where, that.where)
                        && returning.equals(that.returning);
    }

    @Override
    public int hashCode() {
        int h = hash;
        if (h == 0) {
            h = Objects.hash(target, where, returning);
            hash = h;
        }
        return h;
    }

    @Override
    public String toString() {
        return "Delete from " + target.table().name() + (where == null ? "" : " where " + where);
    }
}
