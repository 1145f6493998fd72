package org.cairnorm.loading;

import org.cairnorm.context.PersistenceContext;

/** Something to load after the rows that are being read. */
interface FollowUp {

    /** Knows how to load it; one follow-up of an operation collects all that waits for the same loader. */
    interface Loader {
        FollowUp newFollowUp();
    }

    void run(Operation operation);

    /** Takes instances out of the context that would stay incomplete because something failed. */
    void abandon(PersistenceContext context);
}
