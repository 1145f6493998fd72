package org.cairnorm.query.domain;

import java.util.Objects;

/**
 * An item of the select clause, named in the order by clause.
 *
 * @param index its place among the items of the query
 * @param domainType what it is
 */
public record SelectedItem(int index, DomainType domainType) implements TypedLeaf {
    public SelectedItem {
        Objects.requireNonNull(domainType);
    }

    @Override
    public String describe() {
        return "selected item " + (index + 1);
    }
}
