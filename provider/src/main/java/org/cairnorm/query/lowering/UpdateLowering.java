package org.cairnorm.query.lowering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cairnorm.loading.AliasNames;
import org.cairnorm.loading.EntitySource;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.EmbeddedAttribute;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.EntityMapping.InheritanceStrategy;
import org.cairnorm.mapping.MappedTable;
import org.cairnorm.mapping.ToOneAttribute;
import org.cairnorm.query.domain.AttributePath;
import org.cairnorm.query.domain.DomainType;
import org.cairnorm.query.domain.EntityRange;
import org.cairnorm.query.domain.ResolvedQuery.AttributeAssignment;
import org.cairnorm.query.domain.ResolvedQuery.ResolvedUpdate;
import org.cairnorm.sql.Alias;
import org.cairnorm.sql.Assignment;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.ColumnRef;
import org.cairnorm.sql.DerivedTable;
import org.cairnorm.sql.DomainExpression;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.In;
import org.cairnorm.sql.Literal;
import org.cairnorm.sql.Logical;
import org.cairnorm.sql.Rewriter;
import org.cairnorm.sql.ScalarQuery;
import org.cairnorm.sql.Select;
import org.cairnorm.sql.SelectItem;
import org.cairnorm.sql.Source;
import org.cairnorm.sql.TableRef;
import org.cairnorm.sql.Update;
import org.jspecify.annotations.Nullable;

/** Lowers one bulk update. */
final class UpdateLowering {
    private final BulkLowering bulk;
    private final ResolvedUpdate update;
    private final SlotTable slots;

    UpdateLowering(BulkLowering bulk, ResolvedUpdate update, SlotTable slots) {
        this.bulk = bulk;
        this.update = update;
        this.slots = slots;
    }

    /** Names for what stands in a subquery, beside the name of the table that is updated. */
    private static AliasNames namesBeside(EntityMapping entity) {
        AliasNames names = new AliasNames();
        names.next(entity.name());
        return names;
    }

    private static TableRef target(MappedTable table, EntityMapping entity) {
        return new TableRef(table.table(), new AliasNames().next(entity.name()));
    }

    LoweredBulk lower() {
        EntityMapping entity = update.target().entity();
        if (entity.inheritance() == InheritanceStrategy.TABLE_PER_CLASS && entity.isPolymorphic()) {
            return perClass(entity);
        }
        Map<Integer, List<AttributeAssignment>> byTable = new LinkedHashMap<>();
        for (AttributeAssignment assignment : update.assignments()) {
            byTable.computeIfAbsent(tableOf(assignment), table -> new ArrayList<>())
                    .add(assignment);
        }
        if (byTable.size() == 1) {
            int table = byTable.keySet().iterator().next();
            LoweredBulk direct = direct(entity.tables().get(table));
            return direct != null ? direct : bySubquery(entity.tables().get(table));
        }
        return severalTables(entity, byTable);
    }

    private static int tableOf(AttributeAssignment assignment) {
        return assignment.target().attribute().tableIndex();
    }

    // ------------------------------------------------------------------ one table

    /** The update of the table itself, if nothing else is needed; null otherwise. */
    private @Nullable LoweredBulk direct(MappedTable table) {
        AliasNames own = new AliasNames();
        Block block = new Block(null, own);
        EntitySource source = EntitySource.of(update.target().entity(), own);
        FromLowering from = new FromLowering(block, slots);
        from.declare(update.target().variable(), source);
        List<Assignment> assignments = new ArrayList<>();
        for (AttributeAssignment assignment : update.assignments()) {
            assign(assignment, update.target().entity(), from.leaves(), assignments);
        }
        Expression where = update.where() == null ? null : from.leaves().rewrite(update.where());
        List<Expression> conditions = new ArrayList<>();
        Source joined = block.source(conditions);
        if (!(joined instanceof TableRef target) || !target.table().equals(table.table())) {
            return null;
        }
        if (where != null) {
            conditions.add(where);
        }
        Expression condition = conditions.isEmpty() ? null : Logical.and(conditions);
        Update statement = new Update(target, assignments, condition, List.of());
        return new LoweredBulk(null, List.of(), List.of(new LoweredBulk.Step(statement, true)), slots.bindings());
    }

