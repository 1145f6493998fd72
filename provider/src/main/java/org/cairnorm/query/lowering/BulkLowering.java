package org.cairnorm.query.lowering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.loading.AliasNames;
import org.cairnorm.loading.EntitySource;
import org.cairnorm.loading.Loaders;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.EntityMapping.InheritanceStrategy;
import org.cairnorm.query.domain.EntityRange;
import org.cairnorm.query.domain.ResolvedQuery;
import org.cairnorm.query.domain.ResolvedQuery.ResolvedDelete;
import org.cairnorm.query.domain.ResolvedQuery.ResolvedUpdate;
import org.cairnorm.sql.CollectionSlot;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.ColumnRef;
import org.cairnorm.sql.Delete;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.In;
import org.cairnorm.sql.Logical;
import org.cairnorm.sql.QualifiedName;
import org.cairnorm.sql.Rewriter;
import org.cairnorm.sql.Select;
import org.cairnorm.sql.SelectItem;
import org.cairnorm.sql.Source;
import org.cairnorm.sql.TableRef;
import org.cairnorm.sql.type.DataType;
import org.jspecify.annotations.Nullable;

/**
 * Lowers bulk updates and deletes (JPA 3.2 §4.10). Where an entity is spread over several tables there is a statement for each;
 * they are bound to the same identifiers, so that none misses what the one before has changed. Thread-safe.
 */
public final class BulkLowering {
    private final Loaders loaders;

    public BulkLowering(Loaders loaders) {
        this.loaders = loaders;
    }

    /** Lowers an update or delete. */
    public LoweredBulk lower(ResolvedQuery resolved) {
        SlotTable slots = new SlotTable(resolved.parameters());
        if (resolved instanceof ResolvedUpdate update) {
            return new UpdateLowering(this, update, slots).lower();
        }
        return delete((ResolvedDelete) resolved, slots);
    }

    // ------------------------------------------------------------------ deletes

