package org.cairnorm.entity;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What a persistence context keeps for one instance and woven code must reach fast: which attributes have been written since
 * the last flush, and which are not loaded yet. Attributes are numbered as in the {@link ClassAccess} of the class.
 *
 * <p>Not thread-safe, as the persistence context that owns it.
 */
public abstract class InstanceState {
    private static final int WORD = Long.SIZE;

    private long dirty;
    private long unloaded;
    private @Nullable BitSet dirtyBeyondWord;
    private @Nullable BitSet unloadedBeyondWord;
    private boolean reference;

    /** Called by woven code after an attribute got another value, or any value while it was not loaded. */
    public final void written(int attribute) {
        boolean first = !hasWritten();
        if (attribute < WORD) {
            dirty |= 1L << attribute;
            unloaded &= ~(1L << attribute);
        } else {
            if (dirtyBeyondWord == null) {
                dirtyBeyondWord = new BitSet();
            }
            dirtyBeyondWord.set(attribute);
            markLoaded(attribute);
        }
        if (first) {
            firstWrite();
        }
    }

    /** Called by woven code before an attribute that may be lazy is read. */
    public final void read(int attribute) {
        if (!isLoaded(attribute)) {
            load(attribute);
        }
    }

    /** Whether any attribute was written through woven code since {@link #clearWritten()}. */
    public final boolean hasWritten() {
        return dirty != 0 || (dirtyBeyondWord != null && !dirtyBeyondWord.isEmpty());
    }

    /** Whether the attribute was written through woven code since {@link #clearWritten()}. */
    public final boolean isWritten(int attribute) {
        return attribute < WORD
                ? (dirty & 1L << attribute) != 0
                : dirtyBeyondWord != null && dirtyBeyondWord.get(attribute);
    }

    /** Forgets all writes: the instance is as the database has it. */
    public final void clearWritten() {
        dirty = 0;
        dirtyBeyondWord = null;
    }

    public final boolean isLoaded(int attribute) {
        return attribute < WORD
                ? (unloaded & 1L << attribute) == 0
                : unloadedBeyondWord == null || !unloadedBeyondWord.get(attribute);
    }

    /** Whether every attribute is loaded. */
    public final boolean isFullyLoaded() {
        return unloaded == 0 && (unloadedBeyondWord == null || unloadedBeyondWord.isEmpty());
    }

    public final void markLoaded(int attribute) {
        if (attribute < WORD) {
            unloaded &= ~(1L << attribute);
        } else if (unloadedBeyondWord != null) {
            unloadedBeyondWord.clear(attribute);
        }
    }

    public final void markUnloaded(int attribute) {
        if (attribute < WORD) {
            unloaded |= 1L << attribute;
        } else {
            if (unloadedBeyondWord == null) {
                unloadedBeyondWord = new BitSet();
            }
            unloadedBeyondWord.set(attribute);
        }
    }

    public final void markAllLoaded() {
        unloaded = 0;
        unloadedBeyondWord = null;
    }

    /** The numbers of the attributes that are not loaded, ascending. */
    final int[] unloadedAttributes() {
        BitSet all = BitSet.valueOf(new long[] {unloaded});
        if (unloadedBeyondWord != null) {
            all.or(unloadedBeyondWord);
        }
        return all.stream().toArray();
    }

    /** Whether the instance is a reference: nothing but its key is known. */
    public final boolean isReference() {
        return reference;
    }

    /** Makes the instance a reference: {@link #initialize()} will load it. */
    public final void markReference() {
        reference = true;
    }

    /**
     * The instance is no reference any more. Whoever fills it calls this before the first attribute is set, since setters of
     * a reference initialize it.
     */
    public final void markInitialized() {
        reference = false;
    }

    /** Loads the instance if it is a reference; called by references before they answer. Costs one test afterwards. */
    public final void initialize() {
        if (reference) {
            loadInstance();
        }
    }

    /**
     * Loads a reference and {@linkplain #markInitialized() marks} it.
     *
     * @throws RuntimeException with the ways out, if the persistence context is gone; if the entity does not exist
     */
    protected abstract void loadInstance();

    /** Called once when the first attribute since {@link #clearWritten()} is written. */
    protected abstract void firstWrite();

    /**
     * Loads an attribute that is not loaded yet, or the whole instance if it is a {@linkplain #isReference() reference}.
     * Leaves alone what has been {@linkplain #isWritten written} meanwhile.
     *
     * @throws RuntimeException with the ways out, if the persistence context is gone
     */
    protected abstract void load(int attribute);

    /** Fills an unloaded collection of this instance. */
    protected abstract void load(PersistentCollection collection);

    /** Called when a loaded collection of this instance has been changed for the first time since it was stored. */
    protected abstract void firstChange(PersistentCollection collection);
}
