package org.cairnorm.flush;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.dialect.ErrorKind;
import org.cairnorm.engine.DatabaseException;
import org.cairnorm.engine.Engine;
import org.cairnorm.engine.EngineConnection;
import org.cairnorm.engine.Parameters;
import org.cairnorm.engine.Result;
import org.cairnorm.engine.Transaction;
import org.cairnorm.mapping.ValueGeneration;
import org.cairnorm.sql.Arithmetic;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.ColumnRef;
import org.cairnorm.sql.Comparison;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Insert;
import org.cairnorm.sql.Logical;
import org.cairnorm.sql.Select;
import org.cairnorm.sql.Slot;
import org.cairnorm.sql.Sql;
import org.cairnorm.sql.Statement;
import org.cairnorm.sql.Table;
import org.cairnorm.sql.TableRef;
import org.cairnorm.sql.Update;
import org.jspecify.annotations.Nullable;

/**
 * Numbers from a row of a table. A generator table holds the last number given (JPA 3.2 §11.1.51), a table that stands in for a
 * sequence the next one.
 *
 * <p>A block is taken in a transaction of its own, so that a rollback of the caller's only leaves a gap. A database that locks
 * as a whole (no {@code for update}) would block itself that way: there the caller's connection takes the block, and the
 * block ends with that connection's transaction, since a rollback gives its numbers free again. It writes before it reads, if it
 * can: such a database refuses a write at once if another transaction wrote since the first read, but waits with a first write.
 */
final class TableBlocks implements NumberBlocks {
    private static final int ATTEMPTS = 10;

    private final Engine engine;
    private final boolean ownTransaction;
    private final int size;
    private final long initial;
    private final int firstAfterStored;
    private final Column<Long> valueColumn;
    private final Parameters segment;
    private final Select select;
    private final @Nullable Update updateReturning;
    private final Update update;
    private final Insert insert;
    private final BlockGrowth growth = new BlockGrowth();
    private long next;
    private long end;
    private @Nullable WeakReference<EngineConnection> taker;

    private TableBlocks(
            Engine engine,
            Table table,
            @Nullable Column<?> segmentColumn,
            @Nullable String segment,
            Column<Long> valueColumn,
            long initial,
            int firstAfterStored,
            int size) {
        this.engine = engine;
        this.ownTransaction = engine.dialect().features().has(DialectFeature.FOR_UPDATE);
        this.size = Math.max(1, size);
        this.initial = initial;
        this.firstAfterStored = firstAfterStored;
        this.valueColumn = valueColumn;
        this.segment = segmentColumn == null ? Parameters.NONE : Parameters.of("segment", segment);
        TableRef ref = new TableRef(table, null);
        List<Expression> mine = new ArrayList<>();
        if (segmentColumn != null) {
            mine.add(equal(segmentColumn, "segment"));
        }
        Select found = Sql.select(ref.c(valueColumn)).from(ref).forUpdate();
        this.select = segmentColumn == null ? found : found.where(Logical.and(mine));
        List<Expression> unchanged = new ArrayList<>(mine);
        unchanged.add(equal(valueColumn, "old"));
        this.update = Sql.update(ref)
                .set(valueColumn, new Slot("new", valueColumn.type()))
                .where(Logical.and(unchanged));
        Update moved = Sql.update(ref)
                .set(
                        valueColumn,
                        Arithmetic.of(
                                new ColumnRef(null, valueColumn),
                                Arithmetic.Operator.ADD,
                                new Slot("size", valueColumn.type())))
                .returning(valueColumn);
        boolean writesFirst = !ownTransaction && engine.dialect().features().has(DialectFeature.UPDATE_RETURNING);
        this.updateReturning = !writesFirst ? null : segmentColumn == null ? moved : moved.where(Logical.and(mine));
        this.insert = segmentColumn == null
                ? Sql.insertInto(table).columns(valueColumn).values(new Slot("new", valueColumn.type()))
                : Sql.insertInto(table)
                        .columns(segmentColumn, valueColumn)
                        .values(new Slot("segment", segmentColumn.type()), new Slot("new", valueColumn.type()));
    }

    private static Comparison equal(Column<?> column, String slot) {
        return new Comparison(new ColumnRef(null, column), Comparison.Operator.EQUAL, new Slot(slot, column.type()));
    }

    @SuppressWarnings("unchecked")
    static TableBlocks of(ValueGeneration.ByTable generation, Engine engine) {
        return new TableBlocks(
                engine,
                generation.table(),
                generation.segmentColumn(),
                generation.segment(),
                (Column<Long>) generation.valueColumn(),
                generation.initialValue(),
                1,
                generation.allocationSize());
    }

    /** A table of one row on a database without sequences. */
    static TableBlocks inPlaceOf(ValueGeneration.BySequence generation, Engine engine) {
        return new TableBlocks(
                engine,
                SequenceTables.of(generation.sequence()),
                null,
                null,
                SequenceTables.NEXT,
                generation.sequence().start(),
                0,
                generation.allocationSize());
    }

    @Override
    public synchronized long next(EngineConnection connection) {
        boolean usable = ownTransaction || taker != null && taker.get() == connection;
        if (next == end || !usable) {
            long count = (long) size * growth.blocksFor(connection);
            next = take(connection, count);
            end = next + count;
        }
        return next++;
    }

    private long take(EngineConnection connection, long count) {
        if (!ownTransaction) {
            taker = new WeakReference<>(connection);
            return taken(takeNumbers(connection, count));
        }
        for (int attempt = 1; ; attempt++) {
            try (Transaction transaction = engine.begin()) {
                Long first = takeNumbers(transaction, count);
                if (first != null) {
                    transaction.commit();
                    return first;
                }
            } catch (DatabaseException e) {
                boolean contended = e.isRetryable() || e.kind() == ErrorKind.CONSTRAINT_UNIQUE;
                if (!contended || attempt == ATTEMPTS) {
                    throw e;
                }
            }
            if (attempt == ATTEMPTS) {
                return taken(null);
            }
        }
    }

    private long taken(@Nullable Long first) {
        if (first == null) {
            throw new IllegalStateException(FlushProblem.GENERATOR_WITHOUT_ROW.with(
                    valueColumn.name(), select, "other processes took all attempts"));
        }
        return first;
    }

    /** The first of so many numbers in a row; null if somebody else was faster. */
    private @Nullable Long takeNumbers(EngineConnection connection, long count) {
        Long found = updateReturning == null
                ? stored(connection, select, segment)
                : stored(connection, updateReturning, segment.and("size", count));
        if (found == null) {
            connection.execute(insert, segment.and("new", initial + count));
            return initial + firstAfterStored;
        }
        if (updateReturning != null) {
            return found - count + firstAfterStored;
        }
        int changed = connection
                .execute(update, segment.and("old", found).and("new", found + count))
                .updateCount();
        return changed == 1 ? found + firstAfterStored : null;
    }

    private static @Nullable Long stored(EngineConnection connection, Statement statement, Parameters parameters) {
        try (Result result = connection.execute(statement, parameters)) {
            var row = result.next();
            return row == null ? null : row.get(0, Long.class);
        }
    }
}
