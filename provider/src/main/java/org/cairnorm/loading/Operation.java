package org.cairnorm.loading;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairnorm.context.EntityEntry;

/**
 * One read as a whole: a statement and all that follows from its rows. What follows waits in a queue, merged by loader, so that
 * each level of an object graph costs one statement per association and no depth of a graph costs stack.
 */
final class Operation {
    private final Loaders loaders;
    private final LoadingContext loading;
    private final Map<FollowUp.Loader, FollowUp> queue = new LinkedHashMap<>();
    private List<Filling> fillings = new ArrayList<>(0);
    private List<EntityEntry> changedAfterReading = new ArrayList<>(0);

    Operation(Loaders loaders, LoadingContext loading) {
        this.loaders = loaders;
        this.loading = loading;
    }

    Loaders loaders() {
        return loaders;
    }

    LoadingContext loading() {
        return loading;
    }

    /** What waits for a loader. */
    FollowUp followUp(FollowUp.Loader loader) {
        return queue.computeIfAbsent(loader, FollowUp.Loader::newFollowUp);
    }

    /** A collection or association to fill when everything has been read: elements are hashed only when they are complete. */
    void fillLater(Filling filling) {
        fillings.add(filling);
    }

    /** The instance got more values after its row was read: its stored state must be taken again. */
    void changedAfterReading(EntityEntry entry) {
        if (changedAfterReading.isEmpty() || changedAfterReading.get(changedAfterReading.size() - 1) != entry) {
            changedAfterReading.add(entry);
        }
    }

    /** Works off the queue, which grows meanwhile; then fills. */
    void complete() {
        while (!queue.isEmpty()) {
            Iterator<FollowUp> waiting = queue.values().iterator();
            FollowUp next = waiting.next();
            waiting.remove();
            try {
                next.run(this);
            } catch (Throwable failure) {
                next.abandon(loading.persistenceContext());
                queue.values().forEach(other -> other.abandon(loading.persistenceContext()));
                queue.clear();
                throw failure;
            }
        }
        List<EntityEntry> changed = changedAfterReading;
        changedAfterReading = new ArrayList<>(0);
        for (EntityEntry entry : changed) {
            entry.markStored();
        }
        List<Filling> filled = fillings;
        fillings = new ArrayList<>(0);
        for (int i = filled.size() - 1; i >= 0; i--) {
            filled.get(i).complete();
        }
    }
}
