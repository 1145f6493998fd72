package org.cairnorm.loading;

import jakarta.persistence.EntityNotFoundException;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.mapping.EntityMapping;

/**
 * What a reader gives for an entity of which a row holds only the identifier: it is loaded, together with the others, when
 * {@link RowContext#finish} runs.
 */
public record AwaitedEntity(EntityMapping mapping, Object id) {

    /**
     * The instance, once the rows are finished.
     *
     * @throws EntityNotFoundException if there is no row with the identifier
     */
    public Object instance(LoadingContext context) {
        EntityEntry entry = context.persistenceContext().find(mapping, id);
        if (entry == null || entry.isReference()) {
            throw new EntityNotFoundException(LoadingProblem.RESULT_ROW_MISSING.with(mapping.name(), id));
        }
        return entry.instance();
    }
}
