package org.cairnorm.entity;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The state of a deserialized instance: it knows what was not loaded, so that reading it fails loudly and a merge leaves it
 * alone, but it can load nothing.
 */
public final class DetachedState extends InstanceState implements Serializable {
    private final String subject;

    /** @param subject what the state belongs to, for errors */
    public DetachedState(String subject) {
        this.subject = subject;
    }

    /**
     * What is left of a state when its instance is serialized; called by woven {@code writeObject} methods.
     *
     * @return null if nothing needs to be remembered, since all is loaded
     */
    public static @Nullable DetachedState of(@Nullable InstanceState state, Class<?> entityClass) {
        if (state == null || (state.isFullyLoaded() && !state.isReference())) {
            return null;
        }
        return detached(entityClass.getName(), state.unloadedAttributes(), state.isReference());
    }

    private static DetachedState detached(String subject, int[] unloaded, boolean reference) {
        DetachedState detached = new DetachedState(subject);
        for (int attribute : unloaded) {
            detached.markUnloaded(attribute);
        }
        if (reference) {
            detached.markReference();
        }
        return detached;
    }

    @Override
    protected void firstWrite() {
        // A merge takes over all that is loaded: nothing to remember.
    }

    @Override
    protected void load(int attribute) {
        throw notLoaded("attribute " + attribute + " of '" + subject + "'");
    }

    @Override
    protected void loadInstance() {
        throw notLoaded("'" + subject + "'");
    }

    @Override
    protected void load(PersistentCollection collection) {
        throw notLoaded("the collection '" + collection.role() + "'");
    }

    @Override
    protected void firstChange(PersistentCollection collection) {
        // As for firstWrite.
    }

    private static NotLoadedException notLoaded(String what) {
        return new NotLoadedException(EnhancementProblem.NOT_LOADED.message(what));
    }

    private Object writeReplace() {
        return new Form(subject, unloadedAttributes(), isReference());
    }

    private record Form(String subject, int[] unloaded, boolean reference) implements Serializable {
        private Object readResolve() {
            return detached(subject, unloaded, reference);
        }
    }
}
