package org.cairnorm.flush;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.context.EntityState;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.dialect.DialectFeatures;
import org.cairnorm.dialect.SqlText;
import org.cairnorm.engine.BatchException;
import org.cairnorm.engine.DatabaseException;
import org.cairnorm.engine.Engine;
import org.cairnorm.engine.EngineConnection;
import org.cairnorm.engine.Rows;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.BasicAttribute;
import org.cairnorm.mapping.DerivedIdentifier;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.MappedTable;
import org.cairnorm.mapping.MutableValues;
import org.cairnorm.mapping.ValueGeneration;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.ColumnRef;
import org.cairnorm.sql.Comparison;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Literal;
import org.cairnorm.sql.Locking;
import org.cairnorm.sql.Logical;
import org.cairnorm.sql.Select;
import org.cairnorm.sql.Slot;
import org.cairnorm.sql.Sql;
import org.cairnorm.sql.TableRef;
import org.cairnorm.sql.type.Codec;
import org.jspecify.annotations.Nullable;

/** Runs one flush plan, batch by batch, and settles the entries afterwards. */
final class PlanExecution {
    private final FlushPlan plan;
    private final FlushContext context;
    private final Engine engine;
    private final EngineConnection connection;
    private final List<EntityEntry> identified = new ArrayList<>();

    PlanExecution(FlushPlan plan, FlushContext context, Engine engine) {
        this.plan = plan;
        this.context = context;
        this.engine = engine;
        this.connection = context.connection();
    }

    void run() {
        try {
            for (EntityEntry entry : plan.toCheck()) {
                requireVersion(entry, entry.version(), sharedLock());
            }
            for (FlushPlan.Step step : plan.steps()) {
                run(step);
            }
        } catch (RuntimeException e) {
            takeBackIdentifiers();
            throw e;
        }
        settle();
    }

    private void run(FlushPlan.Step step) {
        RowShape shape = step.shape();
        List<RowOperation> operations = step.operations();
        if (shape.kind() == RowShape.Kind.INSERT) {
            deriveIdentifiers(operations);
        }
        try {
            if (shape.preparedInsert() != null) {
                insertWithKeys(shape, operations);
            } else if (operations.size() == 1) {
                int count = connection.update(shape.text(), statement -> shape.bind(statement, 1, operations.get(0)));
                requireOneRow(shape, operations.get(0), count);
            } else {
                int[] counts = connection.updateAll(shape.text(), operations.size(), shape.binder(operations));
                for (int i = 0; i < counts.length; i++) {
                    requireOneRow(shape, operations.get(i), counts[i]);
                }
            }
        } catch (DatabaseException e) {
            throw new RowFailedException(describe(operations, e), e);
        }
    }

    private static String describe(List<RowOperation> operations, DatabaseException failure) {
        RowOperation failed = operations.get(0);
        boolean certain = operations.size() == 1;
        if (failure instanceof BatchException batch
                && batch.failedElement() >= 0
                && operations.size() <= batch.batchSize()) {
            failed = operations.get(batch.failedElement());
            certain = true;
        }
        String name = failed.owner().mapping().name();
        return certain
                ? "'" + name + "' with identifier " + failed.owner().id() + " (" + failed.reason() + ")"
                : "One of " + operations.size() + " rows of '" + name + "'";
    }

    // ---- identifiers that come with the rows

    private void insertWithKeys(RowShape shape, List<RowOperation> operations) {
        Column<?> key = Objects.requireNonNull(shape.generatedKey());
        Codec<?> codec = engine.dialect().codec(key.type());
        connection.insertReturning(
                Objects.requireNonNull(shape.preparedInsert()),
                operations.size(),
                shape.binder(operations),
                (element, keys) -> takeKey(operations.get(element), codec, keys));
    }

    private void takeKey(RowOperation operation, Codec<?> codec, ResultSet keys) throws SQLException {
        EntityEntry entry = operation.owner();
        EntityMapping mapping = entry.mapping();
        for (AttributeMapping attribute : mapping.identifier().attributes()) {
            if (isGenerated(attribute)) {
                mapping.access().set(entry.instance(), attribute.index(), codec.read(keys, 1));
            }
        }
        identify(entry);
    }

    private static boolean isGenerated(AttributeMapping attribute) {
        return attribute instanceof BasicAttribute basic && basic.generation() instanceof ValueGeneration.ByIdentity;
    }

    private void deriveIdentifiers(List<RowOperation> operations) {
        for (RowOperation operation : operations) {
            EntityEntry entry = operation.owner();
            if (entry.id() == null
                    && operation.tableRows() != null
                    && operation.shape().generatedKey() == null) {
                DerivedIdentifier.assign(entry.mapping(), entry.instance());
                identify(entry);
            }
        }
    }

    private void identify(EntityEntry entry) {
        EntityMapping mapping = entry.mapping();
        Object id = mapping.identifier().of(entry.instance());
        if (id == null) {
            throw new PersistenceException(FlushProblem.IDENTIFIER_MISSING.with(
                    mapping.name(), DerivedIdentifier.missing(mapping, entry.instance())));
        }
        context.persistenceContext().identify(entry, id);
        identified.add(entry);
    }

