package org.cairnorm.engine;

import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was made of a key, for a bounded number of keys. Two generations: what is used moves to the young one; when
 * that is full the old one is forgotten. A look-up takes no lock.
 */
final class StatementCache<K, V> {

    private final int half;
    private volatile ConcurrentHashMap<K, V> young = new ConcurrentHashMap<>();
    private volatile ConcurrentHashMap<K, V> old = new ConcurrentHashMap<>();

    /** At most {@code limit} entries (two, if it is less); with 0 nothing is remembered. */
    StatementCache(int limit) {
        this.half = limit == 0 ? 0 : Math.max(1, limit / 2);
    }

    @Nullable V get(K key) {
        V value = young.get(key);
        if (value != null) {
            return value;
        }
        value = old.get(key);
        return value == null ? null : put(key, value);
    }

    /** Remembers a value, unless there is one already; gives the one that is remembered. */
    V put(K key, V value) {
        if (half == 0) {
            return value;
        }
        ConcurrentHashMap<K, V> current = young;
        if (current.size() >= half) {
            current = startGeneration(current);
        }
        V before = current.putIfAbsent(key, value);
        return before == null ? value : before;
    }

    private synchronized ConcurrentHashMap<K, V> startGeneration(ConcurrentHashMap<K, V> full) {
        if (young == full) {
            old = full;
            young = new ConcurrentHashMap<>();
        }
        return young;
    }

    void remove(K key) {
        young.remove(key);
        old.remove(key);
    }

    int size() {
        return young.size() + old.size();
    }
}
