package org.cairnorm.loading;

import jakarta.persistence.OptimisticLockException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.engine.QueryOptions;
import org.cairnorm.engine.Rows;
import org.cairnorm.mapping.BasicAttribute;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Locking;
import org.cairnorm.sql.Logical;
import org.cairnorm.sql.Select;
import org.cairnorm.sql.Slot;
import org.cairnorm.sql.type.Codec;
import org.jspecify.annotations.Nullable;

/** Reads the one row of an identifier: with its eager to-one associations joined, or alone and locked. */
final class FindStatement {
    private final EntityMapping mapping;
    private final IdentifierStatement statement;
    private final EntityReader reader;
    private final @Nullable Codec<?> versionCodec;
    private final int versionPlace;
    private final int roles;
    private final boolean locks;

    FindStatement(Loaders loaders, EntityMapping mapping, @Nullable Locking locking) {
        this.mapping = mapping;
        EntitySource source = EntitySource.of(mapping, new AliasNames());
        SelectList list = new SelectList();
        this.reader = loaders.reader(source, locking == null ? FetchPlan.ONE_ROW : FetchPlan.DEFAULT, list);
        BasicAttribute version = mapping.version();
        this.versionCodec = version == null ? null : loaders.dialect().codec(version.type());
        this.versionPlace =
                version == null ? 0 : list.add(source.columns(version).get(0));
        Expression condition = condition(source);
        Select select = Select.of(list.items()).from(source.source()).where(condition);
        this.locks = locking != null
                && source instanceof TableSource tables
                && tables.isSingleTable()
                && loaders.dialect().features().locksRowsOf(select, locking.strength());
        select = select.locking(locks ? locking : null);
        this.statement = new IdentifierStatement(loaders.engine(), select, mapping.identifier());
        this.roles = list.roles();
    }

    private static Expression condition(EntitySource source) {
        List<Expression> conditions = new ArrayList<>();
        for (Expression column : source.identifier()) {
            conditions.add(column.eq(new Slot(IdentifierStatement.SLOT + conditions.size(), column.type())));
        }
        Expression restriction = source.restriction();
        if (restriction != null) {
            conditions.add(restriction);
        }
        return Logical.and(conditions);
    }

    /** Whether the row is locked by this statement: it is not where it stands in several tables. */
    boolean locks() {
        return locks;
    }

    /**
     * Reads the row.
     *
     * @param overwritten the entry to overwrite, if it is loaded already; null for none
     * @param versioned the entry whose version must be that of the row; null for none
     * @return the entry; null if there is no row
     */
    @Nullable EntityEntry read(
            Operation operation,
            Object id,
            @Nullable EntityEntry overwritten,
            @Nullable EntityEntry versioned,
            QueryOptions options) {
        RowContext context = new RowContext(operation, roles);
        context.overwrite(overwritten);
        try (Rows rows = statement.query(context.loading().connection(), id, options)) {
            int found = context.read(
                    rows,
                    (row, same) -> {
                        checkVersion(row, versioned);
                        return reader.read(row, same);
                    },
                    Integer.MAX_VALUE,
                    instance -> {});
            operation.complete();
            return found > 0 ? context.persistence().find(mapping, id) : null;
        }
    }

    private void checkVersion(ResultSet row, @Nullable EntityEntry versioned) throws SQLException {
        if (versioned == null || versionCodec == null || versioned.version() == null) {
            return;
        }
        Object stored = versionCodec.read(row, versionPlace);
        if (!versioned.version().equals(stored)) {
            throw new OptimisticLockException(
                    LoadingProblem.STALE_WHEN_LOCKED.with(mapping.name(), versioned.id(), versioned.version(), stored),
                    null,
                    versioned.instance());
        }
    }

    @Override
    public String toString() {
        return statement.toString();
    }
}