    private LoweredBulk delete(ResolvedDelete delete, SlotTable slots) {
        EntityMapping entity = delete.target().entity();
        List<EntityTables.Owned> tables = EntityTables.ofDelete(entity);
        if (tables.size() == 1) {
            return single(delete, tables.get(0), slots);
        }
        boolean everything = delete.where() == null
                && entity.parent() == null
                && entity.inheritance() != InheritanceStrategy.TABLE_PER_CLASS;
        if (everything) {
            List<LoweredBulk.Step> steps = new ArrayList<>();
            for (EntityTables.Owned owned : tables) {
                steps.add(new LoweredBulk.Step(
                        new Delete(new TableRef(owned.table(), null), null, List.of()), owned.counts()));
            }
            return new LoweredBulk(null, List.of(), steps, slots.bindings());
        }
        Found found = find(delete.target(), delete.where(), slots, new AliasNames());
        Select select = select(found);
        boolean stable = readsTarget() && isStable(select, tables);
        List<LoweredBulk.Step> steps = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            EntityTables.Owned owned = tables.get(i);
            TableRef target = new TableRef(owned.table(), null);
            Delete statement;
            if (!stable) {
                statement = new Delete(target, among(target, owned.keys()), List.of());
            } else if (i == tables.size() - 1
                    && found.source() instanceof TableRef same
                    && same.table().equals(owned.table())) {
                statement = new Delete(same, found.where(), List.of());
            } else {
                statement = new Delete(target, within(target, owned, select), List.of());
            }
            steps.add(new LoweredBulk.Step(statement, owned.counts()));
        }
        return stable
                ? new LoweredBulk(null, List.of(), steps, slots.bindings())
                : new LoweredBulk(select, types(entity), steps, slots.bindings());
    }

    /** Whether a query finds the same rows until the last of some tables is emptied. */
    private static boolean isStable(Select select, List<EntityTables.Owned> tables) {
        Set<QualifiedName> read = new HashSet<>();
        new Rewriter() {
            @Override
            public Source visitTableRef(TableRef table) {
                read.add(table.table().name());
                return table;
            }
        }.rewriteQuery(select);
        for (EntityTables.Owned owned : tables.subList(0, tables.size() - 1)) {
            if (read.contains(owned.table().name())) {
                return false;
            }
        }
        return true;
    }

    private static Expression within(TableRef target, EntityTables.Owned owned, Select select) {
        return new In(LeafLowering.row(columns(target, owned.keys())), new In.SubQuery(select), false);
    }

    private LoweredBulk single(ResolvedDelete delete, EntityTables.Owned owned, SlotTable slots) {
        AliasNames names = new AliasNames();
        Found found = find(delete.target(), delete.where(), slots, names);
        List<LoweredBulk.Step> steps;
        if (found.source() instanceof TableRef target && target.table().equals(owned.table())) {
            steps = List.of(new LoweredBulk.Step(new Delete(target, found.where(), List.of()), true));
            return new LoweredBulk(null, List.of(), steps, slots.bindings());
        }
        TableRef target = new TableRef(owned.table(), null);
        if (!readsTarget()) {
            steps = List.of(new LoweredBulk.Step(new Delete(target, among(target, owned.keys()), List.of()), true));
            return new LoweredBulk(select(found), types(delete.target().entity()), steps, slots.bindings());
        }
        Expression where = within(target, owned, select(found));
        steps = List.of(new LoweredBulk.Step(new Delete(target, where, List.of()), true));
        return new LoweredBulk(null, List.of(), steps, slots.bindings());
    }

    /** Whether a subquery may read the table that the statement changes. */
    boolean readsTarget() {
        return loaders.engine().dialect().features().has(DialectFeature.TARGET_IN_SUBQUERY);
    }

    // ------------------------------------------------------------------ shared

    /** Where the entities of a query are found. */
    record Found(Source source, @Nullable Expression where, List<Expression> identifier) {}

    /** Lowers a restriction of an entity. */
    static Found find(EntityRange range, @Nullable Expression where, SlotTable slots, AliasNames names) {
        Block block = new Block(null, names);
        EntitySource source = EntitySource.of(range.entity(), names);
        FromLowering from = new FromLowering(block, slots);
        from.declare(range.variable(), source);
        List<Expression> conditions = new ArrayList<>();
        Expression condition = where == null ? null : from.leaves().rewrite(where);
        List<Expression> identifier = source.identifier();
        Source joined = block.source(conditions);
        if (condition != null) {
            conditions.add(condition);
        }
        return new Found(joined, conditions.isEmpty() ? null : Logical.and(conditions), identifier);
    }

    static Select select(Found found) {
        Select select = Select.of(
                        found.identifier().stream().map(SelectItem::of).toList())
                .from(found.source());
        return found.where() == null ? select : select.withWhere(found.where());
    }

    static Select keys(EntityRange range, @Nullable Expression where, SlotTable slots, AliasNames names) {
        return select(find(range, where, slots, names));
    }

    static List<DataType<?>> types(EntityMapping entity) {
        List<DataType<?>> types = new ArrayList<>();
        for (Column<?> column : entity.identifier().columns()) {
            types.add(column.type());
        }
        return types;
    }

    /** The condition that a row belongs to one of the identifiers that were read. */
    static Expression among(TableRef target, List<? extends Column<?>> keys) {
        List<DataType<?>> types = new ArrayList<>();
        keys.forEach(key -> types.add(key.type()));
        return new In(LeafLowering.row(columns(target, keys)), new CollectionSlot(LoweredBulk.KEYS, types), false);
    }

    static List<Expression> columns(TableRef target, List<? extends Column<?>> columns) {
        List<Expression> found = new ArrayList<>();
        for (Column<?> column : columns) {
            found.add(new ColumnRef(target.alias(), column));
        }
        return found;
    }
}
