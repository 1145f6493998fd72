package org.cairnorm.query.domain;

import java.util.Objects;
import org.cairnorm.mapping.EntityMapping;

/** The name of an entity, compared with a {@link TypeOf}. */
public record EntityTypeLiteral(EntityMapping entity) implements TypedLeaf {
    public EntityTypeLiteral {
        Objects.requireNonNull(entity);
    }

    @Override
    public DomainType domainType() {
        return new DomainType.EntityClassType(entity);
    }

    @Override
    public String describe() {
        return entity.name();
    }
}
