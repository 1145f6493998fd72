package org.cairnorm.query.criteria;

import jakarta.persistence.criteria.Fetch;
import jakarta.persistence.criteria.FetchParent;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.BasicAttribute;
import org.cairnorm.mapping.ManagedMapping;
import org.cairnorm.query.domain.AttributePath;
import org.cairnorm.query.domain.DomainType;
import org.cairnorm.query.domain.FetchJoin;
import org.cairnorm.query.domain.PluralTypes;
import org.cairnorm.query.domain.ResolutionProblem;
import org.jspecify.annotations.Nullable;

/** A fetch join; it may lead on to further ones. */
final class FetchNode<Z, X> implements Fetch<Z, X> {
    private final FromNode<?, ?> from;
    private final @Nullable FetchNode<?, ?> parent;
    private final QueryDomain domain;
    private final Step step;
    private final JoinType kind;
    private final Set<FetchNode<X, ?>> fetches = new LinkedHashSet<>();

    /**
     * What is fetched.
     *
     * @param owner what has the attribute; null if nobody can tell
     * @param attribute null if the owner has no such attribute: an object of the metamodel is taken as it is, and refused when the
     *     query is resolved
     * @param given the object of the metamodel, if there was one
     */
    record Step(
            @Nullable ManagedMapping owner,
            String name,
            @Nullable AttributeMapping attribute,
            @Nullable Attribute<?, ?> given) {}

    /**
     * @param parent null if the fetch starts at the root or join
     */
    FetchNode(FromNode<?, ?> from, @Nullable FetchNode<?, ?> parent, QueryDomain domain, Step step, JoinType kind) {
        this.from = from;
        this.parent = parent;
        this.domain = domain;
        this.step = step;
        this.kind = Objects.requireNonNull(kind);
    }

    /** @throws IllegalArgumentException if the attribute is a basic value */
    static AttributeMapping fetchable(FromNode<?, ?> from, AttributeMapping attribute) {
        if (attribute instanceof BasicAttribute) {
            throw new IllegalArgumentException(ResolutionProblem.NOT_FETCHABLE.with(
                    from.describe() + "." + attribute.name(),
                    AttributePath.typeOf(attribute).describe()));
        }
        return attribute;
    }

    /** This fetch and those that start from it. */
    void resolve(CriteriaResolution resolution, List<AttributeMapping> before, List<FetchJoin> joins) {
        AttributeMapping attribute = step.attribute();
        if (attribute == null) {
            throw new IllegalArgumentException(ResolutionProblem.UNKNOWN_ATTRIBUTE.with(
                    step.owner() == null
                            ? "'" + from.describe() + "'"
                            : "'" + step.owner().name() + "'",
                    step.name()));
        }
        List<AttributeMapping> path = new ArrayList<>(before);
        path.add(attribute);
        joins.add(new FetchJoin(resolution.variable(from), path, kind == JoinType.LEFT));
        fetches.forEach(fetch -> fetch.resolve(resolution, path, joins));
    }

    private @Nullable ManagedMapping managed() {
        AttributeMapping attribute = step.attribute();
        if (attribute == null) {
            return null;
        }
        DomainType type = attribute instanceof org.cairnorm.mapping.PluralAttribute plural
                ? PluralTypes.element(plural)
                : AttributePath.typeOf(attribute);
        if (type instanceof DomainType.EntityType entity) {
            return entity.entity();
        }
        return type instanceof DomainType.EmbeddableType embeddable ? embeddable.embeddable() : null;
    }

    @Override
    public Attribute<? super Z, ?> getAttribute() {
        return QueryDomain.unchecked(
                step.given() != null
                        ? step.given()
                        : domain.attribute(Objects.requireNonNull(step.owner()), step.name()));
    }

    @Override
    public FetchParent<?, Z> getParent() {
        return QueryDomain.unchecked(parent == null ? from : parent);
    }

    @Override
    public JoinType getJoinType() {
        return kind;
    }

    @Override
    public Set<Fetch<X, ?>> getFetches() {
        return new LinkedHashSet<>(fetches);
    }

    private <Y> FetchNode<X, Y> fetched(String name, @Nullable Attribute<?, ?> given, JoinType joinType) {
        ManagedMapping owner = managed();
        if (joinType == JoinType.RIGHT) {
            throw CriteriaProblem.NOT_SUPPORTED.refusal("A fetch of type RIGHT");
        }
        AttributeMapping next = owner == null ? null : owner.attribute(name);
        if (given == null && next == null) {
            if (owner != null) {
                throw PathNode.unknown(owner, name);
            }
            String described = step.attribute() == null
                    ? "nothing known"
                    : AttributePath.typeOf(step.attribute()).describe();
            throw new IllegalArgumentException(ResolutionProblem.NOT_NAVIGABLE.with(step.name(), described));
        }
        AttributeMapping fetchable = next == null ? null : fetchable(from, next);
        FetchNode<X, Y> fetch = new FetchNode<>(from, this, domain, new Step(owner, name, fetchable, given), joinType);
        fetches.add(fetch);
        return fetch;
    }

    @Override
    public <Y> Fetch<X, Y> fetch(SingularAttribute<? super X, Y> next) {
        return fetch(next, JoinType.INNER);
    }

    @Override
    public <Y> Fetch<X, Y> fetch(SingularAttribute<? super X, Y> next, JoinType joinType) {
        return fetched(PathNode.nameOf(next), next, joinType);
    }

    @Override
    public <Y> Fetch<X, Y> fetch(PluralAttribute<? super X, ?, Y> next) {
        return fetch(next, JoinType.INNER);
    }

    @Override
    public <Y> Fetch<X, Y> fetch(PluralAttribute<? super X, ?, Y> next, JoinType joinType) {
        return fetched(PathNode.nameOf(next), next, joinType);
    }

    @Override
    @SuppressWarnings("hiding")
    public <X, Y> Fetch<X, Y> fetch(String attributeName) {
        return fetch(attributeName, JoinType.INNER);
    }

    @Override
    @SuppressWarnings("hiding")
    public <X, Y> Fetch<X, Y> fetch(String attributeName, JoinType joinType) {
        return QueryDomain.unchecked(fetched(attributeName, null, joinType));
    }
}
