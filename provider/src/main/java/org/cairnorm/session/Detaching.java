package org.cairnorm.session;

import java.util.Objects;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.mapping.Cascades;
import org.jspecify.annotations.Nullable;

/** Takes instances out of the context (JPA 3.2 §3.3.6); changes that were not flushed are lost. */
final class Detaching {
    private final Workspace workspace;

    Detaching(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Detaches an instance and what it refers to by associations that cascade DETACH. */
    void detach(@Nullable Object instance) {
        workspace.mappingOf(instance, "detach");
        CascadeWalk walk = new CascadeWalk(Objects.requireNonNull(instance), Cascades::detach, false, false);
        while (walk.hasNext()) {
            EntityEntry entry = workspace.context().entry(walk.next());
            if (entry != null) {
                walk.cascade(entry.mapping(), entry.instance(), entry);
                workspace.context().remove(entry);
            }
        }
    }
}
