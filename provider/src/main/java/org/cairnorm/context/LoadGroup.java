package org.cairnorm.context;

import java.util.Arrays;

/**
 * The entries that one query brought into the context in one role. The first touch of something lazy in one of them loads it
 * for all of them: this is what keeps lazy loading from becoming one query per row.
 */
public final class LoadGroup {
    private EntityEntry[] entries = new EntityEntry[8];
    private int size;

    public void add(EntityEntry entry) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, size * 2);
        }
        entries[size++] = entry;
    }

    public int size() {
        return size;
    }

    public EntityEntry get(int index) {
        return entries[index];
    }
}
