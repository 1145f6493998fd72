package org.cairnorm.query.domain;

import java.util.Objects;

/**
 * The place of a parameter value that is not a value of one column: an entity, an embeddable, an id class, or the class of an
 * entity. Values of one column have a {@link org.cairnorm.sql.Slot}.
 *
 * @param name the parameter
 * @param domainType what it holds
 */
public record ReferenceSlot(String name, DomainType domainType) implements TypedLeaf {
    public ReferenceSlot {
        Objects.requireNonNull(name);
        Objects.requireNonNull(domainType);
    }

    @Override
    public String describe() {
        return "parameter " + name;
    }
}
