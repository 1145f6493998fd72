package org.cairnorm.mapping.source;

import java.util.List;

/** An entity listener with its life cycle methods, those of its superclasses first. */
public record ListenerDeclaration(Class<?> listenerClass, List<CallbackDeclaration> callbacks) {
    public ListenerDeclaration {
        callbacks = List.copyOf(callbacks);
    }
}
