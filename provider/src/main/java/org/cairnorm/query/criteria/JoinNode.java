package org.cairnorm.query.criteria;

import jakarta.persistence.criteria.CollectionJoin;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.ListJoin;
import jakarta.persistence.criteria.MapJoin;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.PluralJoin;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.SetJoin;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.Bindable;
import jakarta.persistence.metamodel.CollectionAttribute;
import jakarta.persistence.metamodel.ListAttribute;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.SetAttribute;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.PluralAttribute;
import org.cairnorm.query.domain.AttributePath;
import org.cairnorm.query.domain.DomainType;
import org.cairnorm.query.domain.IndexOf;
import org.cairnorm.query.domain.MapEntryOf;
import org.cairnorm.query.domain.MapKeyPath;
import org.cairnorm.query.domain.PluralTypes;
import org.cairnorm.query.domain.ResolutionProblem;
import org.cairnorm.query.domain.VariablePath;
import org.jspecify.annotations.Nullable;

/** What an association, embeddable or collection leads to, or another entity, joined. */
abstract sealed class JoinNode<Z, X> extends FromNode<Z, X> implements Join<Z, X>
        permits JoinNode.Singular, JoinNode.Plural {
    private final Step step;

    /** How a join is made; shared by all views of it that {@code treat} gives. */
    static final class Step {
        private final FromNode<?, ?> parent;
        private final @Nullable AttributeMapping attribute;
        private final JoinType kind;
        private final Set<EntityMapping> treats = new LinkedHashSet<>();
        private @Nullable PredicateNode on;

        /**
         * @param attribute of the parent; null: the join is one of an entity
         */
        Step(FromNode<?, ?> parent, @Nullable AttributeMapping attribute, JoinType kind) {
            this.parent = parent;
            this.attribute = attribute;
            this.kind = Objects.requireNonNull(kind);
        }

        FromNode<?, ?> parent() {
            return parent;
        }

        @Nullable AttributeMapping attribute() {
            return attribute;
        }

        JoinType kind() {
            return kind;
        }

        @Nullable PredicateNode on() {
            return on;
        }

        /**
         * The entity to which the join is narrowed, as {@code JOIN TREAT(…)} does; null if it is treated as nothing, or as several
         * entities in turn.
         */
        @Nullable EntityMapping narrowed() {
            return treats.size() == 1 ? treats.iterator().next() : null;
        }
    }

    JoinNode(
            Clauses clauses,
            Step step,
            DomainType type,
            @Nullable FromNode<?, ?> correlationParent,
            @Nullable JoinNode<?, ?> treated) {
        super(clauses, type, correlationParent, treated);
        this.step = step;
        if (treated != null && type instanceof DomainType.EntityType entity) {
            step.treats.add(entity.entity());
        }
    }

    /** The join of an attribute, of the kind that the attribute is. */
    static <Z> JoinNode<Z, ?> of(
            Clauses clauses, Step step, @Nullable FromNode<?, ?> correlationParent, @Nullable Treatment treatment) {
        JoinNode<?, ?> treated = treatment == null ? null : treatment.join();
        if (!(step.attribute() instanceof PluralAttribute plural)) {
            DomainType type = treatment != null
                    ? new DomainType.EntityType(treatment.entity())
                    : step.attribute() == null && correlationParent != null
                            ? correlationParent.domainType()
                            : AttributePath.typeOf(Objects.requireNonNull(step.attribute()));
            return new Singular<>(clauses, step, type, correlationParent, treated);
        }
        DomainType type =
                treatment == null ? PluralTypes.element(plural) : new DomainType.EntityType(treatment.entity());
        return switch (plural.kind()) {
            case COLLECTION -> new OfCollection<>(clauses, step, type, correlationParent, treated);
            case SET -> new OfSet<>(clauses, step, type, correlationParent, treated);
            case LIST -> new OfList<>(clauses, step, type, correlationParent, treated);
            case MAP -> new OfMap<>(clauses, step, type, correlationParent, treated);
        };
    }

    /** A join and the subclass that it is treated as. */
    record Treatment(JoinNode<?, ?> join, EntityMapping entity) {}

    /** This join treated as one to a subclass. */
    JoinNode<Z, ?> joinTreatedAs(Class<?> subclass) {
        return of(clauses(), step, null, new Treatment(this, subtype(subclass)));
    }

    /** This join as a source of the paths of a subquery. */
    JoinNode<Z, ?> correlatedIn(Clauses subquery) {
        return of(subquery, step, this, null);
    }

    Step step() {
        return step;
    }

    @Override
    public @Nullable Attribute<? super Z, ?> getAttribute() {
        return step.attribute() == null ? null : QueryDomain.unchecked(getModel());
    }

    @Override
    public Bindable<X> getModel() {
        AttributeMapping attribute = step.attribute();
        return attribute == null
                ? QueryDomain.unchecked(domain().typeOf(domainType()))
                : domain().attribute(Objects.requireNonNull(step.parent().managed()), attribute.name());
    }

    @Override
    public From<?, Z> getParent() {
        return QueryDomain.unchecked(step.parent());
    }

    @Override
    public Path<?> getParentPath() {
        return step.parent();
    }

    @Override
    public JoinType getJoinType() {
        return step.kind();
    }

    @Override
    public @Nullable Predicate getOn() {
        return step.on;
    }

    @Override
    public Join<Z, X> on(Expression<Boolean> restriction) {
        step.on = restriction == null ? null : PredicateNode.condition(restriction);
        return this;
    }

    @Override
    public Join<Z, X> on(Predicate... restrictions) {
        step.on = Conditions.restriction(Arrays.asList(restrictions));
        return this;
    }

    @Override
    String describe() {
        AttributeMapping attribute = step.attribute();
        return attribute == null
                ? ((DomainType.EntityType) domainType()).entity().name()
                : step.parent().describe() + "." + attribute.name();
    }

    /** A join that is no collection. */
    static final class Singular<Z, X> extends JoinNode<Z, X> {
        Singular(
                Clauses clauses,
                Step step,
                DomainType type,
                @Nullable FromNode<?, ?> correlationParent,
                @Nullable JoinNode<?, ?> treated) {
            super(clauses, step, type, correlationParent, treated);
        }
    }

    /** A join of a collection or map. */
    abstract static sealed class Plural<Z, C, E> extends JoinNode<Z, E> implements PluralJoin<Z, C, E> {
        Plural(
                Clauses clauses,
                Step step,
                DomainType type,
                @Nullable FromNode<?, ?> correlationParent,
                @Nullable JoinNode<?, ?> treated) {
            super(clauses, step, type, correlationParent, treated);
        }

        PluralAttribute plural() {
            return (PluralAttribute) Objects.requireNonNull(step().attribute());
        }

        @Override
        public jakarta.persistence.metamodel.PluralAttribute<? super Z, C, E> getModel() {
            return QueryDomain.unchecked(super.getModel());
        }
    }

    /** A join of a collection of no further kind. */
    static final class OfCollection<Z, E> extends Plural<Z, Collection<E>, E> implements CollectionJoin<Z, E> {
        OfCollection(
                Clauses clauses,
                Step step,
                DomainType type,
                @Nullable FromNode<?, ?> correlationParent,
                @Nullable JoinNode<?, ?> treated) {
            super(clauses, step, type, correlationParent, treated);
        }

        @Override
        public CollectionAttribute<? super Z, E> getModel() {
            return QueryDomain.unchecked(super.getModel());
        }

        @Override
        public CollectionJoin<Z, E> on(Expression<Boolean> restriction) {
            super.on(restriction);
            return this;
        }

        @Override
        public CollectionJoin<Z, E> on(Predicate... restrictions) {
            super.on(restrictions);
            return this;
        }
    }

    /** A join of a set. */
    static final class OfSet<Z, E> extends Plural<Z, Set<E>, E> implements SetJoin<Z, E> {
        OfSet(
                Clauses clauses,
                Step step,
                DomainType type,
                @Nullable FromNode<?, ?> correlationParent,
                @Nullable JoinNode<?, ?> treated) {
            super(clauses, step, type, correlationParent, treated);
        }

        @Override
        public SetAttribute<? super Z, E> getModel() {
            return QueryDomain.unchecked(super.getModel());
        }

        @Override
        public SetJoin<Z, E> on(Expression<Boolean> restriction) {
            super.on(restriction);
            return this;
        }

        @Override
        public SetJoin<Z, E> on(Predicate... restrictions) {
            super.on(restrictions);
            return this;
        }
    }

    /** A join of a list. */
    static final class OfList<Z, E> extends Plural<Z, List<E>, E> implements ListJoin<Z, E> {
        OfList(
                Clauses clauses,
                Step step,
                DomainType type,
                @Nullable FromNode<?, ?> correlationParent,
                @Nullable JoinNode<?, ?> treated) {
            super(clauses, step, type, correlationParent, treated);
        }

        @Override
        public ListAttribute<? super Z, E> getModel() {
            return QueryDomain.unchecked(super.getModel());
        }

        @Override
        public ListJoin<Z, E> on(Expression<Boolean> restriction) {
            super.on(restriction);
            return this;
        }

        @Override
        public ListJoin<Z, E> on(Predicate... restrictions) {
            super.on(restrictions);
            return this;
        }

        @Override
        public Expression<Integer> index() {
            if (plural().orderColumn() == null) {
                throw new IllegalArgumentException(ResolutionProblem.NOT_ORDERED_LIST.with(describe()));
            }
            return new ComputedNode<>(
                    Integer.class,
                    List.of(this),
                    (resolution, operands, beside) -> new IndexOf(resolution.variable(this)));
        }
    }

    /** A join of a map; it stands for the values. */
    static final class OfMap<Z, K, V> extends Plural<Z, Map<K, V>, V> implements MapJoin<Z, K, V> {
        OfMap(
                Clauses clauses,
                Step step,
                DomainType type,
                @Nullable FromNode<?, ?> correlationParent,
                @Nullable JoinNode<?, ?> treated) {
            super(clauses, step, type, correlationParent, treated);
        }

        @Override
        public MapAttribute<? super Z, K, V> getModel() {
            return QueryDomain.unchecked(super.getModel());
        }

        @Override
        public MapJoin<Z, K, V> on(Expression<Boolean> restriction) {
            super.on(restriction);
            return this;
        }

        @Override
        public MapJoin<Z, K, V> on(Predicate... restrictions) {
            super.on(restrictions);
            return this;
        }

        @Override
        public Path<K> key() {
            return new PathNode.OfMapKey<>(this, PluralTypes.key(plural()));
        }

        @Override
        public Path<V> value() {
            return this;
        }

        @Override
        public Expression<Map.Entry<K, V>> entry() {
            DomainType keyType = PluralTypes.key(plural());
            return new ComputedNode<>(
                    QueryDomain.<Class<Map.Entry<K, V>>>unchecked(Map.Entry.class),
                    List.of(this),
                    (resolution, operands, beside) -> new MapEntryOf(
                            new MapKeyPath(resolution.variable(this), keyType),
                            new VariablePath(resolution.variable(this))));
        }
    }
}
