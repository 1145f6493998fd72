package org.cairnorm.entity;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.Spliterator;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A {@code Set} of a managed instance; iterates in the order of loading. */
public final class PersistentSet<E extends @Nullable Object> extends PersistentCollection
        implements Set<E>, Serializable {
    private @Nullable Set<E> content;

    /** An unloaded set. */
    public PersistentSet(InstanceState owner, Object role) {
        super(owner, role);
    }

    /** See {@link CollectionKind#wrap}. */
    public static <E extends @Nullable Object> PersistentSet<E> wrap(
            InstanceState owner, Object role, Collection<E> value) {
        PersistentSet<E> set = new PersistentSet<>(owner, role);
        Class<?> type = value.getClass();
        boolean ordinary = type == HashSet.class || type == LinkedHashSet.class || type == TreeSet.class;
        set.fill(ordinary ? value : new LinkedHashSet<>(value));
        set.markNew();
        return set;
    }

    @Override
    public CollectionKind kind() {
        return CollectionKind.SET;
    }

    @Override
    public @Nullable Set<E> content() {
        return content;
    }

    @Override
    @Nullable Collection<?> contentElements() {
        return content;
    }

    /** A list: a set would ask every element for its hash code again. */
    @Override
    Collection<?> copyOfContent() {
        return Arrays.asList(loaded().toArray());
    }

    @Override
    @SuppressWarnings("unchecked")
    void content(Object newContent) {
        content = (Set<E>) newContent;
    }

    private Set<E> loaded() {
        initialize();
        Set<E> set = content;
        assert set != null;
        return set;
    }

    private Set<E> changing() {
        beforeChange();
        return loaded();
    }

    private Collection<?> unwrapped(Collection<?> other) {
        return other == this ? loaded() : other;
    }

    // Reading

    @Override
    public int size() {
        return loaded().size();
    }

    @Override
    public boolean isEmpty() {
        return loaded().isEmpty();
    }

    @Override
    public boolean contains(@Nullable Object element) {
        return loaded().contains(element);
    }

    @Override
    public boolean containsAll(Collection<?> elements) {
        return loaded().containsAll(unwrapped(elements));
    }

    @Override
    public @Nullable Object[] toArray() {
        return loaded().toArray();
    }

    @Override
    public <T extends @Nullable Object> T[] toArray(T[] array) {
        return loaded().toArray(array);
    }

    @Override
    public <T extends @Nullable Object> T[] toArray(IntFunction<T[]> generator) {
        return loaded().toArray(generator);
    }

    @Override
    public void forEach(Consumer<? super E> action) {
        loaded().forEach(action);
    }

    @Override
    public Spliterator<E> spliterator() {
        return loaded().spliterator();
    }

    @Override
    public Stream<E> stream() {
        return loaded().stream();
    }

    @Override
    public Stream<E> parallelStream() {
        return loaded().parallelStream();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this || (other instanceof Set && loaded().equals(other));
    }

    @Override
    public int hashCode() {
        return loaded().hashCode();
    }

    @Override
    public String toString() {
        return loaded().toString();
    }

    // Changing

    @Override
    public boolean add(E element) {
        boolean modified = changing().add(element);
        if (modified) {
            afterChange();
        }
        return modified;
    }

    @Override
    public boolean remove(@Nullable Object element) {
        boolean modified = changing().remove(element);
        if (modified) {
            afterChange();
        }
        return modified;
    }

    @Override
    public boolean addAll(Collection<? extends E> elements) {
        boolean modified = true; // also when the argument throws half-way
        Set<E> set = changing();
        try {
            modified = elements != this && set.addAll(elements);
        } finally {
            if (modified) {
                afterChange();
            }
        }
        return modified;
    }

    @Override
    public boolean removeAll(Collection<?> elements) {
        if (elements == this) {
            boolean modified = !isEmpty();
            clear();
            return modified;
        }
        boolean modified = true;
        Set<E> set = changing();
        try {
            modified = set.removeAll(elements);
        } finally {
            if (modified) {
                afterChange();
            }
        }
        return modified;
    }

    @Override
    public boolean retainAll(Collection<?> elements) {
        boolean modified = true;
        Set<E> set = changing();
        try {
            modified = set.retainAll(unwrapped(elements));
        } finally {
            if (modified) {
                afterChange();
            }
        }
        return modified;
    }

    @Override
    public boolean removeIf(Predicate<? super E> filter) {
        boolean modified = true;
        Set<E> set = changing();
        try {
            modified = set.removeIf(filter);
        } finally {
            if (modified) {
                afterChange();
            }
        }
        return modified;
    }

    @Override
    public void clear() {
        if (!isEmpty()) {
            changing().clear();
            afterChange();
        }
    }

    @Override
    public Iterator<E> iterator() {
        return new TrackedIterator<>(this, loaded().iterator());
    }

    /** The plain content, or word that it is unloaded. */
    private Object writeReplace() {
        Set<E> set = content;
        return set == null ? new SerializedCollection(kind(), role().toString()) : set;
    }
}
