package org.cairnorm.context;

import java.util.Objects;
import org.cairnorm.mapping.EntityMapping;

/** Names one row: the root of an entity hierarchy and an identifier. */
public record EntityKey(EntityMapping root, Object id) {
    public EntityKey {
        Objects.requireNonNull(id);
        root = root.root();
    }

    @Override
    public String toString() {
        return root.name() + "#" + id;
    }
}
