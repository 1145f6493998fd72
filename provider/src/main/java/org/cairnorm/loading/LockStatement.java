package org.cairnorm.loading;

import java.util.ArrayList;
import java.util.List;
import org.cairnorm.engine.QueryOptions;
import org.cairnorm.engine.Rows;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.EmbeddedAttribute;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.JoinColumn;
import org.cairnorm.mapping.JoinTable;
import org.cairnorm.mapping.MappedTable;
import org.cairnorm.mapping.PluralAttribute;
import org.cairnorm.mapping.ToOneAttribute;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Locking;
import org.cairnorm.sql.Logical;
import org.cairnorm.sql.ScalarQuery;
import org.cairnorm.sql.Select;
import org.cairnorm.sql.Slot;
import org.cairnorm.sql.Table;
import org.cairnorm.sql.TableRef;

/**
 * Locks the rows that one table has of an entity and reads nothing: for entities that stand in several tables, since databases
 * do not lock what is outer-joined, and for the tables of their collections.
 */
final class LockStatement {
    private final IdentifierStatement statement;

    /** @param key columns of the table, each with what it must be equal to */
    private LockStatement(Loaders loaders, EntityMapping mapping, TableRef table, List<Key> key, Locking locking) {
        List<Expression> columns = new ArrayList<>();
        List<Expression> conditions = new ArrayList<>();
        for (Key part : key) {
            Expression column = table.c(part.column());
            columns.add(column);
            conditions.add(column.eq(part.value()));
        }
        Select select =
                Select.of(columns).from(table).where(Logical.and(conditions)).locking(locking);
        this.statement = new IdentifierStatement(loaders.engine(), select, mapping.identifier());
    }

    private record Key(Column<?> column, Expression value) {}

    /** For all tables of an entity, the primary one first. */
    static List<LockStatement> ofEntity(Loaders loaders, EntityMapping mapping, Locking locking) {
        List<LockStatement> statements = new ArrayList<>();
        for (MappedTable mapped : mapping.tables()) {
            statements.add(
                    new LockStatement(loaders, mapping, ref(mapped.table()), keyOf(mapped.keyColumns()), locking));
        }
        return statements;
    }

    /** For the join tables and collection tables that an entity owns. */
    static List<LockStatement> ofCollections(Loaders loaders, EntityMapping mapping, Locking locking) {
        List<JoinTable> tables = new ArrayList<>();
        collect(mapping.attributes(), tables);
        List<LockStatement> statements = new ArrayList<>();
        for (JoinTable table : tables) {
            List<Key> key = new ArrayList<>();
            for (JoinColumn column : table.toOwner()) {
                key.add(new Key(column.column(), referenced(mapping, column.referenced())));
            }
            statements.add(new LockStatement(loaders, mapping, ref(table.table()), key, locking));
        }
        return statements;
    }

    private static void collect(List<AttributeMapping> attributes, List<JoinTable> tables) {
        for (AttributeMapping attribute : attributes) {
            if (attribute instanceof EmbeddedAttribute embedded) {
                collect(embedded.embeddable().attributes(), tables);
            } else if (attribute instanceof PluralAttribute plural
                    && plural.storage() instanceof PluralAttribute.InTable inTable) {
                tables.add(inTable.joinTable());
            } else if (attribute instanceof ToOneAttribute toOne
                    && toOne.storage() instanceof ToOneAttribute.InJoinTable inTable) {
                tables.add(inTable.joinTable());
            }
        }
    }

    private static TableRef ref(Table table) {
        return new TableRef(table, new AliasNames().next(table.name().name().text()));
    }

    private static List<Key> keyOf(List<Column<?>> columns) {
        List<Key> key = new ArrayList<>();
        for (Column<?> column : columns) {
            key.add(new Key(column, slot(key.size(), column)));
        }
        return key;
    }

    private static Slot slot(int part, Column<?> column) {
        return new Slot(IdentifierStatement.SLOT + part, column.type());
    }

    /** What a join column refers to: a part of the identifier, or else another column of the owner, which its row tells. */
    private static Expression referenced(EntityMapping mapping, Column<?> column) {
        for (MappedTable mapped : mapping.tables()) {
            int part = mapped.keyColumns().indexOf(column);
            if (part >= 0) {
                return slot(part, column);
            }
        }
        MappedTable primary = mapping.primaryTable();
        TableRef owner = new TableRef(primary.table(), new AliasNames().next("owner"));
        List<Expression> conditions = new ArrayList<>();
        for (Key part : keyOf(primary.keyColumns())) {
            conditions.add(owner.c(part.column()).eq(part.value()));
        }
        return new ScalarQuery(Select.of(List.of(owner.c(column))).from(owner).where(Logical.and(conditions)));
    }

    void run(LoadingContext context, Object id, QueryOptions options) {
        try (Rows rows = statement.query(context.connection(), id, options)) {
            rows.next();
        }
    }
}
