package org.cairnorm.loading;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.context.PersistenceContext;
import org.jspecify.annotations.Nullable;

/**
 * One read as a whole: a statement and all that follows from its rows. What follows waits in a queue, merged by loader, so that
 * each level of an object graph costs one statement per association and no depth of a graph costs stack.
 */
final class Operation {
    private final Loaders loaders;
    private final LoadingContext loading;
    private @Nullable Map<FollowUp.Loader, FollowUp> queue;
    private List<FollowUp> afterLoading = List.of();
    private List<Filling> fillings = List.of();
    private List<EntityEntry> changedAfterReading = List.of();

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
        if (queue == null) {
            queue = new LinkedHashMap<>();
        }
        return queue.computeIfAbsent(loader, FollowUp.Loader::newFollowUp);
    }

    /** Something to do when all rows have been loaded, that loads nothing itself. */
    void afterLoading(FollowUp late) {
        if (afterLoading.isEmpty()) {
            afterLoading = new ArrayList<>();
        }
        afterLoading.add(late);
    }

    /** A collection or association to fill when everything has been read: elements are hashed only when they are complete. */
    void fillLater(Filling filling) {
        if (fillings.isEmpty()) {
            fillings = new ArrayList<>();
        }
        fillings.add(filling);
    }

    /** The instance got more values after its row was read: its stored state must be taken again. */
    void changedAfterReading(EntityEntry entry) {
        if (changedAfterReading.isEmpty()) {
            changedAfterReading = new ArrayList<>();
        } else if (changedAfterReading.get(changedAfterReading.size() - 1) == entry) {
            return;
        }
        changedAfterReading.add(entry);
    }

    /** Works off the queue, which grows meanwhile; then fills. */
    void complete() {
        if (queue != null) {
            followUp(queue);
        }
        List<FollowUp> late = afterLoading;
        afterLoading = List.of();
        for (FollowUp last : late) {
            last.run(this);
        }
        List<EntityEntry> changed = changedAfterReading;
        changedAfterReading = List.of();
        for (EntityEntry entry : changed) {
            StoredState.take(entry, true);
        }
        List<Filling> filled = fillings;
        fillings = List.of();
        for (int i = filled.size() - 1; i >= 0; i--) {
            filled.get(i).complete(loading);
        }
    }

    private void followUp(Map<FollowUp.Loader, FollowUp> waitingLoaders) {
        while (!waitingLoaders.isEmpty()) {
            Iterator<FollowUp> waiting = waitingLoaders.values().iterator();
            FollowUp next = waiting.next();
            waiting.remove();
            boolean complete = false;
            try {
                next.run(this);
                complete = true;
            } finally {
                if (!complete) {
                    next.abandon(loading.persistenceContext());
                    abandon();
                }
            }
        }
    }

    /** Takes instances out of the context that would stay incomplete because something failed. */
    void abandon() {
        PersistenceContext context = loading.persistenceContext();
        if (queue != null) {
            queue.values().forEach(waiting -> waiting.abandon(context));
            queue.clear();
        }
        afterLoading.forEach(late -> late.abandon(context));
        afterLoading = List.of();
        fillings = List.of();
        changedAfterReading = List.of();
    }
}
