package org.cairnorm.loading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.context.EntityState;
import org.cairnorm.context.LoadGroup;

/** Chooses the entries that are served together with one that was touched. */
final class GroupMembers {
    private GroupMembers() {}

    /**
     * The touched entry and those of its load group that need the same, at most {@code limit}. Counted from the touched one on,
     * and round to the start: who walks over a group larger than one batch meets the next batch where this one ended.
     */
    static List<EntityEntry> of(EntityEntry touched, int limit, Predicate<EntityEntry> needs) {
        List<EntityEntry> members = new ArrayList<>();
        members.add(touched);
        LoadGroup group = touched.loadGroup();
        if (group == null) {
            return members;
        }
        int size = group.size();
        int start = 0;
        while (start < size && group.get(start) != touched) {
            start++;
        }
        for (int i = 1; i < size && members.size() < limit; i++) {
            EntityEntry entry = group.get((start + i) % size);
            if (entry != touched
                    && entry.state() == EntityState.MANAGED
                    && entry.context() == touched.context()
                    && needs.test(entry)) {
                members.add(entry);
            }
        }
        return members;
    }
}
