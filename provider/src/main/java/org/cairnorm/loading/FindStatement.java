package org.cairnorm.loading;

import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.dialect.Dialect;
import org.cairnorm.dialect.RenderOptions;
import org.cairnorm.dialect.SlotPlace;
import org.cairnorm.dialect.SqlText;
import org.cairnorm.engine.Engine;
import org.cairnorm.engine.QueryOptions;
import org.cairnorm.engine.Rows;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.sql.Alias;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Locking;
import org.cairnorm.sql.Logical;
import org.cairnorm.sql.Select;
import org.cairnorm.sql.Slot;
import org.cairnorm.sql.type.Codec;
import org.cairnorm.sql.type.DataType;
import org.jspecify.annotations.Nullable;

/** Reads the one row of an identifier, locked if wanted, with its eager to-one associations joined. */
final class FindStatement {
    private final EntityMapping mapping;
    private final SqlText sql;
    private final Codec<Object>[] codecs;
    private final int[] parts;
    private final EntityReader reader;
    private final int roles;
    private final boolean locks;

    private FindStatement(Loaders loaders, EntityMapping mapping, EntitySource source, FetchPlan plan, boolean lock) {
        this.mapping = mapping;
        SelectList list = new SelectList();
        this.reader = loaders.reader(source, plan, list);
        List<Expression> conditions = new ArrayList<>();
        List<Expression> identifier = source.identifier();
        for (int i = 0; i < identifier.size(); i++) {
            conditions.add(
                    identifier.get(i).eq(new Slot("id" + i, identifier.get(i).type())));
        }
        Expression restriction = source.restriction();
        if (restriction != null) {
            conditions.add(restriction);
        }
        this.locks = lock && source instanceof TableSource;
        Select select = Select.of(list.items()).from(source.source()).where(Logical.and(conditions));
        if (locks) {
            Alias main =
                    Objects.requireNonNull(((TableSource) source).mainTable().alias());
            select = select.locking(
                    ((TableSource) source).isSingleTable() ? Locking.FOR_UPDATE : Locking.FOR_UPDATE.of(main));
        }
        Engine engine = loaders.engine();
        RenderOptions layout = engine.options().prettySql() ? RenderOptions.PRETTY : RenderOptions.PLAIN;
        this.sql = engine.dialect().renderer().render(select, layout);
        this.codecs = codecs(engine.dialect(), sql);
        this.parts = new int[codecs.length];
        for (int i = 0; i < parts.length; i++) {
            String slot = sql.slots().get(i).slot();
            parts[i] = slot == null ? -1 : Integer.parseInt(slot.substring(2));
        }
        this.roles = list.roles();
    }

    static FindStatement of(Loaders loaders, EntityMapping mapping, boolean lock) {
        EntitySource source = EntitySource.of(mapping, new AliasNames());
        return new FindStatement(loaders, mapping, source, lock ? FetchPlan.DEFAULT : FetchPlan.ONE_ROW, lock);
    }

    /** Whether a lock mode locks rows when they are read. */
    static boolean isPessimistic(LockModeType mode) {
        return mode == LockModeType.PESSIMISTIC_READ
                || mode == LockModeType.PESSIMISTIC_WRITE
                || mode == LockModeType.PESSIMISTIC_FORCE_INCREMENT;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Codec<Object>[] codecs(Dialect dialect, SqlText sql) {
        Codec[] codecs = new Codec[sql.slots().size()];
        for (int i = 0; i < codecs.length; i++) {
            codecs[i] = dialect.codec((DataType) sql.slots().get(i).type());
        }
        return codecs;
    }

    /** Whether the row is locked by this statement. */
    boolean locks() {
        return locks;
    }

    /**
     * Reads the row.
     *
     * @param overwritten the entry to overwrite, if it is loaded already; null for none
     * @return the entry; null if there is no row
     */
    @Nullable EntityEntry read(Operation operation, Object id, @Nullable EntityEntry overwritten, int timeoutMillis) {
        RowContext context = new RowContext(operation, roles);
        context.overwrite(overwritten);
        boolean found = false;
        QueryOptions options = timeoutMillis == 0 ? QueryOptions.DEFAULT : new QueryOptions(0, timeoutMillis, 0);
        try (Rows rows = context.loading().connection().query(sql, statement -> bind(statement, id), options)) {
            try {
                while (rows.next()) {
                    found |= reader.read(rows.resultSet(), context) != null;
                }
            } catch (PersistenceException e) {
                throw e;
            } catch (SQLException | RuntimeException e) {
                throw rows.failure(e);
            }
        }
        operation.complete();
        return found ? context.persistence().find(mapping, id) : null;
    }

    private void bind(PreparedStatement statement, Object id) throws SQLException {
        List<SlotPlace> places = sql.slots();
        for (int i = 0; i < parts.length; i++) {
            Object value =
                    parts[i] < 0 ? places.get(i).value() : mapping.identifier().part(id, parts[i]);
            codecs[i].writeNullable(statement, i + 1, value);
        }
    }

    @Override
    public String toString() {
        return sql.text();
    }
}
