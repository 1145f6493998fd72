package org.cairnorm.entity;

import java.util.Iterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An iterator over the content of a persistent collection; a removal is a change of the collection. */
final class TrackedIterator<E extends @Nullable Object> implements Iterator<E> {
    private final PersistentCollection collection;
    private final Iterator<E> iterator;

    TrackedIterator(PersistentCollection collection, Iterator<E> iterator) {
        this.collection = collection;
        this.iterator = iterator;
    }

    @Override
    public boolean hasNext() {
        return iterator.hasNext();
    }

    @Override
    public E next() {
        return iterator.next();
    }

    @Override
    public void forEachRemaining(Consumer<? super E> action) {
        iterator.forEachRemaining(action);
    }

    @Override
    public void remove() {
        collection.beforeChange();
        iterator.remove();
        collection.afterChange();
    }
}
