package org.cairnorm.query.nativesql;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.loading.AwaitedEntity;
import org.cairnorm.loading.Loaders;
import org.cairnorm.loading.LoadingContext;
import org.cairnorm.loading.RowReader;
import org.cairnorm.loading.SelectList;
import org.cairnorm.mapping.ResultSetMapping.EntityResult;
import org.jspecify.annotations.Nullable;

/** How rows with certain columns become results. Thread-safe. */
public final class SqlReading {
    private final SqlColumns columns;
    private final SelectList list;
    private final RowReader<?> reader;
    private final List<EntityResult> entities;

    private SqlReading(SqlColumns columns, SqlRowReaders readers, SqlResult result) {
        this.columns = columns;
        this.reader = readers.reader(result);
        this.list = readers.list();
        this.entities =
                result instanceof SqlResult.Mapped mapped ? mapped.mapping().entities() : List.of();
    }

    /**
     * How rows become results.
     *
     * @param last the one of the last rows of the same query, which is given again if it fits
     */
    public static SqlReading of(ResultSetMetaData rows, SqlResult result, Loaders loaders, @Nullable SqlReading last)
            throws SQLException {
        SqlColumns columns = SqlColumns.of(rows);
        return last != null && last.columns.equals(columns)
                ? last
                : new SqlReading(columns, new SqlRowReaders(loaders, columns), result);
    }

    public SelectList list() {
        return list;
    }

    public RowReader<?> reader() {
        return reader;
    }

    /** Puts entities that were loaded after the rows in their places, and notes the locks that the query took. */
    public void complete(LoadingContext context, List<@Nullable Object> results) {
        if (entities.isEmpty()) {
            return;
        }
        for (int i = 0; i < results.size(); i++) {
            Object result = results.get(i);
            if (result instanceof Object[] parts) {
                for (int part = 0; part < entities.size(); part++) {
                    parts[part] = complete(context, parts[part], entities.get(part));
                }
            } else {
                results.set(i, complete(context, result, entities.get(0)));
            }
        }
    }

    private static @Nullable Object complete(LoadingContext context, @Nullable Object read, EntityResult entity) {
        Object instance = read instanceof AwaitedEntity awaited ? awaited.instance(context) : read;
        if (instance != null && entity.lock() != null) {
            EntityEntry entry =
                    Objects.requireNonNull(context.persistenceContext().entry(instance));
            entry.lock(entity.lock());
        }
        return instance;
    }
}
