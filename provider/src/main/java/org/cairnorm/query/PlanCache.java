package org.cairnorm.query;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps compiled queries, bounded in number and in memory. Finding one takes no lock; when there are too many, those that were not
 * used since the last time around go first.
 */
final class PlanCache {
    /** About what the tree of a query takes. */
    private static final int TREE_WEIGHT = 4096;

    private final int mostEntries;
    private final long mostBytes;
    private final Map<Key, Entry> entries = new ConcurrentHashMap<>();
    private final Queue<Key> clock = new ArrayDeque<>();
    private long bytes;

    /**
     * What a plan belongs to.
     *
     * @param query the text, or the resolved query
     * @param result what its results shall be; null for whatever it selects
     */
    record Key(Object query, @Nullable Object result) {
        int weight() {
            return query instanceof String text ? CompiledQuery.weightOf(text) : TREE_WEIGHT;
        }
    }

    private static final class Entry {
        private final CompiledQuery query;
        private final int weight;
        private volatile boolean used;

        Entry(CompiledQuery query, int weight) {
            this.query = query;
            this.weight = weight;
        }
    }

    PlanCache(int mostEntries, long mostBytes) {
        this.mostEntries = mostEntries;
        this.mostBytes = mostBytes;
    }

    @Nullable CompiledQuery get(Key key) {
        Entry entry = entries.get(key);
        if (entry == null) {
            return null;
        }
        if (!entry.used) {
            entry.used = true;
        }
        return entry.query;
    }

    /** Keeps a plan, unless it is too large to be kept; gives the plan to use, which may be another thread's. */
    synchronized CompiledQuery put(Key key, CompiledQuery query) {
        Entry known = entries.get(key);
        if (known != null) {
            return known.query;
        }
        int weight = query.weight() + key.weight();
        if (mostEntries == 0 || weight > mostBytes / 4) {
            return query;
        }
        makeRoom(weight);
        entries.put(key, new Entry(query, weight));
        clock.add(key);
        bytes += weight;
        return query;
    }

    private void makeRoom(int weight) {
        while (!clock.isEmpty() && (entries.size() >= mostEntries || bytes + weight > mostBytes)) {
            Key oldest = clock.remove();
            Entry entry = entries.get(oldest);
            if (entry == null) {
                continue;
            }
            if (entry.used) {
                entry.used = false;
                clock.add(oldest);
            } else {
                entries.remove(oldest);
                bytes -= entry.weight;
            }
        }
    }

    synchronized int size() {
        return entries.size();
    }

    synchronized long bytes() {
        return bytes;
    }
}
