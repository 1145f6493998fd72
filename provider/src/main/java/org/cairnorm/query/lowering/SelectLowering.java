package org.cairnorm.query.lowering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairnorm.loading.AliasNames;
import org.cairnorm.loading.Loaders;
import org.cairnorm.loading.RowReader;
import org.cairnorm.loading.SelectList;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.query.domain.DomainType;
import org.cairnorm.query.domain.FetchJoin;
import org.cairnorm.query.domain.ResolvedQuery.ResolvedSelect;
import org.cairnorm.query.domain.ResultShape;
import org.cairnorm.query.domain.SelectedItem;
import org.cairnorm.sql.Alias;
import org.cairnorm.sql.CollectionSlot;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.ColumnRef;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Identifier;
import org.cairnorm.sql.In;
import org.cairnorm.sql.Literal;
import org.cairnorm.sql.Logical;
import org.cairnorm.sql.OrderItem;
import org.cairnorm.sql.Query;
import org.cairnorm.sql.Rewriter;
import org.cairnorm.sql.Select;
import org.cairnorm.sql.SelectItem;
import org.cairnorm.sql.SetOperation;
import org.cairnorm.sql.Slot;
import org.cairnorm.sql.Source;
import org.jspecify.annotations.Nullable;

/** Lowers queries for rows. Thread-safe. */
public final class SelectLowering {
    private final Loaders loaders;

    public SelectLowering(Loaders loaders) {
        this.loaders = loaders;
    }

    /** Lowers a query. */
    public LoweredSelect lower(ResolvedSelect resolved) {
        SlotTable slots = new SlotTable(resolved.parameters());
        AliasNames names = new AliasNames();
        if (resolved.query() instanceof Select select) {
            Lowered lowered = select(select, resolved.shape(), resolved.fetches(), slots, names, Map.of());
            return new LoweredSelect(
                    lowered.query(), lowered.list(), lowered.reader(), slots.bindings(), lowered.lockable(), null);
        }
        SetOperation operation = (SetOperation) resolved.query();
        EntityMapping common = commonEntity(operation, resolved.shape());
        Map<Integer, Identifier> named = new HashMap<>();
        for (OrderItem item : operation.orderBy()) {
            int index = ((SelectedItem) item.expression()).index();
            named.put(index, name(index));
        }
        Lowered lowered = set(operation, resolved, slots, names, named, common);
        return new LoweredSelect(
                lowered.query(), lowered.list(), lowered.reader(), slots.bindings(), List.of(), common);
    }

    private static Identifier name(int index) {
        return Identifier.of("item" + (index + 1));
    }

    /** Whether an expression may be written twice and is still the same to the database: parameters would differ. */
    private static boolean bindsNothing(Expression expression) {
        boolean[] binds = new boolean[1];
        new Rewriter() {
            @Override
            public Expression visitSlot(Slot slot) {
                binds[0] = true;
                return slot;
            }

            @Override
            public Expression visitLiteral(Literal literal) {
                binds[0] |= literal.value() != null
                        && !(literal.value() instanceof Number)
                        && !(literal.value() instanceof Boolean);
                return literal;
            }

            @Override
            protected In.Choices rewriteChoices(In.Choices choices) {
                binds[0] |= choices instanceof CollectionSlot;
                return super.rewriteChoices(choices);
            }
        }.rewrite(expression);
        return !binds[0];
    }

    private record Lowered(
            Query query,
            SelectList list,
            RowReader<?> reader,
            Map<Integer, Expression> ordered,
            List<Alias> lockable) {}

    // set operations

    private Lowered set(
            Query query,
            ResolvedSelect resolved,
            SlotTable slots,
            AliasNames names,
            Map<Integer, Identifier> named,
            @Nullable EntityMapping common) {
        if (query instanceof Select select) {
            return common == null
                    ? select(select, resolved.shape(), resolved.fetches(), slots, names, named)
                    : identifiers(select, common, slots, names);
        }
        SetOperation operation = (SetOperation) query;
        List<Query> operands = new ArrayList<>();
        Lowered first = null;
        for (Query operand : operation.operands()) {
            Lowered next = set(operand, resolved, slots, names, first == null ? named : Map.of(), common);
            first = first == null ? next : first;
            if (next.query().columnTypes().size() != first.query().columnTypes().size()) {
                throw new IllegalArgumentException(
                        LoweringProblem.NOT_SUPPORTED.with("A set operation that selects one value twice"));
            }
            operands.add(next.query());
        }
        Lowered model = Objects.requireNonNull(first);
        List<OrderItem> order = new ArrayList<>();
        for (OrderItem item : operation.orderBy()) {
            int index = ((SelectedItem) item.expression()).index();
            Expression column = model.ordered().get(index);
            if (column == null) {
                throw new IllegalArgumentException(LoweringProblem.SET_ORDER_NOT_SELECTED.with());
            }
            order.add(new OrderItem(column, item.descending(), item.nulls()));
        }
        SetOperation lowered =
                new SetOperation(List.of(), operation.operator(), operation.all(), operands, order, null, null);
        return new Lowered(lowered, model.list(), model.reader(), model.ordered(), List.of());
    }

