package org.cairnorm.query.domain;

import java.util.Objects;
import org.cairnorm.sql.type.Types;

/**
 * {@code x IS EMPTY}; {@code IS NOT EMPTY} is a {@code Not} around it.
 *
 * @param collection leads to a plural attribute
 */
public record IsEmpty(AttributePath collection) implements TypedLeaf {
    public IsEmpty {
        Objects.requireNonNull(collection);
    }

    @Override
    public DomainType domainType() {
        return DomainType.of(Types.BOOLEAN);
    }

    @Override
    public String describe() {
        return collection.describe() + " IS EMPTY";
    }
}
