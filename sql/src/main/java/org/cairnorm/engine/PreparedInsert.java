package org.cairnorm.engine;

import java.util.ArrayList;
import java.util.List;
import org.cairnorm.dialect.Dialect;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.dialect.Identifiers;
import org.cairnorm.dialect.RenderOptions;
import org.cairnorm.dialect.SqlText;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Insert;
import org.cairnorm.sql.Values;
import org.jspecify.annotations.Nullable;

/**
 * An insert whose rows get values from the database, ready for one dialect and for any number of rows. Thread-safe; made by
 * {@link Engine#prepareInsert}, run by {@link EngineConnection#insertReturning}.
 *
 * <p>The way is chosen by what the database can do: a JDBC batch that tells the keys of all rows; else one insert of many
 * rows that gives them back; else one insert after the other.
 */
public final class PreparedInsert {

    private enum Way {
        BATCH,
        MANY_ROWS,
        RETURNING_EACH,
        KEYS_OF_EACH
    }

    private final Insert insert;
    private final Way way;
    private final String[] keyColumns;
    private final SqlText one;
    private final int placesPerRow;
    private final int mostRows;
    private final Dialect dialect;
    private final RenderOptions layout;
    private final @Nullable SqlText[] byPower;

    private PreparedInsert(
            Insert insert, Way way, String[] keyColumns, SqlText one, int mostRows, Dialect dialect, boolean pretty) {
        this.insert = insert;
        this.way = way;
        this.keyColumns = keyColumns;
        this.one = one;
        this.placesPerRow = one.slots().size();
        this.mostRows = mostRows;
        this.dialect = dialect;
        this.layout = pretty ? RenderOptions.PRETTY : RenderOptions.PLAIN;
        this.byPower = new @Nullable SqlText[32];
        this.byPower[0] = one;
    }

    static PreparedInsert of(Insert insert, List<? extends Column<?>> keys, Engine engine) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("The insert into '"
                    + insert.table().name() + "' is to give back keys, but names no column for them");
        }
        Dialect dialect = engine.dialect();
        boolean writtenRow =
                insert.source() instanceof Values values && values.rows().size() == 1;
        if (insert.source() != null && !writtenRow) {
            throw new IllegalArgumentException(
                    "The insert into '" + insert.table().name()
                            + "' must have one row of values; how many rows there are is said when it runs");
        }
        Way way = way(dialect, writtenRow);
        Insert rendered = way == Way.MANY_ROWS || way == Way.RETURNING_EACH
                ? insert.returning(keys.toArray(new Column<?>[0]))
                : insert;
        boolean pretty = engine.options().prettySql();
        SqlText one = dialect.renderer().render(rendered, pretty ? RenderOptions.PRETTY : RenderOptions.PLAIN);
        int places = Math.max(1, one.slots().size());
        int mostRows = Math.max(
                1, Math.min(engine.options().batchSize(), dialect.features().maxParameters() / places));
        return new PreparedInsert(rendered, way, names(keys, dialect.identifiers()), one, mostRows, dialect, pretty);
    }

    private static Way way(Dialect dialect, boolean writtenRow) {
        if (dialect.features().has(DialectFeature.IDENTITY_KEYS_IN_BATCH)) {
            return Way.BATCH;
        }
        if (!dialect.features().has(DialectFeature.INSERT_RETURNING)) {
            return Way.KEYS_OF_EACH;
        }
        return writtenRow && dialect.features().has(DialectFeature.BATCHES) ? Way.MANY_ROWS : Way.RETURNING_EACH;
    }

    private static String[] names(List<? extends Column<?>> keys, Identifiers identifiers) {
        return keys.stream().map(key -> identifiers.stored(key.name())).toArray(String[]::new);
    }

    /** The text for one row. */
    public SqlText text() {
        return one;
    }

    void run(EngineConnection connection, int elements, ElementBinder binder, KeyReader reader) {
        switch (way) {
            case BATCH -> runBatches(connection, elements, binder, reader);
            case MANY_ROWS -> runManyRows(connection, elements, binder, reader);
            case RETURNING_EACH, KEYS_OF_EACH -> runEach(connection, elements, binder, reader);
        }
    }

    private void runBatches(EngineConnection connection, int elements, ElementBinder binder, KeyReader reader) {
        int size = connection.engine().options().batchSize();
        try (Batch batch = new Batch(connection, one, keyColumns)) {
            for (int from = 0; from < elements; from += size) {
                int end = Math.min(elements, from + size);
                try {
                    for (int element = from; element < end; element++) {
                        batch.add(binder, element);
                    }
                    batch.execute();
                } catch (BatchException e) {
                    throw FailedElement.ofBatch(connection, e.within(from, elements), one, from, end - from, binder);
                }
                batch.readKeys(from, end - from, reader);
            }
        }
    }

    /** In portions of powers of two, so that few texts serve all numbers of rows. */
    private void runManyRows(EngineConnection connection, int elements, ElementBinder binder, KeyReader reader) {
        int from = 0;
        while (from < elements) {
            int power = 31 - Integer.numberOfLeadingZeros(Math.min(elements - from, mostRows));
            int portion = 1 << power;
            try {
                runRows(connection, text(power), from, portion, binder, reader);
            } catch (DatabaseException e) {
                BatchException failure = new BatchException(e, BatchException.UNKNOWN, elements);
                throw FailedElement.ofCommand(connection, failure, one, from, portion, binder);
            }
            from += portion;
        }
    }

    private void runRows(
            EngineConnection connection, SqlText sql, int from, int count, ElementBinder binder, KeyReader reader) {
        Binder rows = statement -> {
            for (int i = 0; i < count; i++) {
                binder.bind(statement, from + i, 1 + i * placesPerRow);
            }
        };
        try (Rows keys = connection.query(sql, rows, QueryOptions.DEFAULT, count)) {
            for (int i = 0; i < count; i++) {
                if (!keys.next()) {
                    throw keys.failure(new java.sql.SQLException(
                            "The database gave back " + i + " rows of an insert of " + count));
                }
                try {
                    reader.read(from + i, keys.resultSet());
                } catch (java.sql.SQLException | RuntimeException e) {
                    throw keys.failure(e);
                }
            }
        }
    }

    private void runEach(EngineConnection connection, int elements, ElementBinder binder, KeyReader reader) {
        if (elements > 0) {
            try (SingleInserts inserts =
                    new SingleInserts(connection, one, way == Way.KEYS_OF_EACH ? keyColumns : null)) {
                for (int element = 0; element < elements; element++) {
                    inserts.run(element, binder, reader);
                }
                inserts.end(elements);
            } catch (BatchException e) {
                throw e.within(0, elements);
            }
        }
    }

    private SqlText text(int power) {
        SqlText known = byPower[power];
        if (known == null) {
            List<Expression> row = ((Values) java.util.Objects.requireNonNull(insert.source()))
                    .rows()
                    .get(0);
            List<List<? extends Expression>> rows = new ArrayList<>();
            for (int i = 0; i < 1 << power; i++) {
                rows.add(row);
            }
            known = dialect.renderer()
                    .render(new Insert(insert.table(), insert.columns(), new Values(rows), insert.returning()), layout);
            byPower[power] = known;
        }
        return known;
    }
}