    private void assign(
            AttributeAssignment assignment, EntityMapping entity, LeafLowering leaves, List<Assignment> assignments) {
        List<? extends Column<?>> columns = columns(assignment.target(), entity);
        Expression value = assignment.value();
        List<Expression> values;
        if (value instanceof Literal literal && literal.value() == null) {
            values = new ArrayList<>();
            columns.forEach(column -> values.add(new Literal(null, column.type())));
        } else {
            requireIdentifier(assignment.target().attribute(), value);
            values = leaves.unfold(value);
        }
        for (int i = 0; i < columns.size(); i++) {
            assignments.add(new Assignment(columns.get(i), values.get(i)));
        }
    }

    private static void requireIdentifier(AttributeMapping attribute, Expression value) {
        if (attribute instanceof ToOneAttribute toOne
                && !ToOnePlace.holdsIdentifier(toOne)
                && DomainType.of(value) instanceof DomainType.EntityType) {
            throw new IllegalArgumentException(LoweringProblem.NOT_SUPPORTED.with("A bulk update of association '"
                    + toOne.name() + "', which refers to other columns than the identifier,"));
        }
    }

    /** The columns of an attribute in one entity of the hierarchy: those of TABLE_PER_CLASS differ. */
    private static List<? extends Column<?>> columns(AttributePath path, EntityMapping entity) {
        List<String> way = new ArrayList<>();
        for (AttributePath step = path; step != null; step = step.base() instanceof AttributePath base ? base : null) {
            way.add(0, step.attribute().name());
        }
        AttributeMapping found = Objects.requireNonNull(entity.attribute(way.get(0)));
        for (String name : way.subList(1, way.size())) {
            found = Objects.requireNonNull(
                    ((EmbeddedAttribute) found).embeddable().attribute(name));
        }
        return found.columns();
    }

    /** The update of a table whose rows are found by a subquery. */
    private LoweredBulk bySubquery(MappedTable table) {
        EntityMapping entity = update.target().entity();
        TableRef target = target(table, entity);
        List<Assignment> assignments = new ArrayList<>();
        for (AttributeAssignment assignment : update.assignments()) {
            assignFromOutside(assignment, target, table.keyColumns(), entity, assignments);
        }
        BulkLowering.Found found = BulkLowering.find(update.target(), update.where(), slots, namesBeside(entity));
        Select keys = BulkLowering.select(found);
        if (!bulk.readsTarget()) {
            Update statement =
                    new Update(target, assignments, BulkLowering.among(target, table.keyColumns()), List.of());
            return new LoweredBulk(
                    keys, BulkLowering.types(entity), List.of(new LoweredBulk.Step(statement, true)), slots.bindings());
        }
        Expression where = new In(
                LeafLowering.row(BulkLowering.columns(target, table.keyColumns())), new In.SubQuery(keys), false);
        Update statement = new Update(target, assignments, where, List.of());
        return new LoweredBulk(null, List.of(), List.of(new LoweredBulk.Step(statement, true)), slots.bindings());
    }

    /** Values that are computed from more than the row that is updated come from a subquery for each row. */
    private void assignFromOutside(
            AttributeAssignment assignment,
            TableRef target,
            List<? extends Column<?>> targetKey,
            EntityMapping entity,
            List<Assignment> assignments) {
        AliasNames names = namesBeside(entity);
        Block block = new Block(null, names);
        EntityRange range = update.target();
        EntitySource source = EntitySource.of(entity, names);
        FromLowering from = new FromLowering(block, slots);
        from.declare(range.variable(), source);
        List<Assignment> lowered = new ArrayList<>();
        assign(assignment, entity, from.leaves(), lowered);
        List<Expression> identifier = source.identifier();
        Source joined = block.source(new ArrayList<>());
        Set<Alias> used = new HashSet<>();
        lowered.forEach(one -> used.addAll(Joins.aliasesIn(one.value())));
        used.retainAll(Joins.aliasesOf(joined));
        Alias only = used.size() == 1 ? used.iterator().next() : null;
        for (Assignment one : lowered) {
            if (used.isEmpty()) {
                assignments.add(one);
            } else if (only != null && stands(joined, only, target)) {
                Expression moved = new Rewriter() {
                    @Override
                    public Expression visitColumnRef(ColumnRef reference) {
                        return only.equals(reference.source())
                                ? new ColumnRef(target.alias(), reference.column())
                                : reference;
                    }
                }.rewrite(one.value());
                assignments.add(new Assignment(one.column(), moved));
            } else {
                Expression same =
                        LeafLowering.row(identifier).eq(LeafLowering.row(BulkLowering.columns(target, targetKey)));
                Select select = Select.of(List.of(SelectItem.of(one.value())))
                        .from(joined)
                        .withWhere(same);
                assignments.add(new Assignment(one.column(), new ScalarQuery(select)));
            }
        }
    }

