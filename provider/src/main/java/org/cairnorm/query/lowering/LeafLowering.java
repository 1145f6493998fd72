package org.cairnorm.query.lowering;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.cairnorm.loading.EntitySource;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.query.domain.AttributePath;
import org.cairnorm.query.domain.DomainPath;
import org.cairnorm.query.domain.DomainType;
import org.cairnorm.query.domain.EntityTypeLiteral;
import org.cairnorm.query.domain.IdentifierOf;
import org.cairnorm.query.domain.IndexOf;
import org.cairnorm.query.domain.IsEmpty;
import org.cairnorm.query.domain.MapEntryOf;
import org.cairnorm.query.domain.MemberOf;
import org.cairnorm.query.domain.ReferenceSlot;
import org.cairnorm.query.domain.SelectedItem;
import org.cairnorm.query.domain.SizeOf;
import org.cairnorm.query.domain.TreatedPath;
import org.cairnorm.query.domain.TypeOf;
import org.cairnorm.query.domain.TypeRules;
import org.cairnorm.query.domain.TypedLeaf;
import org.cairnorm.sql.Aggregate;
import org.cairnorm.sql.Between;
import org.cairnorm.sql.Case;
import org.cairnorm.sql.CollectionSlot;
import org.cairnorm.sql.Comparison;
import org.cairnorm.sql.DomainExpression;
import org.cairnorm.sql.Exists;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.In;
import org.cairnorm.sql.IsNull;
import org.cairnorm.sql.Like;
import org.cairnorm.sql.Literal;
import org.cairnorm.sql.Logical;
import org.cairnorm.sql.Not;
import org.cairnorm.sql.OrderItem;
import org.cairnorm.sql.QuantifiedComparison;
import org.cairnorm.sql.Query;
import org.cairnorm.sql.Rewriter;
import org.cairnorm.sql.RowValue;
import org.cairnorm.sql.ScalarQuery;
import org.cairnorm.sql.Select;
import org.cairnorm.sql.SelectItem;
import org.cairnorm.sql.Slot;
import org.cairnorm.sql.Source;
import org.cairnorm.sql.Statement;
import org.cairnorm.sql.type.Types;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the domain leaves of the expressions of one select by columns. Subqueries get a lowering of their own; everything
 * else stays the same instance unless a leaf below it was replaced.
 */
final class LeafLowering extends Rewriter {
    private final Block block;
    private final SlotTable slots;
    private final Paths paths;
    private List<Treat> treats = new ArrayList<>();
    private List<Expression> owners = new ArrayList<>();
    private boolean inner = true;
    private @Nullable EntitySource typeContext;

    private record Treat(EntityPlace place, EntityMapping as) {}

    LeafLowering(Block block, SlotTable slots) {
        this.block = block;
        this.slots = slots;
        this.paths = new Paths(block, (place, as) -> addOnce(treats, new Treat(place, as)));
    }

    Paths paths() {
        return paths;
    }

    Block block() {
        return block;
    }

    /** An expression whose paths keep rows that they do not find: in join conditions and orders. */
    <T> T outerJoined(Supplier<T> lowering) {
        boolean before = inner;
        inner = false;
        try {
            return lowering.get();
        } finally {
            inner = before;
        }
    }

    // leaves

    @Override
    public Expression visitDomain(DomainExpression expression) {
        TypedLeaf leaf = (TypedLeaf) expression;
        if (leaf instanceof DomainPath path) {
            return row(paths.columns(path, inner));
        }
        if (leaf instanceof IdentifierOf identifier) {
            return row(paths.place(identifier.path(), inner).columns(inner));
        }
        if (leaf instanceof TypeOf type) {
            return paths.entity(type.path(), inner).source(inner).type();
        }
        if (leaf instanceof EntityTypeLiteral literal) {
            return typeLiteral(literal.entity());
        }
        if (leaf instanceof ReferenceSlot slot) {
            return reference(slot);
        }
        if (leaf instanceof IndexOf index) {
            Expression position = block.elements(index.variable()).source().position();
            return Objects.requireNonNull(position, "order column");
        }
        if (leaf instanceof SizeOf size) {
            Aggregate count = new Aggregate(Aggregate.Function.COUNT, null, false, null, Types.INTEGER);
            return new ScalarQuery(elements(size.collection(), List.of(count)));
        }
        if (leaf instanceof IsEmpty || leaf instanceof MemberOf) {
            return predicate(() -> collectionTest(leaf));
        }
        if (leaf instanceof MapEntryOf || leaf instanceof SelectedItem) {
            throw new IllegalStateException("'" + leaf.describe() + "' has no value");
        }
        throw new IllegalStateException("Unknown leaf '" + leaf.describe() + "'");
    }

