package org.cairnorm.context;

/** The states of an entity instance that has an entry (JPA 3.2 §3.2). An instance without entry is NEW or DETACHED. */
public enum EntityState {
    /** Persisted in this unit of work; the row is inserted by the next flush. */
    NEW,
    /** Its row exists in the database. */
    MANAGED,
    /** The row is deleted by the next flush. */
    REMOVED,
    /** No longer known to the context. */
    DETACHED
}
