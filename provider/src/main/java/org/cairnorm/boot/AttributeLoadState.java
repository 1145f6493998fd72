package org.cairnorm.boot;

import jakarta.persistence.spi.LoadState;
import java.lang.reflect.Field;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.entity.InstanceState;
import org.cairnorm.entity.PersistentCollection;
import org.cairnorm.entity.StateHolder;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.session.LoadedValues;
import org.jspecify.annotations.Nullable;

/** Tells for {@code PersistenceUtil} whether an attribute is loaded, from what the instance itself carries. */
final class AttributeLoadState {
    private AttributeLoadState() {}

    /** @param look whether the value may be looked at: it says more, and belongs to an instance that is loaded itself */
    static LoadState of(Object entity, String attributeName, boolean look) {
        InstanceState state = entity instanceof StateHolder holder ? holder.cairn$state() : null;
        if (!(state instanceof EntityEntry entry)) {
            return look ? ofPlain(entity, attributeName) : LoadState.UNKNOWN;
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
        Object value = entry.mapping().access().get(entity, attribute.index());
        return LoadedValues.isLoaded(attribute, value) ? LoadState.LOADED : LoadState.NOT_LOADED;
    }

    /** A plain instance carries nothing itself, but what is missing in it is one of ours: an unloaded collection or a reference. */
    private static LoadState ofPlain(Object entity, String attributeName) {
        Object value = fieldValue(entity, attributeName);
        if (!(value instanceof PersistentCollection || value instanceof StateHolder)) {
            return LoadState.UNKNOWN;
        }
        return LoadedValues.isLoaded(value) ? LoadState.LOADED : LoadState.NOT_LOADED;
    }

    private static @Nullable Object fieldValue(Object entity, String name) {
        for (Class<?> type = entity.getClass(); type != null; type = type.getSuperclass()) {
            try {
                Field field = type.getDeclaredField(name);
                return field.trySetAccessible() ? field.get(entity) : null;
            } catch (NoSuchFieldException e) {
                // a superclass may have it
            } catch (IllegalAccessException e) {
                return null;
            }
        }
        return null;
    }
}
