package org.cairnorm.query.criteria;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.Bindable;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.ManagedMapping;
import org.cairnorm.query.domain.AttributePath;
import org.cairnorm.query.domain.DomainPath;
import org.cairnorm.query.domain.DomainType;
import org.cairnorm.query.domain.ResolutionProblem;
import org.cairnorm.query.domain.TypeOf;
import org.jspecify.annotations.Nullable;

/** A path: a root or join, or what is reached from one by attributes. */
abstract sealed class PathNode<X> extends ExpressionNode<X> implements Path<X>
        permits FromNode, PathNode.OfAttribute, PathNode.OfMapKey, PathNode.Treated {
    private final QueryDomain domain;
    private final DomainType type;

    PathNode(QueryDomain domain, DomainType type) {
        super(QueryDomain.unchecked(ChoiceTypes.boxed(type.javaType())));
        this.domain = domain;
        this.type = type;
    }

    /** The path of the tree. */
    abstract DomainPath path(CriteriaResolution resolution);

    /** How messages name it. */
    abstract String describe();

    QueryDomain domain() {
        return domain;
    }

    /** What it leads to. */
    DomainType domainType() {
        return type;
    }

    /** The entity or embeddable that it leads to; null if it leads to something else. */
    @Nullable ManagedMapping managed() {
        if (type instanceof DomainType.EntityType entity) {
            return entity.entity();
        }
        return type instanceof DomainType.EmbeddableType embeddable ? embeddable.embeddable() : null;
    }

    /**
     * The attribute of a name.
     *
     * @throws IllegalStateException if the path leads to nothing that has attributes
     * @throws IllegalArgumentException if there is no such attribute
     */
    AttributeMapping attribute(String name) {
        ManagedMapping owner = managed();
        if (owner == null) {
            throw new IllegalStateException(ResolutionProblem.NOT_NAVIGABLE.with(describe(), type.describe()));
        }
        return attribute(owner, name);
    }

    static AttributeMapping attribute(ManagedMapping owner, String name) {
        AttributeMapping found = owner.attribute(name);
        if (found == null) {
            throw unknown(owner, name);
        }
        return found;
    }

    static IllegalArgumentException unknown(ManagedMapping owner, String name) {
        String kind = owner instanceof EntityMapping ? "Entity '" : "Embeddable '";
        return new IllegalArgumentException(ResolutionProblem.UNKNOWN_ATTRIBUTE.with(kind + owner.name() + "'", name));
    }

    static String nameOf(@Nullable Attribute<?, ?> attribute) {
        if (attribute == null) {
            throw CriteriaProblem.EMPTY_ATTRIBUTE.refusal();
        }
        return attribute.getName();
    }

    @Override
    org.cairnorm.sql.Expression resolve(CriteriaResolution resolution, DomainType beside) {
        return path(resolution);
    }

    @Override
    List<ExpressionNode<?>> parts() {
        return List.of();
    }

    @Override
    public <Y> Path<Y> get(String attributeName) {
        return new OfAttribute<>(this, attribute(attributeName));
    }

    @Override
    public <Y> Path<Y> get(SingularAttribute<? super X, Y> attribute) {
        return get(nameOf(attribute));
    }

    @Override
    public <E, C extends Collection<E>> Expression<C> get(PluralAttribute<? super X, C, E> collection) {
        return get(nameOf(collection));
    }

    @Override
    public <K, V, M extends Map<K, V>> Expression<M> get(MapAttribute<? super X, K, V> map) {
        return get(nameOf(map));
    }

    @Override
    public Expression<Class<? extends X>> type() {
        if (!(type instanceof DomainType.EntityType entity)) {
            throw new IllegalArgumentException(
                    ResolutionProblem.NOT_AN_ENTITY.with("type()", describe(), type.describe()));
        }
        return new ComputedNode<>(
                QueryDomain.unchecked(Class.class),
                List.of(this),
                (resolution, operands, beside) -> new TypeOf(path(resolution), entity.entity()));
    }

    /** This path treated as one to a subclass. */
    <V> Treated<V> treatedAs(Class<V> subclass) {
        return new Treated<>(this, subtype(subclass));
    }

    /**
     * The entity below the one that this path leads to.
     *
     * @throws IllegalArgumentException if the class is no such entity
     */
    EntityMapping subtype(Class<?> subclass) {
        EntityMapping target = domain.entity(subclass);
        if (!(type instanceof DomainType.EntityType from)) {
            throw new IllegalArgumentException(
                    ResolutionProblem.NOT_AN_ENTITY.with("treat", describe(), type.describe()));
        }
        if (!from.entity().isSuperOf(target)) {
            throw new IllegalArgumentException(ResolutionProblem.NOT_A_SUBTYPE.with(
                    describe() + " (entity " + from.entity().name() + ")", "entity " + target.name()));
        }
        return target;
    }

    @Override
    public String toString() {
        return describe();
    }

    /** An attribute of what another path leads to. */
    static final class OfAttribute<X> extends PathNode<X> {
        private final PathNode<?> parent;
        private final AttributeMapping attribute;

        OfAttribute(PathNode<?> parent, AttributeMapping attribute) {
            super(parent.domain(), AttributePath.typeOf(attribute));
            this.parent = parent;
            this.attribute = attribute;
        }

        @Override
        AttributePath path(CriteriaResolution resolution) {
            return new AttributePath(parent.path(resolution), attribute);
        }

        @Override
        public Bindable<X> getModel() {
            return domain().attribute(Objects.requireNonNull(parent.managed()), attribute.name());
        }

        @Override
        public Path<?> getParentPath() {
            return parent;
        }

        @Override
        String describe() {
            return parent.describe() + "." + attribute.name();
        }
    }

    /** The key of a map that is joined. */
    static final class OfMapKey<K> extends PathNode<K> {
        private final JoinNode<?, ?> map;

        OfMapKey(JoinNode<?, ?> map, DomainType type) {
            super(map.domain(), type);
            this.map = map;
        }

        @Override
        DomainPath path(CriteriaResolution resolution) {
            return new org.cairnorm.query.domain.MapKeyPath(resolution.variable(map), domainType());
        }

        /** Null unless the keys are entities: the metamodel has no other name for them. */
        @Override
        public @Nullable Bindable<K> getModel() {
            return domain().typeOf(domainType()) == null ? null : QueryDomain.unchecked(domain().typeOf(domainType()));
        }

        @Override
        public Path<?> getParentPath() {
            return map;
        }

        @Override
        String describe() {
            return "KEY(" + map.describe() + ")";
        }
    }

    /** A path to an entity that is treated as one below it. */
    static final class Treated<X> extends PathNode<X> {
        private final PathNode<?> treated;
        private final EntityMapping entity;

        Treated(PathNode<?> treated, EntityMapping entity) {
            super(treated.domain(), new DomainType.EntityType(entity));
            this.treated = treated;
            this.entity = entity;
        }

        @Override
        DomainPath path(CriteriaResolution resolution) {
            return resolution.treated(treated.path(resolution), entity);
        }

        @Override
        public Bindable<X> getModel() {
            return domain().typeOf(entity);
        }

        @Override
        public @Nullable Path<?> getParentPath() {
            return treated.getParentPath();
        }

        @Override
        String describe() {
            return "TREAT(" + treated.describe() + " AS " + entity.name() + ")";
        }
    }
}