    private Expression collectionTest(Expression test) {
        if (test instanceof IsEmpty empty) {
            return new Not(new Exists(elements(empty.collection(), List.of(Literal.of(1)))));
        }
        MemberOf member = (MemberOf) test;
        return new In(rewrite(member.element()), new In.SubQuery(elements(member.collection(), null)), false);
    }

    static Expression row(List<Expression> columns) {
        return columns.size() == 1 ? columns.get(0) : new RowValue(columns);
    }

    private Expression typeLiteral(EntityMapping entity) {
        EntitySource context = typeContext;
        if (context == null || context.entity().root() != entity.root()) {
            return new Literal(entity.name(), Types.STRING);
        }
        return context.typeOf(entity);
    }

    private Expression reference(ReferenceSlot slot) {
        if (!(slot.domainType() instanceof DomainType.EntityClassType)) {
            return slots.reference(slot.name(), slot.domainType());
        }
        EntitySource context = typeContext;
        if (context == null) {
            throw new IllegalArgumentException(LoweringProblem.TYPE_WITHOUT_ENTITY.with(slot.name()));
        }
        return slots.entityClass(slot.name(), context);
    }

    @Override
    public Expression visitSlot(Slot slot) {
        DomainType known = slots.type(slot.name());
        return slot.type().isUnknown() && !known.isBasic() && !(known instanceof DomainType.EntityClassType)
                ? slots.reference(slot.name(), known)
                : slots.basic(slot);
    }

    /** The elements of a collection of a known owner; selects the elements themselves where {@code items} is null. */
    private Query elements(AttributePath collection, @Nullable List<Expression> items) {
        noteOwner(collection.base());
        Block inside = new Block(block, block.names());
        FromLowering from = new FromLowering(inside, slots);
        FromLowering.Elements elements = from.start(collection, inner);
        List<SelectItem> selected = (items == null ? elements.value() : items)
                .stream().map(SelectItem::of).toList();
        List<Expression> where = new ArrayList<>();
        Source source = inside.source(where);
        Select select = Select.of(selected).from(source);
        return where.isEmpty() ? select : select.withWhere(Logical.and(where));
    }

    /** Whether there is an owner, and what it is treated as, decides the predicate around, not which elements it has. */
    private void noteOwner(DomainPath owner) {
        DomainPath entity = owner;
        while (DomainType.of(entity) instanceof DomainType.EmbeddableType && entity.base() != null) {
            entity = Objects.requireNonNull(entity.base());
        }
        if (entity instanceof TreatedPath) {
            paths.view(entity, inner);
        } else if (entity instanceof AttributePath association) {
            addOnce(owners, new IsNull(row(paths.columns(association, inner)), true));
        }
    }

    @Override
    public Expression visitLiteral(Literal literal) {
        return TypeRules.stored(literal);
    }

    @Override
    public Expression visitNot(Not not) {
        if (not.operand() instanceof IsEmpty || not.operand() instanceof MemberOf) {
            return predicate(() -> Not.of(collectionTest(not.operand())));
        }
        Expression operand = rewrite(not.operand());
        return operand == not.operand() ? not : Not.of(operand);
    }

    // operators that look at both of their sides

    @Override
    public Expression visitComparison(Comparison comparison) {
        return predicate(() ->
                withTypes(typeSource(comparison.left(), comparison.right()), () -> super.visitComparison(comparison)));
    }

    @Override
    public Expression visitCase(Case expression) {
        Expression operand = expression.operand();
        return operand == null
                ? super.visitCase(expression)
                : withTypes(typeSource(operand, operand), () -> super.visitCase(expression));
    }

    @Override
    public Expression visitIn(In in) {
        return predicate(() -> withTypes(typeSource(in.operand(), in.operand()), () -> {
            if (!(in.choices() instanceof CollectionSlot slot)) {
                return super.visitIn(in);
            }
            DomainType type = DomainType.of(in.operand());
            if (type.isUnknown()) {
                type = slots.type(slot.name());
            }
            return new In(rewrite(in.operand()), slots.collection(slot, type, typeContext), in.negated());
        }));
    }

    private @Nullable EntitySource typeSource(Expression left, Expression right) {
        Expression operand = left instanceof TypeOf ? left : right;
        return operand instanceof TypeOf type ? paths.entity(type.path(), inner).source(inner) : null;
    }

    private <T> T withTypes(@Nullable EntitySource context, Supplier<T> lowering) {
        EntitySource before = typeContext;
        typeContext = context == null ? before : context;
        try {
            return lowering.get();
        } finally {
            typeContext = before;
        }
    }

    @Override
    public Expression visitAggregate(Aggregate aggregate) {
        Expression argument = aggregate.argument();
        if (argument == null || DomainType.of(argument).isBasic()) {
            return super.visitAggregate(aggregate);
        }
        Expression lowered = rewrite(argument);
        if (lowered instanceof RowValue row && !aggregate.distinct()) {
            lowered = row.parts().get(0);
        }
        return new Aggregate(aggregate.function(), lowered, aggregate.distinct(), null, aggregate.type());
    }

