package org.cairnorm.flush;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.cairnorm.engine.Engine;
import org.cairnorm.mapping.EntityMapping;

/**
 * Makes the changes of a persistence context durable: plans, then runs. One per factory; keeps the statement shapes of all
 * entities. Thread-safe.
 */
public final class Flusher {
    private final Engine engine;
    private final Map<EntityMapping, EntityRows> rows = new ConcurrentHashMap<>();

    public Flusher(Engine engine) {
        this.engine = Objects.requireNonNull(engine);
    }

    /** What must be written so that the database is as the context; reads only the context and calls its PreUpdate callbacks. */
    public FlushPlan plan(FlushContext context) {
        ChangeCollector changes = new ChangeCollector(this, context);
        changes.collect();
        List<RowOperation> operations = changes.operations();
        if (!operations.isEmpty()) {
            operations.addAll(new ConstraintGraph(context.persistenceContext(), this, changes).draw());
        }
        return new FlushPlan(Scheduler.schedule(operations), changes.toCheck(), changes.collections());
    }

    /**
     * Writes all rows of the plan. If that fails, identifiers that were generated on the way are taken back.
     *
     * @throws jakarta.persistence.OptimisticLockException if a row was changed or deleted by another transaction
     * @throws RowFailedException if the database refused a row
     */
    public void execute(FlushPlan plan, FlushContext context) {
        new PlanExecution(plan, context, engine).run();
    }

    EntityRows rows(EntityMapping mapping) {
        EntityRows known = rows.get(mapping);
        return known != null ? known : rows.computeIfAbsent(mapping, missing -> new EntityRows(missing, engine));
    }
}
