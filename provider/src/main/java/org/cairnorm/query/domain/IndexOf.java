package org.cairnorm.query.domain;

import java.util.Objects;
import org.cairnorm.sql.type.Types;

/**
 * {@code INDEX(x)}: the place of an element in its list.
 *
 * @param variable ranges over a list with an order column
 */
public record IndexOf(Variable variable) implements TypedLeaf {
    public IndexOf {
        Objects.requireNonNull(variable);
    }

    @Override
    public DomainType domainType() {
        return DomainType.of(Types.INTEGER);
    }

    @Override
    public String describe() {
        return "INDEX(" + variable.name() + ")";
    }
}
