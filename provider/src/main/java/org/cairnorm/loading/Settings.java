package org.cairnorm.loading;

import java.util.Arrays;
import java.util.List;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.context.PersistenceContext;
import org.jspecify.annotations.Nullable;

/** To-one associations that are set after the rows were read, in arrays: no object for each. */
final class Settings {
    private static final int FIRST_SIZE = 16;

    private ToOneTarget[] targets = new ToOneTarget[0];
    private @Nullable EntityEntry[] owners = new @Nullable EntityEntry[0];
    private Object[] holders = new Object[0];
    private Object[] keys = new Object[0];
    private int size;

    /** Finds what an association is set to. */
    @FunctionalInterface
    interface Finder {
        Object find(Object key);
    }

    void add(ToOneTarget target, @Nullable EntityEntry owner, Object holder, Object key) {
        if (size == holders.length) {
            int larger = Math.max(FIRST_SIZE, size * 2);
            targets = Arrays.copyOf(targets, larger);
            owners = Arrays.copyOf(owners, larger);
            holders = Arrays.copyOf(holders, larger);
            keys = Arrays.copyOf(keys, larger);
        }
        targets[size] = target;
        owners[size] = owner;
        holders[size] = holder;
        keys[size] = key;
        size++;
    }

    /** The keys in the order of their coming, as often as they came. */
    List<Object> keys() {
        return Arrays.asList(keys).subList(0, size);
    }

    /** Sets all associations; what has been set is forgotten, also if one fails. */
    void set(Operation operation, Finder finder) {
        for (; size > 0; size--) {
            int at = size - 1;
            targets[at].set(operation, owners[at], holders[at], finder.find(keys[at]));
        }
    }

    /** Takes the owners out of the context whose association was not set. */
    void abandon(PersistenceContext context) {
        for (int i = 0; i < size; i++) {
            EntityEntry owner = owners[i];
            if (owner != null && targets[i].place() != ToOneTarget.Place.ELEMENT) {
                context.remove(owner);
            }
        }
    }
}
