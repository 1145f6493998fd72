package org.cairnorm.entity;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A collection or map of a managed instance: it loads itself on first touch and knows whether it has been changed. The
 * stored content is copied only just before the first change, so that reading costs nothing.
 *
 * <p>Life: {@linkplain #PersistentCollection(InstanceState, Object) unloaded}, or wrapped around what the user has put into a new
 * instance; {@link #fill loaded} by a loader; changed by the user; {@link #markStored stored} by a flush.
 */
public abstract class PersistentCollection {
    private InstanceState owner;
    private final Object role;
    private boolean loaded;
    private boolean changed;
    private @Nullable Object storedContent;

    /** An unloaded collection. */
    PersistentCollection(InstanceState owner, Object role) {
        this.owner = Objects.requireNonNull(owner);
        this.role = Objects.requireNonNull(role);
    }

    /** The state of the instance that this collection belongs to. */
    public final InstanceState owner() {
        return owner;
    }

    /** Moves the collection to another state of the same instance, when it is attached again. */
    public final void owner(InstanceState newOwner) {
        this.owner = Objects.requireNonNull(newOwner);
    }

    /** The plural attribute that this is the value of; opaque here. */
    public final Object role() {
        return role;
    }

    public final boolean isLoaded() {
        return loaded;
    }

    /** Whether the content may differ from what is stored. */
    public final boolean isChanged() {
        return changed;
    }

    /** The content as an {@code ArrayList}, {@code LinkedHashSet} or {@code LinkedHashMap}, without loading and without tracking; null when unloaded. */
    public abstract @Nullable Object content();

    /** A copy of {@link #content()} for {@link #storedContent()}. */
    abstract Object copyOfContent();

    /** Takes over the content that a loader has read: an {@code ArrayList}, {@code LinkedHashSet} or {@code LinkedHashMap}. */
    public final void fill(Object newContent) {
        content(newContent);
        loaded = true;
        changed = false;
        storedContent = null;
    }

    abstract void content(Object newContent);

    /** The content is what the database holds now. */
    public final void markStored() {
        changed = false;
        storedContent = null;
    }

    /** The content is not stored yet at all: the collection was put into a new instance by the user. */
    public final void markNew() {
        loaded = true;
        changed = true;
        storedContent = null;
    }

    /**
     * The content as stored, a copy of the same kind as {@link #content()}; null if nothing is stored. The current content
     * where nothing was changed.
     */
    public final @Nullable Object storedContent() {
        return changed ? storedContent : content();
    }

    /** Replaces the copy of the stored content, for loaders that must copy mutable elements. */
    public final void storedContent(@Nullable Object copy) {
        this.storedContent = copy;
        this.changed = true;
    }

    /** Loads the content if that has not been done. */
    public final void initialize() {
        if (!loaded) {
            owner.load(this);
        }
    }

    /** To be called before each change of the content. */
    final void beforeChange() {
        initialize();
        if (!changed) {
            storedContent = copyOfContent();
            changed = true;
            owner.firstChange(this);
        }
    }
}
