package org.cairnorm.sql;

import java.util.List;

/**
 * A {@link Cte} as a source.
 *
 * @param name the name of the common table expression
 * @param columns its columns
 * @param alias the name it goes by here
 */
public record CteRef(Identifier name, List<Column<?>> columns, Alias alias) implements Source {
    public CteRef {
        Checks.present(name, alias);
        columns = List.copyOf(columns);
    }

    /**
     * A column of this source.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public ColumnRef c(String column) {
        return new ColumnRef(alias, Columns.find(columns, column, "common table expression '" + name + "'"));
    }

    @Override
    public <R> R accept(SourceVisitor<R> visitor) {
        return visitor.visitCteRef(this);
    }
}
