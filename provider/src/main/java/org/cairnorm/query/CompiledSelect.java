package org.cairnorm.query;

import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.dialect.Dialect;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.dialect.RenderOptions;
import org.cairnorm.dialect.SlotPlace;
import org.cairnorm.dialect.SqlText;
import org.cairnorm.engine.Rows;
import org.cairnorm.loading.Loaders;
import org.cairnorm.loading.LoadingContext;
import org.cairnorm.loading.RowContext;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.query.domain.QueryParameter;
import org.cairnorm.query.domain.ResultShape;
import org.cairnorm.query.lowering.LoweredSelect;
import org.cairnorm.query.lowering.SlotBinding;
import org.cairnorm.sql.Alias;
import org.cairnorm.sql.Locking;
import org.cairnorm.sql.Query;
import org.cairnorm.sql.Select;
import org.cairnorm.sql.SetOperation;
import org.cairnorm.sql.Slot;
import org.cairnorm.sql.TableRef;
import org.cairnorm.sql.type.Types;
import org.jspecify.annotations.Nullable;

/** A query that gives rows. Its SQL differs a little by page, lock and size of collections; each text is rendered once. */
public final class CompiledSelect extends CompiledQuery implements ResultQuery {
    private static final int MOST_VARIANTS = 64;

    private final Loaders loaders;
    private final Dialect dialect;
    private final LoweredSelect lowered;
    private final ResultShape shape;
    private final Map<String, Integer> collections = new HashMap<>();
    private final Variant plain;
    private final Map<Key, Variant> variants = new ConcurrentHashMap<>();

    private record Key(
            boolean paged, boolean skips, @Nullable LockModeType lock, boolean noWait, List<Integer> sizes) {
        static final Key PLAIN = new Key(false, false, null, false, List.of());
    }

    private record Variant(SqlText sql, ValueWriter[] writers) {}

    CompiledSelect(
            String description,
            LoweredSelect lowered,
            ResultShape shape,
            List<QueryParameter> parameters,
            Loaders loaders) {
        super(description, parameters);
        this.loaders = loaders;
        this.dialect = loaders.engine().dialect();
        this.lowered = lowered;
        this.shape = shape;
        SqlText first = dialect.renderer().render(lowered.statement(), layout().withCollectionSizes(unitSizes()));
        for (SlotPlace place : first.slots()) {
            List<SlotBinding> bindings =
                    place.slot() == null ? null : lowered.slots().get(place.slot());
            if (bindings != null && place.form() == SlotPlace.Form.ELEMENT) {
                collections.put(place.slot(), place(bindings.get(0).parameter()));
            }
        }
        this.plain = new Variant(first, ValueWriter.of(first, lowered.slots(), this, dialect));
    }

    private RenderOptions layout() {
        return loaders.engine().options().prettySql() ? RenderOptions.PRETTY : RenderOptions.PLAIN;
    }

    /** What a result is, for checks and for the names of its parts. */
    public ResultShape shape() {
        return shape;
    }

    @Override
    public Class<?> resultType() {
        return shape.javaType();
    }

    @Override
    public String toSql() {
        return dialect.renderer()
                .render(lowered.statement(), RenderOptions.PLAIN.withCollectionSizes(unitSizes()))
                .text();
    }

    @Override
    public String toPrettySql() {
        return dialect.renderer()
                .render(lowered.statement(), RenderOptions.PRETTY.withCollectionSizes(unitSizes()))
                .text();
    }

    private Map<String, Integer> unitSizes() {
        Map<String, Integer> sizes = new HashMap<>();
        lowered.slots().keySet().forEach(slot -> sizes.put(slot, 1));
        return sizes;
    }

    @Override
    int weight() {
        return 1024 + weightOf(description()) + 4 * weightOf(plain.sql().text());
    }

    // ------------------------------------------------------------------ running

    @Override
    public List<@Nullable Object> list(LoadingContext context, ParameterValues values, SelectOptions options) {
        List<@Nullable Object> results = new ArrayList<>();
        if (options.maxResults() == 0) {
            values.requireComplete(this);
            return results;
        }
        RowContext rowContext = loaders.begin(context, lowered.list());
        try (Rows rows = open(context, values, options)) {
            rowContext.read(rows, lowered.reader(), Integer.MAX_VALUE, results::add);
        }
        rowContext.finish();
        complete(context, results, options);
        return results;
    }

    @Override
    public ResultCursor open(LoadingContext context, ParameterValues values, SelectOptions options, boolean streaming) {
        RowContext rowContext = loaders.begin(context, lowered.list());
        Rows rows = open(context, values, streaming ? options.streamed() : options);
        return new ResultCursor(
                lowered.reader(), (where, results) -> complete(where, results, options), context, rows, rowContext);
    }

    private void complete(LoadingContext context, List<@Nullable Object> results, SelectOptions options) {
        EntityMapping entity = lowered.byIdentifier();
        if (entity != null) {
            loadByIdentifier(context, entity, results);
        }
        if (options.locks() && !locksRows(options.lockMode())) {
            results.forEach(result -> lock(context, result, options));
        }
    }

