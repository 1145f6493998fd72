package org.cairnorm.query.domain;

import java.util.Objects;
import org.cairnorm.mapping.EntityMapping;

/**
 * {@code TREAT(x AS Subtype)} (JPA 3.2 §4.4.9).
 *
 * @param base leads to an entity
 * @param entity the entity it is treated as
 */
public record TreatedPath(DomainPath base, EntityMapping entity) implements DomainPath {
    public TreatedPath {
        Objects.requireNonNull(base);
        Objects.requireNonNull(entity);
    }

    @Override
    public Variable variable() {
        return base.variable();
    }

    @Override
    public DomainType domainType() {
        return new DomainType.EntityType(entity);
    }

    @Override
    public String describe() {
        return "TREAT(" + base.describe() + " AS " + entity.name() + ")";
    }
}
