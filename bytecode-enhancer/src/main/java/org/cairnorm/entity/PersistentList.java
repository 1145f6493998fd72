package org.cairnorm.entity;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.RandomAccess;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A {@code List} of a managed instance; also stands for an attribute of type {@code Collection}. */
public final class PersistentList<E extends @Nullable Object> extends PersistentCollection
        implements List<E>, RandomAccess, Serializable {
    private @Nullable List<E> content;

    /** An unloaded list. */
    public PersistentList(InstanceState owner, Object role) {
        super(owner, role);
    }

    /** See {@link CollectionKind#wrap}. */
    public static <E extends @Nullable Object> PersistentList<E> wrap(
            InstanceState owner, Object role, Collection<E> value) {
        PersistentList<E> list = new PersistentList<>(owner, role);
        list.fill(value.getClass() == ArrayList.class ? value : new ArrayList<>(value));
        list.markNew();
        return list;
    }

    @Override
    public CollectionKind kind() {
        return CollectionKind.LIST;
    }

    @Override
    public @Nullable List<E> content() {
        return content;
    }

    @Override
    @Nullable Collection<?> contentElements() {
        return content;
    }

    @Override
    Collection<?> copyOfContent() {
        return new ArrayList<>(loaded());
    }

    @Override
    @SuppressWarnings("unchecked")
    void content(Object newContent) {
        content = (List<E>) newContent;
    }

    private List<E> loaded() {
        initialize();
        List<E> list = content;
        assert list != null;
        return list;
    }

    private List<E> changing() {
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
    public E get(int index) {
        return loaded().get(index);
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
    public int indexOf(@Nullable Object element) {
        return loaded().indexOf(element);
    }

    @Override
    public int lastIndexOf(@Nullable Object element) {
        return loaded().lastIndexOf(element);
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
        return other == this || (other instanceof List && loaded().equals(other));
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
        changing().add(element);
        afterChange();
        return true;
    }

    @Override
    public void add(int index, E element) {
        changing().add(index, element);
        afterChange();
    }

    @Override
    public E set(int index, E element) {
        E previous = changing().set(index, element);
        if (previous != element) {
            afterChange();
        }
        return previous;
    }

    @Override
    public E remove(int index) {
        E removed = changing().remove(index);
        afterChange();
        return removed;
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
        List<E> list = changing();
        try {
            modified = list.addAll(elements);
        } finally {
            if (modified) {
                afterChange();
            }
        }
        return modified;
    }

    @Override
    public boolean addAll(int index, Collection<? extends E> elements) {
        boolean modified = true;
        List<E> list = changing();
        try {
            modified = list.addAll(index, elements);
        } finally {
            if (modified) {
                afterChange();
            }
        }
        return modified;
    }

    @Override
    public boolean removeAll(Collection<?> elements) {
        boolean modified = true;
        List<E> list = changing();
        try {
            modified = list.removeAll(unwrapped(elements));
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
        List<E> list = changing();
        try {
            modified = list.retainAll(unwrapped(elements));
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
        List<E> list = changing();
        try {
            modified = list.removeIf(filter);
        } finally {
            if (modified) {
                afterChange();
            }
        }
        return modified;
    }

    @Override
    public void replaceAll(UnaryOperator<E> operator) {
        if (!isEmpty()) {
            List<E> list = changing();
            try {
                list.replaceAll(operator);
            } finally {
                afterChange();
            }
        }
    }

    @Override
    public void sort(@Nullable Comparator<? super E> comparator) {
        if (size() > 1) {
            List<E> list = changing();
            try {
                list.sort(comparator);
            } finally {
                afterChange();
            }
        }
    }

    @Override
    public void clear() {
        if (!isEmpty()) {
            changing().clear();
            afterChange();
        }
    }

    // Views

    @Override
    public Iterator<E> iterator() {
        return new Cursor(loaded().listIterator());
    }

    @Override
    public ListIterator<E> listIterator() {
        return new Cursor(loaded().listIterator());
    }

    @Override
    public ListIterator<E> listIterator(int index) {
        return new Cursor(loaded().listIterator(index));
    }

    @Override
    public List<E> subList(int from, int to) {
        return new Part(loaded().subList(from, to));
    }

    /** The plain content, or word that it is unloaded. */
    private Object writeReplace() {
        List<E> list = content;
        return list == null ? new SerializedCollection(kind(), role().toString()) : list;
    }

    private final class Cursor implements ListIterator<E> {
        private final ListIterator<E> cursor;
        private @Nullable E last;

        Cursor(ListIterator<E> cursor) {
            this.cursor = cursor;
        }

        @Override
        public boolean hasNext() {
            return cursor.hasNext();
        }

        @Override
        public E next() {
            return last = cursor.next();
        }

        @Override
        public boolean hasPrevious() {
            return cursor.hasPrevious();
        }

        @Override
        public E previous() {
            return last = cursor.previous();
        }

        @Override
        public int nextIndex() {
            return cursor.nextIndex();
        }

        @Override
        public int previousIndex() {
            return cursor.previousIndex();
        }

        @Override
        public void forEachRemaining(Consumer<? super E> action) {
            cursor.forEachRemaining(action);
        }

        @Override
        public void remove() {
            beforeChange();
            cursor.remove();
            afterChange();
        }

        @Override
        public void set(E element) {
            beforeChange();
            cursor.set(element);
            if (last != element) {
                afterChange();
                last = element;
            }
        }

        @Override
        public void add(E element) {
            beforeChange();
            cursor.add(element);
            afterChange();
        }
    }

    /** A part of the list; what it does not override here comes down to the methods that it does. */
    private final class Part extends AbstractList<E> implements RandomAccess {
        private final List<E> part;

        Part(List<E> part) {
            this.part = part;
        }

        @Override
        public int size() {
            return part.size();
        }

        @Override
        public E get(int index) {
            return part.get(index);
        }

        @Override
        public E set(int index, E element) {
            beforeChange();
            E previous = part.set(index, element);
            if (previous != element) {
                afterChange();
            }
            return previous;
        }

        @Override
        public void add(int index, E element) {
            beforeChange();
            part.add(index, element);
            afterChange();
        }

        @Override
        public E remove(int index) {
            beforeChange();
            E removed = part.remove(index);
            afterChange();
            return removed;
        }

        @Override
        protected void removeRange(int from, int to) {
            if (from < to) {
                beforeChange();
                part.subList(from, to).clear();
                afterChange();
            }
        }

        @Override
        public boolean removeIf(Predicate<? super E> filter) {
            boolean modified = true;
            beforeChange();
            try {
                modified = part.removeIf(filter);
            } finally {
                if (modified) {
                    afterChange();
                }
            }
            return modified;
        }

        @Override
        public boolean addAll(Collection<? extends E> elements) {
            return addAll(size(), elements);
        }

        @Override
        @SuppressWarnings("unchecked")
        public boolean addAll(int index, Collection<? extends E> elements) {
            // Copied first: the argument may be this part, or the list itself.
            List<E> added = (List<E>) Arrays.asList(elements.toArray());
            beforeChange();
            boolean modified = part.addAll(index, added);
            if (modified) {
                afterChange();
            }
            return modified;
        }

        @Override
        public void sort(@Nullable Comparator<? super E> comparator) {
            if (size() > 1) {
                beforeChange();
                try {
                    part.sort(comparator);
                } finally {
                    afterChange();
                }
            }
        }

        @Override
        public Object[] toArray() {
            return part.toArray();
        }

        @Override
        public Iterator<E> iterator() {
            return new Cursor(part.listIterator());
        }

        @Override
        public ListIterator<E> listIterator() {
            return new Cursor(part.listIterator());
        }

        @Override
        public ListIterator<E> listIterator(int index) {
            return new Cursor(part.listIterator(index));
        }

        @Override
        public Spliterator<E> spliterator() {
            return part.spliterator();
        }

        @Override
        public List<E> subList(int from, int to) {
            return new Part(part.subList(from, to));
        }
    }
}
