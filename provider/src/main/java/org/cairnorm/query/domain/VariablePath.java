package org.cairnorm.query.domain;

import org.jspecify.annotations.Nullable;

/** A variable: the entity, embeddable or value that it stands for; of a map its value. */
public record VariablePath(Variable variable) implements DomainPath {

    @Override
    public @Nullable DomainPath base() {
        return null;
    }

    @Override
    public DomainType domainType() {
        return variable.type();
    }

    @Override
    public String describe() {
        return variable.name();
    }
}