    /** The entity that all queries of a set operation select, if they select different ones; null otherwise. */
    private static @Nullable EntityMapping commonEntity(SetOperation operation, ResultShape shape) {
        List<EntityMapping> selected = new ArrayList<>();
        boolean several = collectEntities(operation, selected);
        if (selected.isEmpty() || selected.stream().allMatch(entity -> entity == selected.get(0))) {
            return null;
        }
        if (several) {
            throw new IllegalArgumentException(LoweringProblem.NOT_SUPPORTED.with(
                    "A set operation of different entities together with other selected items"));
        }
        EntityMapping common = selected.get(0);
        for (EntityMapping entity : selected) {
            while (!common.isSuperOf(entity)) {
                common = Objects.requireNonNull(common.parent());
            }
        }
        return common;
    }

    private static boolean collectEntities(Query query, List<EntityMapping> selected) {
        if (query instanceof SetOperation operation) {
            boolean several = false;
            for (Query operand : operation.operands()) {
                several |= collectEntities(operand, selected);
            }
            return several;
        }
        Select select = (Select) query;
        for (SelectItem item : select.items()) {
            if (DomainType.of(item.expression()) instanceof DomainType.EntityType type) {
                selected.add(type.entity());
            }
        }
        return select.items().size() > 1;
    }

    private Lowered identifiers(Select select, EntityMapping common, SlotTable slots, AliasNames names) {
        Block block = new Block(null, names);
        LeafLowering leaves = new FromLowering(block, slots).lower(select.from(), true);
        SelectList list = new SelectList();
        List<Expression> columns = leaves.unfold(select.items().get(0).expression());
        RowReader<Object> reader = new ItemReaders(loaders, leaves, list).identifier(common, columns);
        Query lowered = finish(select, block, leaves, list, Map.of(), new HashMap<>());
        return new Lowered(lowered, list, reader, Map.of(), List.of());
    }

    // one select

    private Lowered select(
            Select select,
            ResultShape shape,
            List<FetchJoin> fetches,
            SlotTable slots,
            AliasNames names,
            Map<Integer, Identifier> named) {
        Block block = new Block(null, names);
        LeafLowering leaves = new FromLowering(block, slots).lower(select.from(), true);
        SelectList list = new SelectList();
        Fetches fetched = Fetches.of(fetches, select, leaves);
        ItemReaders readers = new ItemReaders(loaders, leaves, list);
        List<RowReader<?>> items = new ArrayList<>();
        Map<Integer, Expression> columns = new HashMap<>();
        for (int i = 0; i < select.items().size(); i++) {
            Expression item = select.items().get(i).expression();
            items.add(readers.of(item, fetched.plan(item)));
            Expression column = readers.lastColumn();
            if (column != null) {
                columns.put(i, column);
            }
        }
        RowReader<?> reader = ShapeReaders.of(shape, items);
        Map<Integer, Expression> ordered = new HashMap<>();
        Map<Expression, Identifier> itemNames = new HashMap<>();
        named.forEach((index, name) -> {
            Expression column = columns.get(index);
            if (column != null) {
                itemNames.put(column, name);
                ordered.put(index, new ColumnRef(null, Column.of(name, column.type())));
            }
        });
        for (OrderItem item : select.orderBy()) {
            if (item.expression() instanceof SelectedItem selected) {
                int index = selected.index();
                Expression column = Objects.requireNonNull(columns.get(index), "column");
                if (bindsNothing(column)) {
                    ordered.put(index, column);
                } else {
                    itemNames.put(column, name(index));
                    ordered.put(index, new ColumnRef(null, Column.of(name(index), column.type())));
                }
            }
        }
        Query lowered = finish(
                select.withWhere(and(select.where(), fetched.conditions())), block, leaves, list, itemNames, ordered);
        Source from = lowered instanceof Select rows ? rows.from() : null;
        return new Lowered(lowered, list, reader, ordered, readers.lockable(from));
    }

    private static @Nullable Expression and(@Nullable Expression where, List<Expression> more) {
        if (more.isEmpty()) {
            return where;
        }
        List<Expression> all = new ArrayList<>();
        if (where != null) {
            all.add(where);
        }
        all.addAll(more);
        return Logical.and(all);
    }

    private static Query finish(
            Select select,
            Block block,
            LeafLowering leaves,
            SelectList list,
            Map<Expression, Identifier> named,
            Map<Integer, Expression> ordered) {
        Expression where = select.where() == null ? null : leaves.rewrite(select.where());
        Grouping grouping = Grouping.of(select, leaves);
        Expression having = select.having() == null ? null : leaves.rewrite(select.having());
        List<OrderItem> order = new ArrayList<>();
        for (OrderItem item : select.orderBy()) {
            if (item.expression() instanceof SelectedItem selected) {
                Expression column = Objects.requireNonNull(ordered.get(selected.index()));
                order.add(new OrderItem(column, item.descending(), item.nulls()));
            } else {
                order.addAll(leaves.unfold(item));
            }
        }
        if (select.isDistinct()) {
            for (OrderItem item : order) {
                if (!(item.expression() instanceof ColumnRef reference) || reference.source() != null) {
                    list.add(item.expression());
                }
            }
        }
        List<Expression> conditions = new ArrayList<>();
        Source source = block.source(conditions);
        if (where != null) {
            conditions.add(where);
        }
        List<SelectItem> items = new ArrayList<>();
        List<Expression> used = new ArrayList<>();
        for (SelectItem item : list.items()) {
            items.add(new SelectItem(item.expression(), named.get(item.expression())));
            used.add(item.expression());
        }
        if (having != null) {
            used.add(having);
        }
        order.forEach(item -> used.add(item.expression()));
        return new Select(
                List.of(),
                select.isDistinct(),
                items,
                source,
                conditions.isEmpty() ? null : Logical.and(conditions),
                grouping.columns(used),
                having,
                order,
                null,
                null,
                null);
    }
}
