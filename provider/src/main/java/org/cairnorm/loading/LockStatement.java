package org.cairnorm.loading;

import java.util.ArrayList;
import java.util.List;
import org.cairnorm.engine.QueryOptions;
import org.cairnorm.engine.Rows;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.MappedTable;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Locking;
import org.cairnorm.sql.Logical;
import org.cairnorm.sql.Select;
import org.cairnorm.sql.Slot;
import org.cairnorm.sql.TableRef;

/**
 * Locks the row of an entity in its primary table and reads nothing: for entities that stand in several tables, since databases
 * do not lock what is outer-joined.
 */
final class LockStatement {
    private final IdentifierStatement statement;

    LockStatement(Loaders loaders, EntityMapping mapping, Locking locking) {
        MappedTable primary = mapping.primaryTable();
        TableRef table = new TableRef(
                primary.table(),
                new AliasNames().next(primary.table().name().name().text()));
        List<Expression> key = new ArrayList<>();
        List<Expression> conditions = new ArrayList<>();
        for (Column<?> column : primary.keyColumns()) {
            Expression part = table.c(column);
            conditions.add(part.eq(new Slot(IdentifierStatement.SLOT + key.size(), part.type())));
            key.add(part);
        }
        Select select =
                Select.of(key).from(table).where(Logical.and(conditions)).locking(locking);
        this.statement = new IdentifierStatement(loaders.engine(), select, mapping.identifier());
    }

    void run(LoadingContext context, Object id, QueryOptions options) {
        try (Rows rows = statement.query(context.connection(), id, options)) {
            rows.next();
        }
    }
}
