package org.cairnorm.query;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cairnorm.dialect.Dialect;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.dialect.RenderOptions;
import org.cairnorm.dialect.SqlText;
import org.cairnorm.engine.Engine;
import org.cairnorm.engine.EngineConnection;
import org.cairnorm.engine.QueryOptions;
import org.cairnorm.engine.Rows;
import org.cairnorm.query.lowering.LoweredBulk;
import org.cairnorm.sql.Statement;
import org.cairnorm.sql.type.Codec;
import org.cairnorm.sql.type.DataType;
import org.jspecify.annotations.Nullable;

/** Runs the statements of a bulk update or delete; keeps their texts. */
final class BulkExecution {
    private static final int MOST_KEYS = 8_192;
    private static final int RESERVED_PARAMETERS = 64;
    private static final int MOST_TEXTS = 128;

    private final CompiledUpdate query;
    private final LoweredBulk lowered;
    private final Engine engine;
    private final Dialect dialect;
    private final int chunk;
    private final Map<TextKey, Text> texts = new ConcurrentHashMap<>();

    private record TextKey(Statement statement, Map<String, Integer> sizes) {}

    private record Text(SqlText sql, ValueWriter[] writers) {}

    BulkExecution(CompiledUpdate query, LoweredBulk lowered, Engine engine) {
        this.query = query;
        this.lowered = lowered;
        this.engine = engine;
        this.dialect = engine.dialect();
        int width = Math.max(1, lowered.keyTypes().size());
        int most = Math.max(1, (dialect.features().maxParameters() - RESERVED_PARAMETERS) / width);
        boolean arrays = width == 1 && dialect.features().has(DialectFeature.ARRAY_PARAMETERS);
        this.chunk = arrays ? MOST_KEYS : Math.min(MOST_KEYS, Integer.highestOneBit(most));
    }

    static Map<String, Integer> unitSizes(LoweredBulk lowered) {
        Map<String, Integer> sizes = new HashMap<>();
        lowered.slots().keySet().forEach(slot -> sizes.put(slot, 1));
        sizes.put(LoweredBulk.KEYS, 1);
        return sizes;
    }

    int run(EngineConnection connection, ParameterValues values, int timeoutMillis) {
        if (lowered.keys() == null) {
            int count = 0;
            for (LoweredBulk.Step step : lowered.steps()) {
                int rows = update(connection, step.statement(), values, null, timeoutMillis);
                count += step.counts() ? rows : 0;
            }
            return count;
        }
        List<Object> keys = keys(connection, lowered.keys(), values, timeoutMillis);
        for (LoweredBulk.Step step : lowered.steps()) {
            for (int from = 0; from < keys.size(); from += chunk) {
                List<Object> some = keys.subList(from, Math.min(keys.size(), from + chunk));
                update(connection, step.statement(), values, some, timeoutMillis);
            }
        }
        return keys.size();
    }

    private List<Object> keys(
            EngineConnection connection, Statement select, ParameterValues values, int timeoutMillis) {
        Text text = text(select, values, null);
        List<Codec<?>> codecs = new ArrayList<>();
        for (DataType<?> type : lowered.keyTypes()) {
            codecs.add(dialect.codec(type));
        }
        java.util.Set<Object> keys = new java.util.LinkedHashSet<>();
        QueryOptions options = QueryOptions.DEFAULT.withTimeoutMillis(timeoutMillis);
        try (Rows rows = connection.query(
                text.sql(), statement -> bind(statement, text, values, ValueWriter.Page.ALL), options)) {
            try {
                while (rows.next()) {
                    keys.add(key(rows, codecs));
                }
            } catch (SQLException e) {
                throw rows.failure(e);
            }
        }
        return new ArrayList<>(keys);
    }

    private static Object key(Rows rows, List<Codec<?>> codecs) throws SQLException {
        if (codecs.size() == 1) {
            return java.util.Objects.requireNonNull(codecs.get(0).read(rows.resultSet(), 1), "identifier");
        }
        List<Object> parts = new ArrayList<>(codecs.size());
        for (int i = 0; i < codecs.size(); i++) {
            parts.add(java.util.Objects.requireNonNull(codecs.get(i).read(rows.resultSet(), i + 1), "identifier"));
        }
        return parts;
    }

    private int update(
            EngineConnection connection,
            Statement statement,
            ParameterValues values,
            @Nullable List<Object> keys,
            int timeoutMillis) {
        Text text = text(statement, values, keys);
        ValueWriter.Page page = keys == null ? ValueWriter.Page.ALL : new ValueWriter.Page(0, Integer.MAX_VALUE, keys);
        return connection.update(text.sql(), prepared -> bind(prepared, text, values, page), timeoutMillis);
    }

    private static void bind(
            java.sql.PreparedStatement statement, Text text, ParameterValues values, ValueWriter.Page page)
            throws SQLException {
        ValueWriter[] writers = text.writers();
        for (int i = 0; i < writers.length; i++) {
            writers[i].write(statement, i + 1, values, page);
        }
    }

    private Text text(Statement statement, ParameterValues values, @Nullable List<Object> keys) {
        Map<String, Integer> sizes = new HashMap<>();
        lowered.slots().forEach((slot, bindings) -> {
            if (bindings.get(0).parameter().collection()) {
                sizes.put(
                        slot,
                        CompiledSelect.padded(
                                values.listAt(query.place(bindings.get(0).parameter()))
                                        .size()));
            }
        });
        if (keys != null) {
            sizes.put(LoweredBulk.KEYS, CompiledSelect.padded(keys.size()));
        }
        TextKey key = new TextKey(statement, sizes);
        Text known = texts.get(key);
        if (known == null) {
            if (texts.size() >= MOST_TEXTS) {
                texts.clear();
            }
            RenderOptions layout = engine.options().prettySql() ? RenderOptions.PRETTY : RenderOptions.PLAIN;
            SqlText sql = dialect.renderer().render(statement, layout.withCollectionSizes(sizes));
            known = new Text(sql, ValueWriter.of(sql, lowered.slots(), query, dialect));
            texts.put(key, known);
        }
        return known;
    }
}
