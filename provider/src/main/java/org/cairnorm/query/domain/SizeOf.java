package org.cairnorm.query.domain;

import java.util.Objects;
import org.cairnorm.sql.type.Types;

/**
 * {@code SIZE(x)}: the number of elements of a collection.
 *
 * @param collection leads to a plural attribute
 */
public record SizeOf(AttributePath collection) implements TypedLeaf {
    public SizeOf {
        Objects.requireNonNull(collection);
    }

    @Override
    public DomainType domainType() {
        return DomainType.of(Types.INTEGER);
    }

    @Override
    public String describe() {
        return "SIZE(" + collection.describe() + ")";
    }
}
