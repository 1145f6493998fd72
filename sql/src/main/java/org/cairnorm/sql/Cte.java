package org.cairnorm.sql;

import java.util.List;

/**
 * A query with a name, seen by the statement it stands before: {@code with name(columns) as (query)}.
 *
 * @param name the name
 * @param columns its columns, one for each of the query's
 * @param query the query
 * @param recursive whether the query may refer to the name itself
 */
public record Cte(Identifier name, List<Column<?>> columns, Query query, boolean recursive) {
    public Cte {
        Checks.present(name, query);
        columns = Columns.checked(columns, query, "common table expression '" + name + "'");
    }

    /** A named query whose columns have the types of the query's. */
    public static Cte of(String name, Query query, String... columns) {
        return new Cte(Identifier.of(name), Columns.named(query.columnTypes(), columns), query, false);
    }

    /** This as a source, under an alias. */
    public CteRef as(String alias) {
        return new CteRef(name, columns, new Alias(alias));
    }
}
