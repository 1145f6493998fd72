package org.cairnorm.entity;

import java.io.EOFException;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The state of a deserialized instance: it knows what was not loaded, so that reading it fails loudly and a merge leaves it
 * alone, but it can load nothing.
 */
public final class DetachedState extends InstanceState {
    private final String subject;

    /** @param subject what the state belongs to, for errors */
    public DetachedState(String subject) {
        this.subject = subject;
    }

    /** Called by woven {@code writeObject} methods: writes what is not loaded. */
    public static void write(ObjectOutputStream out, @Nullable InstanceState state) throws IOException {
        if (state == null || (state.isFullyLoaded() && !state.isReference())) {
            out.writeInt(-1);
            return;
        }
        int[] unloaded = state.unloadedAttributes();
        out.writeInt(unloaded.length);
        for (int attribute : unloaded) {
            out.writeInt(attribute);
        }
        out.writeBoolean(state.isReference());
    }

    /** Called by woven {@code readObject} methods: reads what {@link #write} has written. */
    public static @Nullable InstanceState read(ObjectInputStream in, Object instance) throws IOException {
        int count;
        try {
            count = in.readInt();
        } catch (EOFException writtenByPlainClass) {
            return null;
        }
        if (count < 0) {
            return null;
        }
        DetachedState state = new DetachedState(instance.getClass().getName());
        for (int i = 0; i < count; i++) {
            state.markUnloaded(in.readInt());
        }
        if (in.readBoolean()) {
            state.markReference();
        }
        return state;
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
        return new NotLoadedException(
                "CAIRN-8002: Cannot load " + what + ": it was not loaded before it was serialized, and a"
                        + " deserialized instance has no persistence context. Load it before serializing (join fetch or an entity"
                        + " graph), or find the instance again with an EntityManager");
    }
}
