package org.cairnorm.flush;

import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
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
    private final Map<RowShape, Lane> lanes = new LinkedHashMap<>();
    private final List<RowOperation> all;
    private final List<FlushPlan.Step> steps = new ArrayList<>();
    private int left;

    /** The operations of one shape that are not planned yet. */
    private static final class Lane {
        int left;
        List<RowOperation> ready = new ArrayList<>();

        List<RowOperation> takeReady() {
            List<RowOperation> batch = ready;
            ready = new ArrayList<>();
            left -= batch.size();
            return batch;
        }
    }

    private Scheduler(List<RowOperation> operations) {
        this.all = operations;
        operations.forEach(this::enter);
    }

    /**
     * The operations in steps, one batch of one shape each.
     *
     * @param operations gets those added that circles need to be cut
     */
    static List<FlushPlan.Step> schedule(List<RowOperation> operations) {
        Scheduler scheduler = new Scheduler(operations);
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
        enter(operation);
    }

    private void enter(RowOperation operation) {
        Lane lane = lanes.computeIfAbsent(operation.shape(), any -> new Lane());
        lane.left++;
        left++;
        if (operation.unmet == 0) {
            lane.ready.add(operation);
        }
    }

    private void makeReady(RowOperation operation) {
        Objects.requireNonNull(lanes.get(operation.shape())).ready.add(operation);
    }

    /** Inserts before updates before deletes, so far as there is a choice; null if nothing can go on. */
    private @Nullable RowShape choose() {
        RowShape best = null;
        int bestRank = Integer.MAX_VALUE;
        for (Map.Entry<RowShape, Lane> entry : lanes.entrySet()) {
            Lane lane = entry.getValue();
            if (lane.ready.isEmpty()) {
                continue;
            }
            boolean complete = lane.ready.size() == lane.left;
            int rank = (complete ? 0 : 10) + entry.getKey().kind().ordinal();
            if (rank < bestRank) {
                bestRank = rank;
                best = entry.getKey();
            }
        }
        return best;
    }

    private void run(RowShape shape) {
        List<RowOperation> batch = Objects.requireNonNull(lanes.get(shape)).takeReady();
        left -= batch.size();
        for (RowOperation operation : batch) {
            operation.planned = true;
            for (Dependency dependency : operation.followers()) {
                if (--dependency.then().unmet == 0) {
                    makeReady(dependency.then());
                }
            }
        }
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
