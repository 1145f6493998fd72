package org.cairnorm.flush;

import java.util.ArrayList;
import java.util.List;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.entity.PersistentCollection;

/** What a flush will do, in order. Prints as text that says each statement, how often it runs, for which rows and why. */
public final class FlushPlan {
    private final List<Step> steps;
    private final List<EntityEntry> toCheck;
    private final List<PersistentCollection> collections;

    FlushPlan(List<Step> steps, List<EntityEntry> toCheck, List<PersistentCollection> collections) {
        this.steps = List.copyOf(steps);
        this.toCheck = List.copyOf(toCheck);
        this.collections = List.copyOf(collections);
    }

    /** Row operations of one shape that are written together. */
    public record Step(RowShape shape, List<RowOperation> operations) {
        public Step {
            operations = List.copyOf(operations);
        }
    }

    public List<Step> steps() {
        return steps;
    }

    /** Whether nothing is to be written, checked or noted. */
    public boolean isEmpty() {
        return steps.isEmpty() && toCheck.isEmpty() && collections.isEmpty();
    }

    /** Entities whose version is checked though nothing is written. */
    List<EntityEntry> toCheck() {
        return toCheck;
    }

    /** The collections whose content is stored by the steps. */
    List<PersistentCollection> collections() {
        return collections;
    }

    @Override
    public String toString() {
        if (steps.isEmpty()) {
            return "Nothing to flush";
        }
        List<String> lines = new ArrayList<>();
        for (Step step : steps) {
            lines.add(step.shape().sql() + "  -- " + step.operations().size()
                    + (step.operations().size() == 1 ? " row" : " rows"));
            for (RowOperation operation : step.operations()) {
                lines.add("    " + operation.owner().mapping().name() + "#"
                        + operation.owner().id() + ": " + operation.reason());
            }
        }
        return String.join("\n", lines);
    }
}
