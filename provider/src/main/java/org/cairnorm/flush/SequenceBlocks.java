package org.cairnorm.flush;

import java.sql.SQLException;
import java.util.List;
import org.cairnorm.dialect.SqlText;
import org.cairnorm.engine.Engine;
import org.cairnorm.engine.EngineConnection;
import org.cairnorm.engine.Rows;
import org.cairnorm.mapping.ValueGeneration;
import org.cairnorm.sql.Select;
import org.cairnorm.sql.SelectItem;

/**
 * Numbers from a sequence whose increment is the size of a block: a call of the sequence gives the first number of a block. The
 * sequence is not bound to the transaction, so a rollback only leaves a gap.
 */
final class SequenceBlocks implements NumberBlocks {
    private final SqlText call;
    private final int size;
    private long next;
    private long end;

    SequenceBlocks(Engine engine, ValueGeneration.BySequence generation) {
        Select select = Select.of(List.of(SelectItem.of(generation.sequence().next())));
        this.call = engine.prepare(select).text();
        this.size = Math.max(1, generation.allocationSize());
    }

    @Override
    public synchronized long next(EngineConnection connection) {
        if (next == end) {
            try (Rows rows = connection.query(call, statement -> {})) {
                rows.next();
                next = rows.resultSet().getLong(1);
            } catch (SQLException e) {
                throw connection.translate(e, call.text());
            }
            end = next + size;
        }
        return next++;
    }
}
