package org.cairnorm.loading;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cairnorm.dialect.ArrayCodec;
import org.cairnorm.dialect.Dialect;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.dialect.RenderOptions;
import org.cairnorm.dialect.SlotPlace;
import org.cairnorm.dialect.SqlText;
import org.cairnorm.engine.Engine;
import org.cairnorm.engine.Rows;
import org.cairnorm.sql.Alias;
import org.cairnorm.sql.CollectionSlot;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.In;
import org.cairnorm.sql.Join;
import org.cairnorm.sql.Logical;
import org.cairnorm.sql.OrderItem;
import org.cairnorm.sql.RowValue;
import org.cairnorm.sql.Select;
import org.cairnorm.sql.Source;
import org.cairnorm.sql.Unnest;
import org.cairnorm.sql.type.Codec;
import org.cairnorm.sql.type.DataType;
import org.jspecify.annotations.Nullable;

/**
 * A select of rows that have one of many keys, in chunks. From as many keys on as the dialect says, arrays of them are joined; fewer
 * are compared, as one array parameter where the database has it, else as a list whose length is a power of two, so that few texts
 * serve all sizes.
 */
final class KeyedStatement {
    private static final String KEYS = "keys";
    /** Left of the dialect's limit for what else a statement may bind. */
    private static final int RESERVED_PARAMETERS = 32;

    private final Dialect dialect;
    private final RenderOptions layout;
    private final Select compared;
    private final Select joined;
    private final ReferencedKey key;
    private final int roles;
    private final int joinedKeys;
    private final int chunk;
    private final Map<Integer, Text> texts = new ConcurrentHashMap<>();

    /** What is done with each row. */
    @FunctionalInterface
    interface RowSink {
        void row(ResultSet row) throws SQLException;
    }

    private record Text(SqlText sql, Codec<Object>[] codecs, ArrayCodec<Object>[] arrays) {}

    private KeyedStatement(
            Engine engine, Select compared, Select joined, ReferencedKey key, int roles, LoadingOptions options) {
        this.dialect = engine.dialect();
        this.layout = engine.options().prettySql() ? RenderOptions.PRETTY : RenderOptions.PLAIN;
        this.compared = compared;
        this.joined = joined;
        this.key = key;
        this.roles = roles;
        this.joinedKeys = joinedKeys(dialect, key);
        this.chunk = chunk(dialect, key, joinedKeys, options);
    }

    /**
     * A statement.
     *
     * @param columns that must have one of the keys
     * @param restriction what else must hold; null if nothing
     */
    static KeyedStatement of(
            Engine engine,
            SelectList list,
            Source source,
            ReferencedKey key,
            List<Expression> columns,
            @Nullable Expression restriction,
            List<OrderItem> order,
            LoadingOptions options) {
        CollectionSlot slot = new CollectionSlot(KEYS, key.types());
        Expression operand = columns.size() == 1 ? columns.get(0) : new RowValue(columns);
        Expression condition = new In(operand, slot, false);
        Select compared = Select.of(list.items())
                .from(source)
                .where(restriction == null ? condition : Logical.and(condition, restriction))
                .withOrderBy(order);
        Unnest keys = new Unnest(slot, new Alias(KEYS), key.referenced());
        Select joined = Select.of(list.items())
                .from(joined(keys, source, columns))
                .withWhere(restriction)
                .withOrderBy(order);
        return new KeyedStatement(engine, compared, joined, key, list.roles(), options);
    }

