package org.cairnorm.boot;

import jakarta.persistence.spi.LoadState;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.entity.InstanceState;
import org.cairnorm.entity.PersistentCollection;
import org.cairnorm.entity.StateHolder;
import org.cairnorm.mapping.AttributeMapping;
import org.jspecify.annotations.Nullable;

/** Tells for {@code PersistenceUtil} whether an attribute is loaded, from what the instance itself carries. */
final class AttributeLoadState {
    private AttributeLoadState() {}

    /** @param look whether the value may be looked at: it says more, and belongs to an instance that is loaded itself */
    static LoadState of(Object entity, String attributeName, boolean look) {
        InstanceState state = entity instanceof StateHolder holder ? holder.cairn$state() : null;
        if (!(state instanceof EntityEntry entry)) {
            return LoadState.UNKNOWN;
        }
        AttributeMapping attribute = entry.mapping().attribute(attributeName);
        if (attribute == null) {
            return LoadState.UNKNOWN;
        }
        if (!entry.isLoaded(attribute.index())) {
            return LoadState.NOT_LOADED;
        }
        if (!look) {
            return LoadState.LOADED;
        }
        return isInitialized(entry.mapping().access().get(entity, attribute.index()))
                ? LoadState.LOADED
                : LoadState.NOT_LOADED;
    }

    private static boolean isInitialized(@Nullable Object value) {
        if (value instanceof PersistentCollection collection) {
            return collection.isLoaded();
        }
        InstanceState state = value instanceof StateHolder holder ? holder.cairn$state() : null;
        return state == null || !state.isReference();
    }
}