    /** Whether an alias stands for the same rows as the table that is updated. */
    private static boolean stands(Source source, Alias alias, TableRef target) {
        Source at = source;
        while (at instanceof org.cairnorm.sql.Join join) {
            if (join.right() instanceof TableRef) {
                at = join.left();
            } else {
                return false;
            }
        }
        boolean first = at instanceof TableRef table
                && alias.equals(table.alias())
                && table.table().equals(target.table());
        return first || at instanceof DerivedTable derived && derived.alias().equals(alias) && source == at;
    }

    // ------------------------------------------------------------------ several tables

    private LoweredBulk severalTables(EntityMapping entity, Map<Integer, List<AttributeAssignment>> byTable) {
        List<LoweredBulk.Step> steps = new ArrayList<>();
        boolean first = true;
        for (int index : inOrder(byTable)) {
            MappedTable table = entity.tables().get(index);
            TableRef target = target(table, entity);
            List<Assignment> assignments = new ArrayList<>();
            for (AttributeAssignment assignment : Objects.requireNonNull(byTable.get(index))) {
                assignFromOutside(assignment, target, table.keyColumns(), entity, assignments);
            }
            Expression where = BulkLowering.among(target, table.keyColumns());
            steps.add(new LoweredBulk.Step(new Update(target, assignments, where, List.of()), first));
            first = false;
        }
        Select keys = BulkLowering.keys(update.target(), update.where(), slots, new AliasNames());
        return new LoweredBulk(keys, BulkLowering.types(entity), steps, slots.bindings());
    }

    /** Statements that read a column come before the one that sets it. */
    private List<Integer> inOrder(Map<Integer, List<AttributeAssignment>> byTable) {
        List<Integer> order = new ArrayList<>();
        Set<Integer> left = new HashSet<>(byTable.keySet());
        while (!left.isEmpty()) {
            Integer next = null;
            for (Integer candidate : byTable.keySet()) {
                if (left.contains(candidate) && next == null && !isRead(candidate, left, byTable)) {
                    next = candidate;
                }
            }
            if (next == null) {
                throw new IllegalArgumentException(LoweringProblem.CIRCULAR_UPDATE.with(
                        update.target().entity().name()));
            }
            order.add(next);
            left.remove(next);
        }
        return order;
    }

    /** Whether what a table's statement sets is still to be read for another. */
    private boolean isRead(Integer table, Set<Integer> left, Map<Integer, List<AttributeAssignment>> byTable) {
        Set<Expression> set = new HashSet<>();
        Objects.requireNonNull(byTable.get(table)).forEach(assignment -> set.add(assignment.target()));
        for (Integer other : left) {
            if (other.equals(table)) {
                continue;
            }
            for (AttributeAssignment assignment : Objects.requireNonNull(byTable.get(other))) {
                if (uses(assignment.value(), set)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean uses(Expression value, Set<Expression> paths) {
        boolean[] found = new boolean[1];
        new Rewriter() {
            @Override
            public Expression visitDomain(DomainExpression leaf) {
                found[0] |= paths.contains(leaf);
                return leaf;
            }
        }.rewrite(value);
        return found[0];
    }

    // ------------------------------------------------------------------ one table for each class

    private LoweredBulk perClass(EntityMapping entity) {
        List<LoweredBulk.Step> steps = new ArrayList<>();
        for (EntityMapping concrete : entity.hierarchy()) {
            if (concrete.isAbstract()) {
                continue;
            }
            MappedTable table = concrete.primaryTable();
            TableRef target = target(table, concrete);
            List<Assignment> assignments = new ArrayList<>();
            for (AttributeAssignment assignment : update.assignments()) {
                assignFromOutside(assignment, target, table.keyColumns(), concrete, assignments);
            }
            Expression where = BulkLowering.among(target, table.keyColumns());
            steps.add(new LoweredBulk.Step(new Update(target, assignments, where, List.of()), true));
        }
        Select keys = BulkLowering.keys(update.target(), update.where(), slots, new AliasNames());
        return new LoweredBulk(keys, BulkLowering.types(entity), steps, slots.bindings());
    }
}
