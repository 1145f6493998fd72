package org.cairnorm.loading;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cairnorm.dialect.ArrayCodec;
import org.cairnorm.dialect.Dialect;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.dialect.RenderOptions;
import org.cairnorm.dialect.SlotPlace;
import org.cairnorm.dialect.SqlText;
import org.cairnorm.engine.Engine;
import org.cairnorm.engine.Rows;
import org.cairnorm.sql.CollectionSlot;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.In;
import org.cairnorm.sql.Logical;
import org.cairnorm.sql.OrderItem;
import org.cairnorm.sql.RowValue;
import org.cairnorm.sql.Select;
import org.cairnorm.sql.Source;
import org.cairnorm.sql.type.Codec;
import org.cairnorm.sql.type.DataType;
import org.jspecify.annotations.Nullable;

/**
 * A select of rows that have one of many keys. Runs in chunks: one array parameter where the database has it, else a list whose
 * length is a power of two, so that few texts serve all sizes.
 */
final class KeyedStatement {
    private static final String KEYS = "keys";
    /** Left of the dialect's limit for what else a statement may bind. */
    private static final int RESERVED_PARAMETERS = 32;

    private final Dialect dialect;
    private final RenderOptions layout;
    private final Select select;
    private final ReferencedKey key;
    private final int roles;
    private final int chunk;
    private final Map<Integer, Text> texts = new ConcurrentHashMap<>();

    /** What is done with each row. */
    @FunctionalInterface
    interface RowSink {
        void row(ResultSet row) throws SQLException;
    }

    private record Text(
            SqlText sql, Codec<Object>[] codecs, @Nullable ArrayCodec<Object> array) {}

    private KeyedStatement(Engine engine, Select select, ReferencedKey key, int roles, int chunk) {
        this.dialect = engine.dialect();
        this.layout = engine.options().prettySql() ? RenderOptions.PRETTY : RenderOptions.PLAIN;
        this.select = select;
        this.key = key;
        this.roles = roles;
        this.chunk = chunk;
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
        Expression operand = columns.size() == 1 ? columns.get(0) : new RowValue(columns);
        Expression condition = new In(operand, new CollectionSlot(KEYS, key.types()), false);
        Select select = Select.of(list.items())
                .from(source)
                .where(restriction == null ? condition : Logical.and(condition, restriction))
                .withOrderBy(order);
        return new KeyedStatement(engine, select, key, list.roles(), chunk(engine.dialect(), key.width(), options));
    }

    private static int chunk(Dialect dialect, int width, LoadingOptions options) {
        if (width == 1 && dialect.features().has(DialectFeature.ARRAY_PARAMETERS)) {
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

    /** Gives every row of the keys to the sink. */
    void run(RowContext context, Collection<?> keys, RowSink sink) {
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
        SqlText sql = dialect.renderer().render(select, layout.withCollectionSizes(Map.of(KEYS, size)));
        Codec[] codecs = new Codec[sql.slots().size()];
        ArrayCodec array = null;
        for (int i = 0; i < codecs.length; i++) {
            SlotPlace place = sql.slots().get(i);
            if (place.form() == SlotPlace.Form.ARRAY) {
                array = dialect.arrayCodec((DataType) place.type());
            } else {
                codecs[i] = dialect.codec((DataType) place.type());
            }
        }
        return new Text(sql, codecs, array);
    }

    private void bind(PreparedStatement statement, Text text, List<Object> keys) throws SQLException {
        List<SlotPlace> places = text.sql().slots();
        int last = keys.size() - 1;
        for (int i = 0; i < places.size(); i++) {
            SlotPlace place = places.get(i);
            switch (place.form()) {
                case ARRAY -> java.util.Objects.requireNonNull(text.array()).write(statement, i + 1, parts(keys));
                case ELEMENT -> {
                    Object wanted = keys.get(Math.min(place.element(), last));
                    text.codecs()[i].writeNullable(statement, i + 1, key.part(wanted, Math.max(0, place.part())));
                }
                default -> text.codecs()[i].writeNullable(statement, i + 1, place.value());
            }
        }
    }

    private List<@Nullable Object> parts(List<Object> keys) {
        return new AbstractList<>() {
            @Override
            public @Nullable Object get(int index) {
                return key.part(keys.get(index), 0);
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
