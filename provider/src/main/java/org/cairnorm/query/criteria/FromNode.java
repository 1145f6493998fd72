package org.cairnorm.query.criteria;

import jakarta.persistence.criteria.CollectionJoin;
import jakarta.persistence.criteria.Fetch;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.ListJoin;
import jakarta.persistence.criteria.MapJoin;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.SetJoin;
import jakarta.persistence.metamodel.CollectionAttribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ListAttribute;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SetAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.LinkedHashSet;
import java.util.Set;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.BasicAttribute;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.query.domain.AttributePath;
import org.cairnorm.query.domain.DomainPath;
import org.cairnorm.query.domain.DomainType;
import org.cairnorm.query.domain.VariablePath;
import org.jspecify.annotations.Nullable;

/** What a query ranges over: a root or a join. It stands for a variable of the tree. */
abstract sealed class FromNode<Z, X> extends PathNode<X> implements From<Z, X> permits RootNode, JoinNode {
    private final Clauses clauses;
    private final @Nullable FromNode<?, ?> correlationParent;
    private final @Nullable FromNode<?, ?> treated;
    private final Set<JoinNode<X, ?>> joins = new LinkedHashSet<>();
    private final Set<FetchNode<X, ?>> fetches = new LinkedHashSet<>();

    /**
     * @param clauses of the query that it belongs to
     * @param correlationParent what it stands for in the outer query; null if it is not correlated
     * @param treated what it is but another view of, by {@code treat}; null if it is none
     */
    FromNode(
            Clauses clauses,
            DomainType type,
            @Nullable FromNode<?, ?> correlationParent,
            @Nullable FromNode<?, ?> treated) {
        super(clauses.domain(), type);
        this.clauses = clauses;
        this.correlationParent = correlationParent;
        this.treated = treated;
    }

    Clauses clauses() {
        return clauses;
    }

    @Nullable FromNode<?, ?> correlated() {
        return correlationParent;
    }

    Set<FetchNode<X, ?>> fetches() {
        return fetches;
    }

    @Override
    DomainPath path(CriteriaResolution resolution) {
        if (treated != null && domainType() instanceof DomainType.EntityType type) {
            return resolution.treated(treated.path(resolution), type.entity());
        }
        return new VariablePath(resolution.variable(this));
    }

    @Override
    public boolean isCorrelated() {
        return correlationParent != null;
    }

    @Override
    public From<Z, X> getCorrelationParent() {
        if (correlationParent == null) {
            throw CriteriaProblem.NOT_CORRELATED.wrongState(describe());
        }
        return QueryDomain.unchecked(correlationParent);
    }

    @Override
    public @Nullable Path<?> getParentPath() {
        return null;
    }

    // joins

    @Override
    public Set<Join<X, ?>> getJoins() {
        return new LinkedHashSet<>(joins);
    }

    /** Adds a join to what this is joined with, and to the sources of the query. */
    private <J extends JoinNode<X, ?>> J added(J join) {
        joins.add(join);
        clauses.add(join);
        return join;
    }

    private static JoinType supported(JoinType kind) {
        if (kind == JoinType.RIGHT) {
            throw CriteriaProblem.NOT_SUPPORTED.refusal("A join of type RIGHT");
        }
        return kind;
    }

    private <Y> Join<X, Y> entityJoin(EntityMapping entity, JoinType kind) {
        DomainType type = new DomainType.EntityType(entity);
        return added(
                new JoinNode.Singular<>(clauses, new JoinNode.Step(this, null, supported(kind)), type, null, null));
    }

    private JoinNode<X, ?> attributeJoin(String name, JoinType kind) {
        AttributeMapping attribute = attribute(name);
        if (attribute instanceof BasicAttribute) {
            throw CriteriaProblem.NOT_JOINABLE.refusal(
                    describe() + "." + name, AttributePath.typeOf(attribute).describe());
        }
        JoinNode.Step step = new JoinNode.Step(this, attribute, supported(kind));
        return added(JoinNode.of(clauses, step, null, null));
    }

    /** A join of a collection of one kind. */
    private <J> J collectionJoin(String name, JoinType kind, Class<?> wanted, String word) {
        AttributeMapping attribute = attribute(name);
        String given = attribute instanceof org.cairnorm.mapping.PluralAttribute plural
                ? plural.kind().name().toLowerCase(java.util.Locale.ROOT)
                : "single value";
        if (!given.equals(word)) {
            throw CriteriaProblem.WRONG_JOIN.refusal(describe() + "." + name, given, word);
        }
        return QueryDomain.unchecked(wanted.cast(attributeJoin(name, kind)));
    }

    @Override
    public <Y> Join<X, Y> join(Class<Y> entityClass) {
        return join(entityClass, JoinType.INNER);
    }

    @Override
    public <Y> Join<X, Y> join(Class<Y> entityClass, JoinType joinType) {
        return entityJoin(domain().entity(entityClass), joinType);
    }

    @Override
    public <Y> Join<X, Y> join(EntityType<Y> entity) {
        return join(entity, JoinType.INNER);
    }

    @Override
    public <Y> Join<X, Y> join(EntityType<Y> entity, JoinType joinType) {
        return entityJoin(domain().entity(entity), joinType);
    }

    @Override
    public <Y> Join<X, Y> join(SingularAttribute<? super X, Y> attribute) {
        return join(attribute, JoinType.INNER);
    }

    @Override
    public <Y> Join<X, Y> join(SingularAttribute<? super X, Y> attribute, JoinType joinType) {
        return QueryDomain.unchecked(attributeJoin(nameOf(attribute), joinType));
    }

