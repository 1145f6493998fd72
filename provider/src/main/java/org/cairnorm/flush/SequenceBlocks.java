package org.cairnorm.flush;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.cairnorm.dialect.SqlText;
import org.cairnorm.engine.Engine;
import org.cairnorm.engine.EngineConnection;
import org.cairnorm.engine.Rows;
import org.cairnorm.mapping.ValueGeneration;
import org.cairnorm.sql.Literal;
import org.cairnorm.sql.Select;
import org.cairnorm.sql.SelectItem;
import org.cairnorm.sql.Sequence;
import org.cairnorm.sql.Values;

/**
 * Numbers from a sequence whose increment is the size of a block: a call of the sequence gives the first number of a block, and one
 * query makes as many calls as it has rows. The sequence is not bound to the transaction, so a rollback only leaves a gap.
 */
final class SequenceBlocks implements NumberBlocks {
    private final Engine engine;
    private final Sequence sequence;
    private final int size;
    private final BlockGrowth growth = new BlockGrowth();
    private final Deque<Long> blocks = new ArrayDeque<>();
    private long next;
    private long end;

    SequenceBlocks(Engine engine, ValueGeneration.BySequence generation) {
        this.engine = engine;
        this.sequence = generation.sequence();
        this.size = Math.max(1, generation.allocationSize());
    }

    @Override
    public synchronized long next(EngineConnection connection) {
        if (next == end) {
            if (blocks.isEmpty()) {
                fetch(connection, growth.blocksFor(connection));
            }
            next = blocks.removeFirst();
            end = next + size;
        }
        return next++;
    }

    private void fetch(EngineConnection connection, int count) {
        SqlText sql = engine.prepare(calls(count)).text();
        try (Rows rows = connection.query(sql, statement -> {})) {
            while (rows.next()) {
                blocks.addLast(rows.resultSet().getLong(1));
            }
        } catch (SQLException e) {
            throw connection.translate(e, sql.text());
        }
    }

    private Select calls(int count) {
        Select call = Select.of(List.of(SelectItem.of(sequence.next())));
        if (count == 1) {
            return call;
        }
        List<List<Literal>> rows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            rows.add(List.of(Literal.of(i)));
        }
        return call.from(new Values(rows).as("b", "n"));
    }
}
