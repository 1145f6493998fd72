package org.cairnorm.context;

import org.cairnorm.mapping.EntityMapping;
import org.jspecify.annotations.Nullable;

/**
 * An open-addressing table of entries by a hash that the caller gives. The hashes stand beside the entries, so that neither a
 * probe that misses nor a growth touches an entry.
 */
final class EntryTable {
    private static final int LEAST = 16;

    private @Nullable EntityEntry[] slots = {};
    private int[] hashes = {};
    private int count;

    boolean isEmpty() {
        return count == 0;
    }

    @Nullable EntityEntry find(int hash, EntityMapping root, Object id) {
        if (count == 0) {
            return null;
        }
        int mask = slots.length - 1;
        for (int at = hash & mask; ; at = at + 1 & mask) {
            EntityEntry entry = slots[at];
            if (entry == null) {
                return null;
            }
            if (hashes[at] == hash && entry.mapping().root() == root && id.equals(entry.id())) {
                return entry;
            }
        }
    }

    @Nullable EntityEntry find(int hash, Object instance) {
        if (count == 0) {
            return null;
        }
        int mask = slots.length - 1;
        for (int at = hash & mask; ; at = at + 1 & mask) {
            EntityEntry entry = slots[at];
            if (entry == null || hashes[at] == hash && entry.instance() == instance) {
                return entry;
            }
        }
    }

    void insert(int hash, EntityEntry entry) {
        if ((count + 1) * 2 > slots.length) {
            grow();
        }
        place(hash, entry);
        count++;
    }

    private void grow() {
        @Nullable EntityEntry[] oldSlots = slots;
        int[] oldHashes = hashes;
        slots = new EntityEntry[Math.max(LEAST, oldSlots.length * 2)];
        hashes = new int[slots.length];
        for (int i = 0; i < oldSlots.length; i++) {
            EntityEntry known = oldSlots[i];
            if (known != null) {
                place(oldHashes[i], known);
            }
        }
    }

    private void place(int hash, EntityEntry entry) {
        int mask = slots.length - 1;
        int at = hash & mask;
        while (slots[at] != null) {
            at = at + 1 & mask;
        }
        slots[at] = entry;
        hashes[at] = hash;
    }

    /** Does nothing if the entry is not there. */
    void remove(int hash, EntityEntry entry) {
        if (count == 0) {
            return;
        }
        int mask = slots.length - 1;
        int gap = hash & mask;
        while (slots[gap] != entry) {
            if (slots[gap] == null) {
                return;
            }
            gap = gap + 1 & mask;
        }
        for (int next = gap + 1 & mask; slots[next] != null; next = next + 1 & mask) {
            int home = hashes[next] & mask;
            if ((next - home & mask) >= (next - gap & mask)) {
                slots[gap] = slots[next];
                hashes[gap] = hashes[next];
                gap = next;
            }
        }
        slots[gap] = null;
        count--;
    }
}
