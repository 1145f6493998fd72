package org.cairnorm.loading;

import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.context.LazyLoader;
import org.cairnorm.context.PersistenceContext;
import org.cairnorm.dialect.SqlText;
import org.cairnorm.engine.EngineConnection;
import org.cairnorm.engine.Rows;
import org.cairnorm.entity.PersistentCollection;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.OrderItem;
import org.cairnorm.sql.Select;
import org.cairnorm.sql.type.Codec;
import org.cairnorm.sql.type.DataType;
import org.jspecify.annotations.Nullable;

/** A persistence context that only reads: as much of a session as tests of loading need. */
public final class LoadedUnit implements LoadingContext, LazyLoader, AutoCloseable {
    private final LoadingUnit unit;
    private final Loaders loaders;
    private final EngineConnection connection;
    private final PersistenceContext context = new PersistenceContext(this);
    final List<EntityEntry> loaded = new ArrayList<>();

    LoadedUnit(LoadingUnit unit, Loaders loaders) {
        this.unit = unit;
        this.loaders = loaders;
        this.connection = unit.engine().begin();
    }

    @Override
    public PersistenceContext persistenceContext() {
        return context;
    }

    @Override
    public EngineConnection connection() {
        return connection;
    }

    @Override
    public void loaded(EntityEntry entry) {
        loaded.add(entry);
    }

    @Override
    public void load(EntityEntry entry, int attribute) {
        loaders.load(this, entry, attribute);
    }

    @Override
    public void initialize(EntityEntry reference) {
        loaders.initialize(this, reference);
    }

    @Override
    public void load(EntityEntry owner, PersistentCollection collection) {
        loaders.load(this, owner, collection);
    }

    <T> @Nullable T find(Class<T> type, Object id) {
        EntityEntry entry = loaders.find(this, mapping(type), id, LockModeType.NONE);
        return entry == null ? null : type.cast(entry.instance());
    }

    <T> @Nullable T lock(Class<T> type, Object id, LockModeType mode) {
        EntityEntry entry = loaders.find(this, mapping(type), id, mode);
        return entry == null ? null : type.cast(entry.instance());
    }

    public <T> T get(Class<T> type, Object id) {
        return Objects.requireNonNull(find(type, id));
    }

    public <T> T reference(Class<T> type, Object id) {
        return type.cast(loaders.reference(this, mapping(type), id).instance());
    }

    public void refresh(Object instance) {
        loaders.refresh(this, entry(instance), LockModeType.NONE);
    }

    public EntityEntry entry(Object instance) {
        return Objects.requireNonNull(context.entry(instance));
    }

    /** All instances of an entity, by id, as a query reads them. */
    public <T> List<T> all(Class<T> type) {
        return all(type, FetchPlan.DEFAULT);
    }

    <T> List<T> all(Class<T> type, FetchPlan plan) {
        return all(type, plan, Integer.MAX_VALUE, instances -> {});
    }

    /** Reads in windows, as a stream does; the consumer sees each window while the rows are still open. */
    <T> List<T> all(Class<T> type, FetchPlan plan, int window, java.util.function.Consumer<List<T>> consumer) {
        EntitySource source = EntitySource.of(mapping(type), new AliasNames());
        SelectList list = new SelectList();
        RowReader<Object> reader = loaders.entity(source, plan, list);
        Expression restriction = source.restriction();
        List<OrderItem> order =
                source.identifier().stream().map(Expression::asc).toList();
        Select select = Select.of(list.items())
                .from(source.source())
                .withWhere(restriction)
                .withOrderBy(order);
        SqlText sql = unit.engine().dialect().renderer().render(select);
        List<T> all = new ArrayList<>();
        List<T> open = new ArrayList<>();
        RowContext rowContext = loaders.begin(this, list);
        try (Rows rows = connection.query(sql, statement -> {
            for (int i = 0; i < sql.slots().size(); i++) {
                codec(sql.slots().get(i).type())
                        .writeNullable(statement, i + 1, sql.slots().get(i).value());
            }
        })) {
            while (rows.next()) {
                open.add(type.cast(Objects.requireNonNull(reader.read(rows.resultSet(), rowContext))));
                if (open.size() == window) {
                    rowContext.finish();
                    consumer.accept(open);
                    all.addAll(open);
                    open = new ArrayList<>();
                }
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        rowContext.finish();
        consumer.accept(open);
        all.addAll(open);
        return all;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Codec<Object> codec(DataType<?> type) {
        return unit.engine().dialect().codec((DataType) type);
    }

    private EntityMapping mapping(Class<?> type) {
        return Objects.requireNonNull(unit.model().entity(type));
    }

    /** How many instances are not as they are stored. */
    public int changed() {
        int changed = 0;
        for (int i = 0; i < context.bound(); i++) {
            changed += context.at(i).nextChange(0) < 0 ? 0 : 1;
        }
        return changed;
    }

    /** How many statements the work runs. */
    public int statements(Runnable work) {
        int before = unit.statements().size();
        work.run();
        return unit.statements().size() - before;
    }

    public <T> T quietly(Callable<T> work) {
        int before = unit.statements().size();
        try {
            return work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            if (unit.statements().size() != before) {
                throw new AssertionError("No statement was expected, but there were "
                        + unit.statements().subList(before, unit.statements().size()));
            }
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
