package org.cairnorm.query.domain;

import java.util.Objects;
import org.cairnorm.mapping.EntityMapping;

/**
 * {@code ID(x)} of an entity with an id class. A simple or embedded identifier is the {@link AttributePath} of its attribute.
 *
 * @param path leads to the entity
 * @param entity what the path leads to
 */
public record IdentifierOf(DomainPath path, EntityMapping entity) implements TypedLeaf {
    public IdentifierOf {
        Objects.requireNonNull(path);
        Objects.requireNonNull(entity);
    }

    @Override
    public DomainType domainType() {
        return new DomainType.IdClassType(entity);
    }

    @Override
    public String describe() {
        return "ID(" + path.describe() + ")";
    }
}
