package org.cairnorm.query.criteria;

import jakarta.persistence.criteria.Root;
import jakarta.persistence.metamodel.EntityType;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.query.domain.DomainType;
import org.jspecify.annotations.Nullable;

/** All instances of an entity. */
final class RootNode<X> extends FromNode<X, X> implements Root<X> {
    private final EntityMapping entity;

    RootNode(
            Clauses clauses,
            EntityMapping entity,
            @Nullable FromNode<?, ?> correlationParent,
            @Nullable FromNode<?, ?> treated) {
        super(clauses, new DomainType.EntityType(entity), correlationParent, treated);
        this.entity = entity;
    }

    EntityMapping entity() {
        return entity;
    }

    /** This root treated as one of a subclass. */
    <T> RootNode<T> rootTreatedAs(Class<T> subclass) {
        return new RootNode<>(clauses(), subtype(subclass), null, this);
    }

    @Override
    public EntityType<X> getModel() {
        return domain().typeOf(entity);
    }

    @Override
    String describe() {
        return entity.name();
    }
}
