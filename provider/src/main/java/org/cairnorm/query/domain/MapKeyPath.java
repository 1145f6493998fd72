package org.cairnorm.query.domain;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code KEY(x)}: the key of the map element that a variable stands for.
 *
 * @param variable ranges over a map
 * @param domainType the type of the key
 */
public record MapKeyPath(Variable variable, DomainType domainType) implements DomainPath {
    public MapKeyPath {
        Objects.requireNonNull(domainType);
    }

    @Override
    public @Nullable DomainPath base() {
        return null;
    }

    @Override
    public String describe() {
        return "KEY(" + variable.name() + ")";
    }
}
