package org.cairnorm.sql;

import java.util.List;

/**
 * A query as a source.
 *
 * @param query the query
 * @param alias the name it goes by
 * @param columns its columns, one for each of the query's; their names are given to the query's result
 * @param lateral whether the query may look at sources to its left
 */
public record DerivedTable(Query query, Alias alias, List<Column<?>> columns, boolean lateral) implements Source {
    public DerivedTable {
        Checks.present(query, alias);
        columns = Columns.checked(columns, query, "derived table '" + alias + "'");
    }

    /**
     * A column of this source.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public ColumnRef c(String column) {
        return new ColumnRef(alias, Columns.find(columns, column, "derived table '" + alias + "'"));
    }

    /** A column of this source, by its 0-based position. */
    public ColumnRef c(int position) {
        return new ColumnRef(alias, columns.get(position));
    }

    @Override
    public <R> R accept(SourceVisitor<R> visitor) {
        return visitor.visitDerivedTable(this);
    }
}