    @Override
    public <Y> CollectionJoin<X, Y> join(CollectionAttribute<? super X, Y> collection) {
        return join(collection, JoinType.INNER);
    }

    @Override
    public <Y> CollectionJoin<X, Y> join(CollectionAttribute<? super X, Y> collection, JoinType joinType) {
        return collectionJoin(nameOf(collection), joinType, CollectionJoin.class, "collection");
    }

    @Override
    public <Y> SetJoin<X, Y> join(SetAttribute<? super X, Y> set) {
        return join(set, JoinType.INNER);
    }

    @Override
    public <Y> SetJoin<X, Y> join(SetAttribute<? super X, Y> set, JoinType joinType) {
        return collectionJoin(nameOf(set), joinType, SetJoin.class, "set");
    }

    @Override
    public <Y> ListJoin<X, Y> join(ListAttribute<? super X, Y> list) {
        return join(list, JoinType.INNER);
    }

    @Override
    public <Y> ListJoin<X, Y> join(ListAttribute<? super X, Y> list, JoinType joinType) {
        return collectionJoin(nameOf(list), joinType, ListJoin.class, "list");
    }

    @Override
    public <K, V> MapJoin<X, K, V> join(MapAttribute<? super X, K, V> map) {
        return join(map, JoinType.INNER);
    }

    @Override
    public <K, V> MapJoin<X, K, V> join(MapAttribute<? super X, K, V> map, JoinType joinType) {
        return collectionJoin(nameOf(map), joinType, MapJoin.class, "map");
    }

    // The API hides X by a type variable of the same name in the methods that take a name.

    @Override
    @SuppressWarnings("hiding")
    public <X, Y> Join<X, Y> join(String attributeName) {
        return join(attributeName, JoinType.INNER);
    }

    @Override
    @SuppressWarnings("hiding")
    public <X, Y> Join<X, Y> join(String attributeName, JoinType joinType) {
        return QueryDomain.unchecked(attributeJoin(attributeName, joinType));
    }

    @Override
    @SuppressWarnings("hiding")
    public <X, Y> CollectionJoin<X, Y> joinCollection(String attributeName) {
        return joinCollection(attributeName, JoinType.INNER);
    }

    @Override
    @SuppressWarnings("hiding")
    public <X, Y> CollectionJoin<X, Y> joinCollection(String attributeName, JoinType joinType) {
        return collectionJoin(attributeName, joinType, CollectionJoin.class, "collection");
    }

    @Override
    @SuppressWarnings("hiding")
    public <X, Y> SetJoin<X, Y> joinSet(String attributeName) {
        return joinSet(attributeName, JoinType.INNER);
    }

    @Override
    @SuppressWarnings("hiding")
    public <X, Y> SetJoin<X, Y> joinSet(String attributeName, JoinType joinType) {
        return collectionJoin(attributeName, joinType, SetJoin.class, "set");
    }

    @Override
    @SuppressWarnings("hiding")
    public <X, Y> ListJoin<X, Y> joinList(String attributeName) {
        return joinList(attributeName, JoinType.INNER);
    }

    @Override
    @SuppressWarnings("hiding")
    public <X, Y> ListJoin<X, Y> joinList(String attributeName, JoinType joinType) {
        return collectionJoin(attributeName, joinType, ListJoin.class, "list");
    }

    @Override
    @SuppressWarnings("hiding")
    public <X, K, V> MapJoin<X, K, V> joinMap(String attributeName) {
        return joinMap(attributeName, JoinType.INNER);
    }

    @Override
    @SuppressWarnings("hiding")
    public <X, K, V> MapJoin<X, K, V> joinMap(String attributeName, JoinType joinType) {
        return collectionJoin(attributeName, joinType, MapJoin.class, "map");
    }

    // fetches

    @Override
    public Set<Fetch<X, ?>> getFetches() {
        return new LinkedHashSet<>(fetches);
    }

    private <Y> FetchNode<X, Y> fetched(String name, JoinType kind) {
        if (treated != null) {
            throw CriteriaProblem.NOT_SUPPORTED.refusal("A fetch of what is treated as a subclass");
        }
        AttributeMapping attribute = FetchNode.fetchable(this, attribute(name));
        FetchNode<X, Y> fetch = new FetchNode<>(
                this, null, domain(), new FetchNode.Step(managed(), name, attribute, null), supported(kind));
        fetches.add(fetch);
        return fetch;
    }

    @Override
    public <Y> Fetch<X, Y> fetch(SingularAttribute<? super X, Y> attribute) {
        return fetch(attribute, JoinType.INNER);
    }

    @Override
    public <Y> Fetch<X, Y> fetch(SingularAttribute<? super X, Y> attribute, JoinType joinType) {
        return fetched(nameOf(attribute), joinType);
    }

    @Override
    public <Y> Fetch<X, Y> fetch(PluralAttribute<? super X, ?, Y> attribute) {
        return fetch(attribute, JoinType.INNER);
    }

    @Override
    public <Y> Fetch<X, Y> fetch(PluralAttribute<? super X, ?, Y> attribute, JoinType joinType) {
        return fetched(nameOf(attribute), joinType);
    }

    @Override
    @SuppressWarnings("hiding")
    public <X, Y> Fetch<X, Y> fetch(String attributeName) {
        return fetch(attributeName, JoinType.INNER);
    }

    @Override
    @SuppressWarnings("hiding")
    public <X, Y> Fetch<X, Y> fetch(String attributeName, JoinType joinType) {
        return QueryDomain.unchecked(fetched(attributeName, joinType));
    }
}
