package org.cairnorm.query.domain;

import java.util.Objects;

/**
 * {@code ENTRY(x)}: key and value of a map element; only selected, never computed with.
 *
 * @param key the key
 * @param value the value
 */
public record MapEntryOf(MapKeyPath key, VariablePath value) implements TypedLeaf {
    public MapEntryOf {
        Objects.requireNonNull(key);
        Objects.requireNonNull(value);
    }

    @Override
    public DomainType domainType() {
        return new DomainType.EntryType(key.domainType(), value.domainType());
    }

    @Override
    public String describe() {
        return "ENTRY(" + value.describe() + ")";
    }
}
