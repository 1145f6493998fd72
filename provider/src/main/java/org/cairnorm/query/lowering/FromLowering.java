package org.cairnorm.query.lowering;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cairnorm.loading.ElementSource;
import org.cairnorm.loading.EntitySource;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.EmbeddedAttribute;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.PluralAttribute;
import org.cairnorm.mapping.ToOneAttribute;
import org.cairnorm.query.domain.AttributePath;
import org.cairnorm.query.domain.DomainPath;
import org.cairnorm.query.domain.EntityRange;
import org.cairnorm.query.domain.PathSource;
import org.cairnorm.query.domain.TreatedPath;
import org.cairnorm.query.domain.Variable;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Join;
import org.cairnorm.sql.Literal;
import org.cairnorm.sql.Source;
import org.jspecify.annotations.Nullable;

/** Lowers the from clause of one select: declares what each variable is, and joins what it ranges over. */
final class FromLowering {
    private final Block block;
    private final LeafLowering leaves;

    FromLowering(Block block, SlotTable slots) {
        this.block = block;
        this.leaves = new LeafLowering(block, slots);
    }

    /** The elements of a collection, joined. */
    record Elements(ElementSource source, Place place, Step step) {
        /** The columns of an element itself. */
        List<Expression> value() {
            return place.columns(true);
        }
    }

    LeafLowering leaves() {
        return leaves;
    }

    /** Lowers the clause and gives the lowering for all other clauses. */
    LeafLowering lower(@Nullable Source from, boolean inner) {
        List<Join> joins = new ArrayList<>();
        Source first = Objects.requireNonNull(from, "from");
        while (first instanceof Join join) {
            joins.add(join);
            first = join.left();
        }
        add(first, Join.Kind.CROSS, null, inner);
        for (int i = joins.size() - 1; i >= 0; i--) {
            Join join = joins.get(i);
            add(join.right(), join.kind(), join.on(), inner);
        }
        return leaves;
    }

    private void add(Source source, Join.Kind kind, @Nullable Expression on, boolean inner) {
        if (source instanceof EntityRange range) {
            addRange(range, kind, on);
        } else {
            addPath((PathSource) source, kind, on, inner);
        }
    }

    /** Declares an entity whose source is made elsewhere, as the target of an update. */
    void declare(Variable variable, EntitySource source) {
        Step step = new Step(Join.Kind.CROSS, source::source, source.restriction(), null, block);
        block.add(step);
        block.declare(variable, new EntityPlace.Joined(source, step));
    }

    private void addRange(EntityRange range, Join.Kind kind, @Nullable Expression on) {
        EntitySource source = EntitySource.of(range.entity(), block.names());
        Step step = new Step(kind, source::source, source.restriction(), null, block);
        block.add(step);
        block.declare(range.variable(), new EntityPlace.Joined(source, step));
        addCondition(step, on);
    }

    private void addPath(PathSource source, Join.Kind kind, @Nullable Expression on, boolean inner) {
        List<Expression> treated = new ArrayList<>();
        @Nullable Step step = leaves.treating(() -> joinPath(source, kind, on, inner), treated);
        if (step != null) {
            treated.forEach(step::addCondition);
        }
    }

    /** Joins what a path leads to; null if that needs no join. */
    private @Nullable Step joinPath(PathSource source, Join.Kind kind, @Nullable Expression on, boolean inner) {
        DomainPath path = source.path();
        EntityMapping treated = path instanceof TreatedPath treatedPath ? treatedPath.entity() : null;
        AttributePath target = (AttributePath) (path instanceof TreatedPath treatedPath ? treatedPath.base() : path);
        AttributeMapping attribute = target.attribute();
        if (attribute instanceof EmbeddedAttribute) {
            block.declare(source.variable(), leaves.paths().place(target, inner));
            if (on != null && !on.equals(Literal.TRUE)) {
                throw new IllegalArgumentException(
                        LoweringProblem.NOT_SUPPORTED.with("A join of an embeddable with an ON condition"));
            }
            return null;
        }
        if (attribute instanceof ToOneAttribute toOne) {
            return joinToOne(source.variable(), target, toOne, treated, kind, on, inner);
        }
        Elements elements = elements(target, kind, treated, inner);
        block.declare(source.variable(), elements.place());
        block.declareElements(source.variable(), elements);
        addCondition(elements.step(), on);
        return elements.step();
    }

    private Step joinToOne(
            Variable variable,
            AttributePath path,
            ToOneAttribute toOne,
            @Nullable EntityMapping treated,
            Join.Kind kind,
            @Nullable Expression on,
            boolean inner) {
        Owner owner = owner(path, inner);
        EntitySource target = EntitySource.of(treated == null ? toOne.target() : treated, block.names());
        Step step = new Step(kind, target::source, owner.source().on(owner.of(), toOne, target), null, block);
        block.add(step);
        block.declare(variable, new EntityPlace.Joined(target, step));
        addCondition(step, on);
        return step;
    }

    /** What has the attribute at the end of a path. */
    private record Owner(EntitySource source, EntityMapping of) {}

    private Owner owner(AttributePath path, boolean inner) {
        Paths.View view = leaves.paths().view(path.base(), inner);
        if (view.place() instanceof EntityPlace entity) {
            return new Owner(entity.source(inner), Objects.requireNonNull(view.of()));
        }
        EmbeddablePlace embeddable = (EmbeddablePlace) view.place();
        EntityPlace holder = embeddable.owner();
        if (holder == null) {
            throw new IllegalArgumentException(LoweringProblem.NOT_SUPPORTED.with(
                    "A join of '" + path.describe() + "' in an element of a collection"));
        }
        return new Owner(holder.source(inner), Objects.requireNonNull(embeddable.of()));
    }

    /** A subquery's from clause that starts at a collection. */
    Elements start(AttributePath collection, boolean inner) {
        return elements(collection, Join.Kind.CROSS, null, inner);
    }

    private Elements elements(AttributePath path, Join.Kind kind, @Nullable EntityMapping treated, boolean inner) {
        PluralAttribute plural = (PluralAttribute) path.attribute();
        Owner owner = owner(path, inner);
        ElementSource elements = ElementSource.of(owner.of(), plural, block.names());
        Step step = new Step(kind, elements::source, elements.on(owner.source()), null, block);
        block.add(step);
        if (plural.element() instanceof PluralAttribute.EntityElement element) {
            if (treated != null) {
                EntitySource target = Objects.requireNonNull(elements.target());
                Expression isTreated = LeafLowering.isOf(target, treated);
                if (isTreated != null) {
                    step.addCondition(isTreated);
                    step.keepTogether();
                }
            }
            return new Elements(elements, new EntityPlace.Element(elements, element.target(), step), step);
        }
        if (plural.element() instanceof PluralAttribute.EmbeddedElement embedded) {
            EmbeddablePlace place = new EmbeddablePlace(
                    embedded.embeddable(), (member, joinInner) -> elements.columns(member), null, null, "", step, null);
            return new Elements(elements, place, step);
        }
        return new Elements(elements, new ValuePlace(List.of(elements.value())), step);
    }

    private void addCondition(Step step, @Nullable Expression on) {
        if (on == null || on.equals(Literal.TRUE)) {
            return;
        }
        step.resolvingCondition(true);
        Expression condition = leaves.outerJoined(() -> leaves.rewrite(on));
        step.resolvingCondition(false);
        step.addCondition(condition);
    }
}