    private void takeBackIdentifiers() {
        for (EntityEntry entry : identified) {
            context.persistenceContext().unidentify(entry);
            for (AttributeMapping attribute : entry.mapping().identifier().attributes()) {
                if (isGenerated(attribute)) {
                    entry.mapping().access().set(entry.instance(), attribute.index(), null);
                }
            }
        }
    }

    // ---- versions

    private void requireOneRow(RowShape shape, RowOperation operation, int count) {
        if (!shape.counted() || count == 1) {
            return;
        }
        if (count == Statement.SUCCESS_NO_INFO) {
            if (shape.kind() == RowShape.Kind.UPDATE && operation.newVersion() != null) {
                requireVersion(operation.owner(), operation.newVersion(), null);
            }
            return;
        }
        throw stale(operation.owner());
    }

    private static OptimisticLockException stale(EntityEntry entry) {
        return new OptimisticLockException(
                FlushProblem.ROW_CHANGED.with(entry.mapping().name(), String.valueOf(entry.id())),
                null,
                entry.instance());
    }

    /** What keeps a row as it is from its check to the end of the transaction, while others may go on reading it. */
    private @Nullable Locking sharedLock() {
        DialectFeatures features = engine.dialect().features();
        return features.has(DialectFeature.FOR_SHARE)
                ? Locking.FOR_SHARE
                : features.has(DialectFeature.FOR_UPDATE) ? Locking.FOR_UPDATE : null;
    }

    /** Looks whether the row still has a version, where no number of changed rows tells it. */
    private void requireVersion(EntityEntry entry, @Nullable Object version, @Nullable Locking locking) {
        EntityMapping mapping = entry.mapping();
        BasicAttribute attribute = Objects.requireNonNull(mapping.version());
        MappedTable mapped = mapping.tables().get(attribute.tableIndex());
        List<Expression> conditions = new ArrayList<>();
        for (Column<?> column : mapped.keyColumns()) {
            conditions.add(equal(column));
        }
        conditions.add(equal(attribute.column()));
        Select select = Sql.select(Literal.of(1))
                .from(new TableRef(mapped.table(), null))
                .where(Logical.and(conditions))
                .locking(locking);
        SqlText sql = engine.prepare(select).text();
        Object id = Objects.requireNonNull(entry.id());
        try (Rows rows = connection.query(sql, statement -> {
            for (int i = 0; i < mapped.keyColumns().size(); i++) {
                write(
                        statement,
                        i + 1,
                        mapped.keyColumns().get(i),
                        mapping.identifier().part(id, i));
            }
            write(statement, mapped.keyColumns().size() + 1, attribute.column(), version);
        })) {
            if (!rows.next()) {
                throw stale(entry);
            }
        }
    }

    private static Comparison equal(Column<?> column) {
        return new Comparison(
                new ColumnRef(null, column),
                Comparison.Operator.EQUAL,
                new Slot(column.name().text(), column.type()));
    }

    @SuppressWarnings("unchecked")
    private void write(java.sql.PreparedStatement statement, int place, Column<?> column, @Nullable Object value)
            throws SQLException {
        ((Codec<Object>) engine.dialect().codec(column.type())).writeNullable(statement, place, value);
    }

    // ---- afterwards

    /** All rows are written: the entries say so, and the callbacks follow. */
    private void settle() {
        List<RowOperation> firstRows = new ArrayList<>();
        BitSet seen = new BitSet(context.persistenceContext().changedCount());
        for (FlushPlan.Step step : plan.steps()) {
            for (RowOperation operation : step.operations()) {
                if (operation.tableRows() != null) {
                    takeOverVersion(operation);
                    int place = operation.owner().changedPlace();
                    if (!seen.get(place)) {
                        seen.set(place);
                        firstRows.add(operation);
                    }
                }
            }
        }
        plan.collections().forEach(MutableValues::markStored);
        for (RowOperation row : firstRows) {
            settle(row.owner());
        }
        // what the callbacks change from here on belongs to the next flush
        context.persistenceContext().clearChanged();
        for (RowOperation row : firstRows) {
            tell(row.owner(), row.shape().kind());
        }
    }

    private static void takeOverVersion(RowOperation operation) {
        if (operation.newVersion() != null) {
            EntityEntry entry = operation.owner();
            BasicAttribute version = Objects.requireNonNull(entry.mapping().version());
            entry.mapping().access().set(entry.instance(), version.index(), operation.newVersion());
        }
    }

    private void tell(EntityEntry entry, RowShape.Kind firstRow) {
        switch (entry.state() == EntityState.REMOVED ? RowShape.Kind.DELETE : firstRow) {
            case INSERT -> context.afterInsert(entry);
            case UPDATE -> context.afterUpdate(entry);
            case DELETE -> context.afterDelete(entry);
        }
    }

    private void settle(EntityEntry entry) {
        if (entry.state() == EntityState.REMOVED) {
            context.persistenceContext().keepRemoved(entry);
        } else {
            entry.state(EntityState.MANAGED);
            entry.markStored();
        }
    }
}
