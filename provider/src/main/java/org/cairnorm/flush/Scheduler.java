package org.cairnorm.flush;

import jakarta.persistence.PersistenceException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairnorm.sql.Column;
import org.jspecify.annotations.Nullable;

/**
 * Puts row operations in an order that keeps all dependencies and makes batches as large as they can be: of the shapes that can go
 * on, one goes first that can go to its end. Circles are cut where a column may be empty, or hold a stand-in, for a while.
 */
final class Scheduler {
    private final Map<RowShape, Deque<RowOperation>> ready = new LinkedHashMap<>();
    private final Map<RowShape, Integer> waiting = new IdentityHashMap<>();
    private final List<RowOperation> all = new ArrayList<>();
    private final List<FlushPlan.Step> steps = new ArrayList<>();
    private int left;

    /** The operations in steps, one batch of one shape each. */
    static List<FlushPlan.Step> schedule(List<RowOperation> operations) {
        Scheduler scheduler = new Scheduler();
        operations.forEach(scheduler::add);
        while (scheduler.left > 0) {
            RowShape next = scheduler.choose();
            if (next == null) {
                scheduler.cutCircle();
            } else {
                scheduler.run(next);
            }
        }
        return scheduler.steps;
    }

    private void add(RowOperation operation) {
        all.add(operation);
        left++;
        waiting.merge(operation.shape(), 1, Integer::sum);
        if (operation.unmet == 0) {
            makeReady(operation);
        }
    }

    private void makeReady(RowOperation operation) {
        ready.computeIfAbsent(operation.shape(), any -> new ArrayDeque<>()).add(operation);
    }

    /** Inserts before updates before deletes, so far as there is a choice; null if nothing can go on. */
    private @Nullable RowShape choose() {
        RowShape best = null;
        int bestRank = Integer.MAX_VALUE;
        for (Map.Entry<RowShape, Deque<RowOperation>> entry : ready.entrySet()) {
            int size = entry.getValue().size();
            if (size == 0) {
                continue;
            }
            boolean complete = size == Objects.requireNonNull(waiting.get(entry.getKey()));
            int rank = (complete ? 0 : 10) + entry.getKey().kind().ordinal();
            if (rank < bestRank) {
                bestRank = rank;
                best = entry.getKey();
            }
        }
        return best;
    }

    private void run(RowShape shape) {
        Deque<RowOperation> queue = Objects.requireNonNull(ready.get(shape));
        List<RowOperation> batch = new ArrayList<>(queue);
        queue.clear();
        for (RowOperation operation : batch) {
            operation.planned = true;
            for (Dependency dependency : operation.followers()) {
                if (--dependency.then().unmet == 0) {
                    makeReady(dependency.then());
                }
            }
        }
        left -= batch.size();
        waiting.merge(shape, -batch.size(), Integer::sum);
        append(shape, batch);
    }

    private void append(RowShape shape, List<RowOperation> batch) {
        steps.add(new FlushPlan.Step(shape, batch));
    }

    // ---- circles

    private void cutCircle() {
        List<Dependency> circle = findCircle();
        for (Dependency dependency : circle) {
            if (dependency.canBeCut()) {
                cut(dependency);
                return;
            }
        }
        List<String> names = circle.stream()
                .map(dependency -> dependency.then().owner().mapping().name() + "#"
                        + dependency.then().owner().id() + " waits for "
                        + dependency.first().owner().mapping().name() + "#"
                        + dependency.first().owner().id())
                .toList();
        throw new PersistenceException(FlushProblem.CYCLE.with(String.join(", ", names)));
    }

    /** Walks from any operation that is left to one that it waits for, until one comes again. */
    private List<Dependency> findCircle() {
        Map<RowOperation, Dependency> waitsFor = new IdentityHashMap<>();
        RowOperation start = null;
        for (RowOperation operation : all) {
            if (!operation.planned) {
                for (Dependency dependency : operation.followers()) {
                    Dependency known = waitsFor.get(dependency.then());
                    if (known == null || !known.canBeCut() && dependency.canBeCut()) {
                        waitsFor.put(dependency.then(), dependency);
                    }
                }
                start = operation;
            }
        }
        Map<RowOperation, Integer> visited = new IdentityHashMap<>();
        List<Dependency> path = new ArrayList<>();
        RowOperation at = Objects.requireNonNull(start);
        while (!visited.containsKey(at)) {
            visited.put(at, path.size());
            Dependency dependency = Objects.requireNonNull(waitsFor.get(at));
            path.add(dependency);
            at = dependency.first();
        }
        return path.subList(Objects.requireNonNull(visited.get(at)), path.size());
    }

    private void cut(Dependency dependency) {
        switch (dependency.kind()) {
            case REFERENCE -> {
                RowOperation fixUp = ConstraintGraph.postpone(dependency.then(), dependency.columns());
                fixUp.after(dependency.first());
                dropAll(dependency.first(), dependency.then(), dependency.columns());
                add(fixUp);
            }
            case RELEASE, UNIQUE -> {
                RowOperation release = release(dependency);
                moveFollowers(dependency, release);
                dependency.first().after(release);
                add(release);
            }
        }
    }

    /** An update that comes before and gives free what the others wait for. */
    private static RowOperation release(Dependency dependency) {
        RowOperation first = dependency.first();
        EntityRows.TableRows table = Objects.requireNonNull(first.tableRows());
        List<Column<?>> columns = dependency.kind() == Dependency.Kind.UNIQUE
                ? dependency.columns().subList(0, 1)
                : dependency.columns();
        RowOperation release =
                RowOperation.ofEntity(table, table.fixUp(columns), first.owner(), "gives free what others wait for");
        for (Column<?> column : columns) {
            release.postpone(column, dependency.kind() == Dependency.Kind.UNIQUE ? StandIn.of(column) : null);
        }
        return release;
    }

    /** What waited for the first operation because of these columns now waits for the release. */
    private static void moveFollowers(Dependency cut, RowOperation release) {
        List<Dependency> moved = cut.first().followers().stream()
                .filter(dependency ->
                        dependency.kind() == cut.kind() && dependency.columns().equals(cut.columns()))
                .toList();
        cut.first().removeFollowers(moved);
        for (Dependency dependency : moved) {
            release.addFollower(new Dependency(release, dependency.then(), List.of(), dependency.kind()));
        }
    }

    private void dropAll(RowOperation first, RowOperation then, List<Column<?>> columns) {
        List<Dependency> dropped = first.followers().stream()
                .filter(dependency ->
                        dependency.then() == then && dependency.columns().equals(columns))
                .toList();
        first.removeFollowers(dropped);
        if (then.unmet == 0 && !dropped.isEmpty()) {
            makeReady(then);
        }
    }
}