    /** The keys stand first: behind outer joins some planners read every row for each of them. */
    private static Source joined(Unnest keys, Source source, List<Expression> columns) {
        List<Expression> parts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            parts.add(keys.c(i));
        }
        return FlatJoin.of(keys, Join.Kind.INNER, source, EntitySource.equal(columns, parts));
    }

    private static int joinedKeys(Dialect dialect, ReferencedKey key) {
        boolean possible = dialect.features().has(DialectFeature.ARRAYS_AS_SOURCE)
                && key.types().stream().allMatch(dialect::bindsArrayOf);
        return possible ? dialect.features().joinedKeys(key.width()) : Integer.MAX_VALUE;
    }

    private static int chunk(Dialect dialect, ReferencedKey key, int joinedKeys, LoadingOptions options) {
        int width = key.width();
        if (joinedKeys <= options.fetchBatchSize()
                || width == 1 && dialect.bindsArrayOf(key.types().get(0))) {
            return options.fetchBatchSize();
        }
        int most = Math.max(1, (dialect.features().maxParameters() - RESERVED_PARAMETERS) / width);
        int rows = width == 1 ? most : Math.min(most, dialect.features().maxComparedRows());
        return Math.min(options.fetchBatchSize(), Integer.highestOneBit(rows));
    }

    int roles() {
        return roles;
    }

    /** The most keys that one execution takes. */
    int chunk() {
        return chunk;
    }

    /** Gives every row of the keys to the sink. The keys are a set, since a join would give the rows of equal ones twice. */
    void run(RowContext context, Set<?> keys, RowSink sink) {
        List<Object> all = new ArrayList<>(keys);
        for (int from = 0; from < all.size(); from += chunk) {
            runChunk(context, all.subList(from, Math.min(all.size(), from + chunk)), sink);
        }
    }

    private void runChunk(RowContext context, List<Object> keys, RowSink sink) {
        Text text = text(keys.size());
        try (Rows rows = context.loading().connection().query(text.sql(), statement -> bind(statement, text, keys))) {
            context.read(
                    rows,
                    (row, same) -> {
                        sink.row(row);
                        return null;
                    },
                    Integer.MAX_VALUE,
                    nothing -> {});
        }
    }

    private Text text(int size) {
        int padded = size == 1 ? 1 : Integer.highestOneBit(size - 1) << 1;
        Text known = texts.get(padded);
        return known != null ? known : texts.computeIfAbsent(padded, this::render);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Text render(int size) {
        Select select = size < joinedKeys ? compared : joined;
        SqlText sql = dialect.renderer().render(select, layout.withCollectionSizes(Map.of(KEYS, size)));
        Codec[] codecs = new Codec[sql.slots().size()];
        ArrayCodec[] arrays = new ArrayCodec[codecs.length];
        for (int i = 0; i < codecs.length; i++) {
            SlotPlace place = sql.slots().get(i);
            if (place.form() == SlotPlace.Form.ARRAY) {
                arrays[i] = dialect.arrayCodec((DataType) place.type());
            } else {
                codecs[i] = dialect.codec((DataType) place.type());
            }
        }
        return new Text(sql, codecs, arrays);
    }

    private void bind(PreparedStatement statement, Text text, List<Object> keys) throws SQLException {
        List<SlotPlace> places = text.sql().slots();
        int last = keys.size() - 1;
        for (int i = 0; i < places.size(); i++) {
            SlotPlace place = places.get(i);
            switch (place.form()) {
                case ARRAY -> text.arrays()[i].write(statement, i + 1, parts(keys, Math.max(0, place.part())));
                case ELEMENT -> {
                    Object wanted = keys.get(Math.min(place.element(), last));
                    text.codecs()[i].writeNullable(statement, i + 1, key.part(wanted, Math.max(0, place.part())));
                }
                default -> text.codecs()[i].writeNullable(statement, i + 1, place.value());
            }
        }
    }

    private List<@Nullable Object> parts(List<Object> keys, int part) {
        return new AbstractList<>() {
            @Override
            public @Nullable Object get(int index) {
                return key.part(keys.get(index), part);
            }

            @Override
            public int size() {
                return keys.size();
            }
        };
    }

    /** The select, with a collection slot for the keys. */
    @Override
    public String toString() {
        return text(1).sql().text();
    }
}