    @Override
    public Expression visitIsNull(IsNull test) {
        if (test.operand() instanceof Slot slot) {
            return new IsNull(slots.presence(slot.name()), test.negated());
        }
        if (test.operand() instanceof ReferenceSlot slot) {
            return new IsNull(slots.presence(slot.name()), test.negated());
        }
        return predicate(() -> super.visitIsNull(test));
    }

    @Override
    public Expression visitLike(Like like) {
        return predicate(() -> super.visitLike(like));
    }

    @Override
    public Expression visitBetween(Between between) {
        return predicate(() -> super.visitBetween(between));
    }

    @Override
    public Expression visitQuantifiedComparison(QuantifiedComparison comparison) {
        return predicate(() -> super.visitQuantifiedComparison(comparison));
    }

    /** A predicate is false where an entity is not what a path in it treats it as, or a collection has no owner. */
    private Expression predicate(Supplier<Expression> lowering) {
        List<Expression> conditions = new ArrayList<>();
        Expression lowered = treating(lowering, conditions);
        if (conditions.isEmpty()) {
            return lowered;
        }
        conditions.add(lowered);
        return Logical.and(conditions);
    }

    /** What is lowered, and the conditions that each entity is what a path in it treats it as and collections have owners. */
    <T> T treating(Supplier<T> lowering, List<Expression> conditions) {
        List<Treat> treatsBefore = treats;
        List<Expression> ownersBefore = owners;
        treats = new ArrayList<>();
        owners = new ArrayList<>();
        try {
            T lowered = lowering.get();
            for (Treat treat : treats) {
                Expression condition = isOf(treat.place().source(inner), treat.as());
                if (condition != null) {
                    conditions.add(condition);
                }
            }
            conditions.addAll(owners);
            return lowered;
        } finally {
            treats = treatsBefore;
            owners = ownersBefore;
        }
    }

    private static <T> void addOnce(List<T> list, T element) {
        if (!list.contains(element)) {
            list.add(element);
        }
    }

    /** The condition that a row is of an entity or one below it; null if all rows are. */
    static @Nullable Expression isOf(EntitySource source, EntityMapping entity) {
        if (entity == source.entity()) {
            return null;
        }
        List<Expression> values = new ArrayList<>();
        for (EntityMapping concrete : entity.hierarchy()) {
            if (!concrete.isAbstract()) {
                values.add(source.typeOf(concrete));
            }
        }
        if (values.isEmpty()) {
            return Literal.FALSE;
        }
        Expression type = source.type();
        return values.size() == 1 ? type.eq(values.get(0)) : type.in(values);
    }

    // lists

    /** Expressions as columns; those of several columns unfolded. */
    List<Expression> unfold(List<Expression> expressions) {
        List<Expression> unfolded = new ArrayList<>(expressions.size());
        for (Expression expression : expressions) {
            unfolded.addAll(unfold(expression));
        }
        return unfolded;
    }

    List<Expression> unfold(Expression expression) {
        Expression lowered = rewrite(expression);
        return lowered instanceof RowValue row ? row.parts() : List.of(lowered);
    }

    /** One key of an order, or several if it has several columns. */
    List<OrderItem> unfold(OrderItem item) {
        List<OrderItem> keys = new ArrayList<>();
        for (Expression column : outerJoined(() -> unfold(item.expression()))) {
            keys.add(new OrderItem(column, item.descending(), item.nulls()));
        }
        return keys;
    }

    // subqueries

    @Override
    public Statement visitSelect(Select select) {
        Block inside = new Block(block, block.names());
        FromLowering from = new FromLowering(inside, slots);
        LeafLowering leaves = from.lower(select.from(), inner);
        List<SelectItem> items = new ArrayList<>();
        for (SelectItem item : select.items()) {
            leaves.unfold(item.expression()).forEach(column -> items.add(SelectItem.of(column)));
        }
        List<Expression> where = new ArrayList<>();
        Expression condition = leaves.rewriteNullable(select.where());
        Grouping grouping = Grouping.of(select, leaves);
        Expression having = leaves.rewriteNullable(select.having());
        Source source = inside.source(where);
        if (condition != null) {
            where.add(condition);
        }
        List<Expression> used = new ArrayList<>();
        items.forEach(item -> used.add(item.expression()));
        if (having != null) {
            used.add(having);
        }
        return new Select(
                List.of(),
                select.isDistinct(),
                items,
                source,
                where.isEmpty() ? null : Logical.and(where),
                grouping.columns(used),
                having,
                List.of(),
                null,
                null,
                null);
    }
}
