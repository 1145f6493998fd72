package org.cairnorm.entity;

import java.io.Serializable;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Spliterator;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A {@code Map} of a managed instance; iterates in the order of loading. */
public final class PersistentMap<K extends @Nullable Object, V extends @Nullable Object> extends PersistentCollection
        implements Map<K, V>, Serializable {
    private @Nullable Map<K, V> content;

    /** An unloaded map. */
    public PersistentMap(InstanceState owner, Object role) {
        super(owner, role);
    }

    /** See {@link CollectionKind#wrap}. */
    public static <K extends @Nullable Object, V extends @Nullable Object> PersistentMap<K, V> wrap(
            InstanceState owner, Object role, Map<K, V> value) {
        PersistentMap<K, V> map = new PersistentMap<>(owner, role);
        Class<?> type = value.getClass();
        boolean ordinary = type == HashMap.class || type == LinkedHashMap.class || type == TreeMap.class;
        map.fill(ordinary ? value : new LinkedHashMap<>(value));
        map.markNew();
        return map;
    }

    @Override
    public CollectionKind kind() {
        return CollectionKind.MAP;
    }

    @Override
    public @Nullable Map<K, V> content() {
        return content;
    }

    @Override
    @Nullable Collection<?> contentElements() {
        return content == null ? null : content.entrySet();
    }

    /** A list of entries: a map would ask every key for its hash code again. */
    @Override
    Collection<?> copyOfContent() {
        List<Entry<K, V>> copy = new ArrayList<>(size());
        for (Entry<K, V> entry : loaded().entrySet()) {
            copy.add(new AbstractMap.SimpleImmutableEntry<>(entry));
        }
        return copy;
    }

    @Override
    @SuppressWarnings("unchecked")
    void content(Object newContent) {
        content = (Map<K, V>) newContent;
    }

    private Map<K, V> loaded() {
        initialize();
        Map<K, V> map = content;
        assert map != null;
        return map;
    }

    private Map<K, V> changing() {
        beforeChange();
        return loaded();
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
    public @Nullable V get(@Nullable Object key) {
        return loaded().get(key);
    }

    @Override
    public V getOrDefault(@Nullable Object key, V other) {
        return loaded().getOrDefault(key, other);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return loaded().containsKey(key);
    }

    @Override
    public boolean containsValue(@Nullable Object value) {
        return loaded().containsValue(value);
    }

    @Override
    public void forEach(BiConsumer<? super K, ? super V> action) {
        loaded().forEach(action);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this || (other instanceof Map && loaded().equals(other));
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
    public @Nullable V put(K key, V value) {
        Map<K, V> map = changing();
        int size = map.size();
        V previous = map.put(key, value);
        if (previous != value || map.size() != size) {
            afterChange();
        }
        return previous;
    }

    @Override
    public void putAll(Map<? extends K, ? extends V> entries) {
        if (entries != this && !entries.isEmpty()) {
            Map<K, V> map = changing();
            try {
                map.putAll(entries);
            } finally {
                afterChange();
            }
        }
    }

    @Override
    public @Nullable V putIfAbsent(K key, V value) {
        Map<K, V> map = changing();
        int size = map.size();
        V previous = map.putIfAbsent(key, value);
        if (map.size() != size || (previous == null && value != null)) {
            afterChange();
        }
        return previous;
    }

    @Override
    public @Nullable V remove(@Nullable Object key) {
        Map<K, V> map = changing();
        int size = map.size();
        V previous = map.remove(key);
        if (map.size() != size) {
            afterChange();
        }
        return previous;
    }

    @Override
    public boolean remove(@Nullable Object key, @Nullable Object value) {
        boolean modified = changing().remove(key, value);
        if (modified) {
            afterChange();
        }
        return modified;
    }

    @Override
    public @Nullable V replace(K key, V value) {
        V previous = changing().replace(key, value);
        if (previous != value) {
            afterChange();
        }
        return previous;
    }

    @Override
    public boolean replace(K key, V expected, V value) {
        boolean modified = changing().replace(key, expected, value);
        if (modified) {
            afterChange();
        }
        return modified;
    }

    @Override
    public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
        if (!isEmpty()) {
            Map<K, V> map = changing();
            try {
                map.replaceAll(function);
            } finally {
                afterChange();
            }
        }
    }

    @Override
    public @Nullable V computeIfAbsent(K key, Function<? super K, ? extends @Nullable V> function) {
        return changing().computeIfAbsent(key, k -> {
            V computed = function.apply(k);
            if (computed != null) {
                afterChange();
            }
            return computed;
        });
    }

    @Override
    public @Nullable V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends @Nullable V> function) {
        return changing().computeIfPresent(key, tracked(function));
    }

    @Override
    public @Nullable V compute(K key, BiFunction<? super K, ? super @Nullable V, ? extends @Nullable V> function) {
        Map<K, V> map = changing();
        int size = map.size();
        try {
            return map.compute(key, tracked(function));
        } finally {
            if (map.size() != size) {
                afterChange();
            }
        }
    }

    @Override
    public @Nullable V merge(K key, V value, BiFunction<? super V, ? super V, ? extends @Nullable V> function) {
        Map<K, V> map = changing();
        try {
            return map.merge(key, value, function);
        } finally {
            afterChange();
        }
    }

    private <T extends @Nullable Object> BiFunction<T, @Nullable V, @Nullable V> tracked(
            BiFunction<? super T, ? super V, ? extends @Nullable V> function) {
        return (key, old) -> {
            V computed = function.apply(key, old);
            if (computed != old) {
                afterChange();
            }
            return computed;
        };
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
    public Set<K> keySet() {
        return new Keys();
    }

    @Override
    public Collection<V> values() {
        return new Values();
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return new Entries();
    }

    /** The plain content, or word that it is unloaded. */
    private Object writeReplace() {
        Map<K, V> map = content;
        return map == null ? new SerializedCollection(kind(), role().toString()) : map;
    }

    private boolean changed(boolean modified) {
        if (modified) {
            afterChange();
        }
        return modified;
    }

    private final class Keys extends AbstractSet<K> {
        @Override
        public int size() {
            return PersistentMap.this.size();
        }

        @Override
        public boolean contains(@Nullable Object key) {
            return containsKey(key);
        }

        @Override
        public Iterator<K> iterator() {
            return new TrackedIterator<>(PersistentMap.this, loaded().keySet().iterator());
        }

        @Override
        public Spliterator<K> spliterator() {
            return loaded().keySet().spliterator();
        }

        @Override
        public void forEach(Consumer<? super K> action) {
            loaded().keySet().forEach(action);
        }

        @Override
        public boolean remove(@Nullable Object key) {
            return changed(changing().keySet().remove(key));
        }

        @Override
        public void clear() {
            PersistentMap.this.clear();
        }
    }

    private final class Values extends AbstractCollection<V> {
        @Override
        public int size() {
            return PersistentMap.this.size();
        }

        @Override
        public boolean contains(@Nullable Object value) {
            return containsValue(value);
        }

        @Override
        public Iterator<V> iterator() {
            return new TrackedIterator<>(PersistentMap.this, loaded().values().iterator());
        }

        @Override
        public Spliterator<V> spliterator() {
            return loaded().values().spliterator();
        }

        @Override
        public void forEach(Consumer<? super V> action) {
            loaded().values().forEach(action);
        }

        @Override
        public boolean remove(@Nullable Object value) {
            return changed(changing().values().remove(value));
        }

        @Override
        public void clear() {
            PersistentMap.this.clear();
        }
    }

    private final class Entries extends AbstractSet<Entry<K, V>> {
        @Override
        public int size() {
            return PersistentMap.this.size();
        }

        @Override
        public boolean contains(@Nullable Object entry) {
            return loaded().entrySet().contains(entry);
        }

        @Override
        public Iterator<Entry<K, V>> iterator() {
            Iterator<Entry<K, V>> entries = loaded().entrySet().iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return entries.hasNext();
                }

                @Override
                public Entry<K, V> next() {
                    return new TrackedEntry(entries.next());
                }

                @Override
                public void remove() {
                    beforeChange();
                    entries.remove();
                    afterChange();
                }
            };
        }

        @Override
        public boolean remove(@Nullable Object entry) {
            return changed(changing().entrySet().remove(entry));
        }

        @Override
        public void clear() {
            PersistentMap.this.clear();
        }
    }

    private final class TrackedEntry implements Entry<K, V> {
        private final Entry<K, V> entry;

        TrackedEntry(Entry<K, V> entry) {
            this.entry = entry;
        }

        @Override
        public K getKey() {
            return entry.getKey();
        }

        @Override
        public V getValue() {
            return entry.getValue();
        }

        @Override
        public V setValue(V value) {
            beforeChange();
            V previous = entry.setValue(value);
            if (previous != value) {
                afterChange();
            }
            return previous;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return entry.equals(other);
        }

        @Override
        public int hashCode() {
            return entry.hashCode();
        }

        @Override
        public String toString() {
            return entry.toString();
        }
    }
}
