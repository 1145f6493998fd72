package org.cairnorm.mapping.source;

import java.util.List;

/** What a class said of its life cycle events (JPA 3.2 §3.6). */
public record LifecycleDeclaration(
        List<ListenerDeclaration> listeners,
        boolean excludeDefaultListeners,
        boolean excludeSuperclassListeners,
        List<CallbackDeclaration> callbacks) {

    /** Nothing was said. */
    public static final LifecycleDeclaration UNSAID = new LifecycleDeclaration(List.of(), false, false, List.of());

    public LifecycleDeclaration {
        listeners = List.copyOf(listeners);
        callbacks = List.copyOf(callbacks);
    }
}
