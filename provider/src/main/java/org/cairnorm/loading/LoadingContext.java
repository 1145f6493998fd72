package org.cairnorm.loading;

import org.cairnorm.context.EntityEntry;
import org.cairnorm.context.PersistenceContext;
import org.cairnorm.engine.EngineConnection;

/** What loading needs of the session that it works for. */
public interface LoadingContext {

    PersistenceContext persistenceContext();

    /** The connection of the current transaction, or one for reading outside of any. */
    EngineConnection connection();

    /** Told once for each row that was read into an instance; the session calls PostLoad when the whole read is done. */
    void loaded(EntityEntry entry);
}
