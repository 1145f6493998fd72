package org.cairnorm.query.domain;

import java.util.Objects;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.sql.DomainSource;

/**
 * All instances of an entity and of those below it: a range variable declaration (JPA 3.2 §4.4.3).
 *
 * @param variable stands for each of them in turn
 * @param entity the entity
 */
public record EntityRange(Variable variable, EntityMapping entity) implements DomainSource {
    public EntityRange {
        Objects.requireNonNull(variable);
        Objects.requireNonNull(entity);
    }

    @Override
    public String describe() {
        return "entity " + entity.name() + " " + variable.name();
    }
}
