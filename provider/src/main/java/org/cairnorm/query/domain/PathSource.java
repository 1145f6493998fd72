package org.cairnorm.query.domain;

import java.util.Objects;
import org.cairnorm.sql.DomainSource;

/**
 * What a path leads to: the target of an association, the elements of a collection, an embeddable. On the right of a join,
 * or at the start of a subquery; the link between the path and its owner is part of its meaning, so a join needs no
 * condition besides.
 *
 * @param variable stands for each target in turn
 * @param path an attribute, or a treated one
 */
public record PathSource(Variable variable, DomainPath path) implements DomainSource {
    public PathSource {
        Objects.requireNonNull(variable);
        Objects.requireNonNull(path);
    }

    @Override
    public String describe() {
        return path.describe() + " " + variable.name();
    }
}