    /** Locks the rows of entities one by one, where the database cannot lock what the query reads. */
    private void lock(LoadingContext context, @Nullable Object result, SelectOptions options) {
        if (result instanceof Object[] parts) {
            for (Object part : parts) {
                lock(context, part, options);
            }
        } else if (result instanceof Tuple tuple) {
            lock(context, tuple.toArray(), options);
        } else if (result != null) {
            EntityEntry entry = context.persistenceContext().entry(result);
            Object id = entry == null ? null : entry.id();
            if (entry != null && id != null) {
                Integer timeout = options.timeoutMillis() == 0 ? null : options.timeoutMillis();
                loaders.find(
                        context,
                        entry.mapping(),
                        id,
                        options.lockMode(),
                        options.noWait() ? Integer.valueOf(0) : timeout);
            }
        }
    }

    /** Replaces identifiers by the entities they stand for, where the rows hold no more. */
    private void loadByIdentifier(LoadingContext context, EntityMapping entity, List<@Nullable Object> results) {
        List<Object> ids = new ArrayList<>(results.size());
        for (Object id : results) {
            if (id != null) {
                ids.add(id);
            }
        }
        loaders.findAll(context, entity, ids);
        results.replaceAll(id -> {
            EntityEntry entry = id == null ? null : context.persistenceContext().find(entity, id);
            return entry == null ? null : entry.instance();
        });
    }

    private Rows open(LoadingContext context, ParameterValues values, SelectOptions options) {
        values.requireComplete(this);
        Variant variant = variant(values, options);
        ValueWriter.Page page = options.isPaged()
                ? new ValueWriter.Page(options.firstResult(), options.maxResults(), List.of())
                : ValueWriter.Page.ALL;
        ValueWriter[] writers = variant.writers();
        return context.connection()
                .query(
                        variant.sql(),
                        statement -> {
                            for (int i = 0; i < writers.length; i++) {
                                writers[i].write(statement, i + 1, values, page);
                            }
                        },
                        options.forStatement());
    }

    // ------------------------------------------------------------------ texts

    private Variant variant(ParameterValues values, SelectOptions options) {
        if (!options.isPaged() && !options.locks() && collections.isEmpty()) {
            return plain;
        }
        List<Integer> sizes = new ArrayList<>(collections.size());
        for (int place : collections.values()) {
            sizes.add(padded(values.listAt(place).size()));
        }
        Key key = new Key(
                options.maxResults() < Integer.MAX_VALUE,
                options.firstResult() > 0,
                options.locks() ? options.lockMode() : null,
                options.locks() && options.noWait(),
                sizes);
        Variant known = variants.get(key);
        if (known == null) {
            if (variants.size() >= MOST_VARIANTS) {
                variants.clear();
            }
            known = render(key);
            variants.put(key, known);
        }
        return known;
    }

    /** How many markers stand for some elements: few texts serve all sizes. */
    static int padded(int size) {
        return size <= 1 ? size : Integer.highestOneBit(size - 1) << 1;
    }

    private Variant render(Key key) {
        Map<String, Integer> sizes = new HashMap<>();
        int at = 0;
        for (String slot : collections.keySet()) {
            sizes.put(slot, key.sizes().get(at++));
        }
        SqlText sql = dialect.renderer().render(statement(key), layout().withCollectionSizes(sizes));
        return new Variant(sql, ValueWriter.of(sql, lowered.slots(), this, dialect));
    }

    private Query statement(Key key) {
        Query query = lowered.statement();
        Slot most = key.paged() ? new Slot(ValueWriter.MOST, Types.INTEGER) : null;
        Slot first = key.skips() ? new Slot(ValueWriter.FIRST, Types.INTEGER) : null;
        if (query instanceof Select select) {
            Select paged = most == null ? select : select.limit(most);
            paged = first == null ? paged : paged.offset(first);
            return key.lock() == null || !locksRows(key.lock()) ? paged : paged.locking(locking(key, select));
        }
        SetOperation operation = (SetOperation) query;
        operation = most == null ? operation : operation.limit(most);
        return first == null ? operation : operation.offset(first);
    }

    /** Whether the statement itself locks the rows of the selected entities. */
    private boolean locksRows(LockModeType mode) {
        return lowered.locksRows()
                && lowered.statement() instanceof Select select
                && dialect.features().locksRowsOf(select, strength(mode).strength());
    }

    private static Locking strength(@Nullable LockModeType mode) {
        return mode == LockModeType.PESSIMISTIC_READ ? Locking.FOR_SHARE : Locking.FOR_UPDATE;
    }

    private Locking locking(Key key, Select select) {
        Locking locking = strength(key.lock());
        locking = key.noWait() && dialect.features().has(DialectFeature.NOWAIT)
                ? locking.waiting(Locking.Wait.NOWAIT)
                : locking;
        boolean joined = !(select.from() instanceof TableRef);
        return joined ? locking.of(lowered.lockable().toArray(Alias[]::new)) : locking;
    }
}
