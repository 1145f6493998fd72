package org.cairnorm.query.domain;

import java.util.Objects;
import org.cairnorm.mapping.EntityMapping;

/**
 * {@code TYPE(x)}: the exact class of an entity.
 *
 * @param path leads to the entity
 * @param entity what the path is declared to lead to
 */
public record TypeOf(DomainPath path, EntityMapping entity) implements TypedLeaf {
    public TypeOf {
        Objects.requireNonNull(path);
        Objects.requireNonNull(entity);
    }

    @Override
    public DomainType domainType() {
        return new DomainType.EntityClassType(entity);
    }

    @Override
    public String describe() {
        return "TYPE(" + path.describe() + ")";
    }
}
