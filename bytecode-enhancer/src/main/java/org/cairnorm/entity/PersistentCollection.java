package org.cairnorm.entity;

import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A collection or map of a managed instance: it loads itself on first touch and knows whether it has been changed. The
 * stored content is copied only just before the first change, so that reading costs nothing.
 *
 * <p>Life: {@linkplain CollectionKind#unloaded unloaded}, or {@linkplain CollectionKind#wrap wrapped} around what the user has
 * put into a new instance; {@link #fill loaded} by a loader; changed by the user; {@link #markStored stored} by a flush.
 * Serialized it becomes its plain content, or, when unloaded, a collection that says so when it is touched.
 *
 * <p>Not thread-safe, as the persistence context that owns it.
 */
public abstract sealed class PersistentCollection permits PersistentList, PersistentSet, PersistentMap {
    private InstanceState owner;
    private final Object role;
    private boolean loaded;
    private boolean changed;
    private @Nullable Collection<?> storedContent;

    PersistentCollection(InstanceState owner, Object role) {
        this.owner = Objects.requireNonNull(owner);
        this.role = Objects.requireNonNull(role);
    }

    /** Which of the three kinds this is. */
    public abstract CollectionKind kind();

    /** The state of the instance that this collection belongs to. */
    public final InstanceState owner() {
        return owner;
    }

    /** Moves the collection to another state of the same instance, when it is attached again. */
    public final void owner(InstanceState newOwner) {
        this.owner = Objects.requireNonNull(newOwner);
    }

    /** The plural attribute that this is the value of; opaque here but for its {@code toString}, which names it in errors. */
    public final Object role() {
        return role;
    }

    public final boolean isLoaded() {
        return loaded;
    }

    /** Whether the content may differ from what is stored. A mutator that found nothing to do is no change. */
    public final boolean isChanged() {
        return changed;
    }

    /**
     * The content as a plain {@code List}, {@code Set} or {@code Map}, without loading and without tracking; null when unloaded.
     */
    public abstract @Nullable Object content();

    /** The elements, or the entries of a map, without loading and without tracking. */
    abstract @Nullable Collection<?> contentElements();

    /** A copy of {@link #contentElements()} for {@link #storedContent()}, made without calling a method of an element. */
    abstract Collection<?> copyOfContent();

    /**
     * Takes over, not copies, the content that a loader has read: an {@code ArrayList}, {@code LinkedHashSet} or
     * {@code LinkedHashMap}.
     */
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
        initialize();
        changed = true;
        storedContent = null;
    }

    /**
     * The content as stored, in its order: the elements, or the {@code Map.Entry}s of a map; null if nothing is stored or
     * nothing is loaded. The current content where nothing was changed, else a list.
     */
    public final @Nullable Collection<?> storedContent() {
        return changed ? storedContent : contentElements();
    }

    /** Replaces the copy of the stored content and marks a change, for loaders that must copy mutable elements. */
    public final void storedContent(@Nullable Collection<?> copy) {
        this.storedContent = copy;
        this.changed = true;
    }

    /** Loads the content if that has not been done. */
    public final void initialize() {
        if (!loaded) {
            load();
        }
    }

    private void load() {
        owner.load(this);
        if (!loaded) {
            throw new IllegalStateException("The collection '" + role + "' was not filled by its loader");
        }
    }

    /** To be called before each change of the content; keeps a copy of what is stored. */
    final void beforeChange() {
        initialize();
        if (!changed && storedContent == null) {
            storedContent = copyOfContent();
        }
    }

    /** To be called when the content has been changed, or may have been. */
    final void afterChange() {
        if (!changed) {
            changed = true;
            owner.firstChange(this);
        }
    }
}
