package org.cairnorm.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.Types;
import org.jspecify.annotations.Nullable;

/** Rows that are written down. */
public final class Values implements Query {
    private final List<List<Expression>> rows;
    private int hash;

    /** Rows of one width. */
    public Values(List<? extends List<? extends Expression>> rows) {
        List<List<Expression>> copy = new ArrayList<>(rows.size());
        for (List<? extends Expression> row : rows) {
            copy.add(Checks.notEmpty(row, "A row needs a value"));
        }
        this.rows = Checks.notEmpty(copy, "Values need a row");
        int width = this.rows.get(0).size();
        for (List<Expression> row : this.rows) {
            if (row.size() != width) {
                throw new IllegalArgumentException(
                        "Rows have " + width + " and " + row.size() + " values; they need the same number");
            }
        }
    }

    /** The rows. */
    public List<List<Expression>> rows() {
        return rows;
    }

    /** The types of the first row, or of the first below that knows. */
    @Override
    public List<DataType<?>> columnTypes() {
        List<DataType<?>> types = new ArrayList<>();
        for (int i = 0; i < rows.get(0).size(); i++) {
            DataType<?> type = Types.UNKNOWN;
            for (int row = 0; row < rows.size() && type.isUnknown(); row++) {
                type = rows.get(row).get(i).type();
            }
            types.add(type);
        }
        return types;
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitValues(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Values that && hashCode() == that.hashCode() && rows.equals(that.rows);
    }

    @Override
    public int hashCode() {
        int h = hash;
        if (h == 0) {
            h = Objects.hash(rows);
            hash = h;
        }
        return h;
    }

    @Override
    public String toString() {
        return "Values" + rows;
    }
}
