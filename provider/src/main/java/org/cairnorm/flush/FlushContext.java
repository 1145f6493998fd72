package org.cairnorm.flush;

import org.cairnorm.context.EntityEntry;
import org.cairnorm.context.PersistenceContext;
import org.cairnorm.engine.EngineConnection;

/** What a flush needs of the session whose changes it writes. */
public interface FlushContext {

    PersistenceContext persistenceContext();

    /** The connection of the current transaction. */
    EngineConnection connection();

    /**
     * Called for a changed entity before its new values are read.
     *
     * @return whether anything was called that may have changed the instance
     */
    boolean beforeUpdate(EntityEntry entry);

    /** Called after all rows of the flush were written, as are the next two. */
    void afterInsert(EntityEntry entry);

    void afterUpdate(EntityEntry entry);

    void afterDelete(EntityEntry entry);
}
