package org.cairnorm.loading;

import java.util.BitSet;
import org.cairnorm.context.EntityEntry;

/** Takes the values that an entry has after reading as its stored ones. */
final class StoredState {
    private StoredState() {}

    /** {@code keepsWrites}: what woven code wrote before the row was read stays a change. */
    static void take(EntityEntry entry, boolean keepsWrites) {
        if (!keepsWrites || !entry.hasWritten()) {
            entry.markStored();
            return;
        }
        BitSet written = new BitSet();
        int attributes = entry.mapping().attributes().size();
        for (int i = 0; i < attributes; i++) {
            written.set(i, entry.isWritten(i));
        }
        entry.markStored();
        written.stream().forEach(entry::written);
    }
}
