package org.cairnorm.mapping.source;

import jakarta.persistence.EntityListeners;
import jakarta.persistence.ExcludeDefaultListeners;
import jakarta.persistence.ExcludeSuperclassListeners;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cairnorm.mapping.CallbackEvent;

/** Annotations of listeners and life cycle methods (JPA 3.2 §3.6) → declarations. */
final class LifecycleAnnotations {
    private static final Map<CallbackEvent, Class<? extends Annotation>> ANNOTATIONS = annotations();

    private LifecycleAnnotations() {}

    private static Map<CallbackEvent, Class<? extends Annotation>> annotations() {
        Map<CallbackEvent, Class<? extends Annotation>> annotations = new EnumMap<>(CallbackEvent.class);
        annotations.put(CallbackEvent.PRE_PERSIST, PrePersist.class);
        annotations.put(CallbackEvent.POST_PERSIST, PostPersist.class);
        annotations.put(CallbackEvent.PRE_REMOVE, PreRemove.class);
        annotations.put(CallbackEvent.POST_REMOVE, PostRemove.class);
        annotations.put(CallbackEvent.PRE_UPDATE, PreUpdate.class);
        annotations.put(CallbackEvent.POST_UPDATE, PostUpdate.class);
        annotations.put(CallbackEvent.POST_LOAD, PostLoad.class);
        return annotations;
    }

    static LifecycleDeclaration read(Class<?> type) {
        List<ListenerDeclaration> listeners = new ArrayList<>();
        EntityListeners annotation = type.getAnnotation(EntityListeners.class);
        if (annotation != null) {
            for (Class<?> listener : annotation.value()) {
                listeners.add(listener(listener));
            }
        }
        LifecycleDeclaration declared = new LifecycleDeclaration(
                listeners,
                type.isAnnotationPresent(ExcludeDefaultListeners.class),
                type.isAnnotationPresent(ExcludeSuperclassListeners.class),
                callbacks(type));
        return declared.equals(LifecycleDeclaration.UNSAID) ? LifecycleDeclaration.UNSAID : declared;
    }

    static ListenerDeclaration listener(Class<?> listener) {
        List<CallbackDeclaration> callbacks = new ArrayList<>();
        for (Class<?> at = listener; at != null && at != Object.class; at = at.getSuperclass()) {
            callbacks.addAll(0, callbacks(at));
        }
        return new ListenerDeclaration(listener, callbacks);
    }

    private static List<CallbackDeclaration> callbacks(Class<?> type) {
        List<CallbackDeclaration> callbacks = new ArrayList<>();
        for (Method method : type.getDeclaredMethods()) {
            if (method.isSynthetic()) {
                continue;
            }
            ANNOTATIONS.forEach((event, annotation) -> {
                if (method.isAnnotationPresent(annotation)) {
                    callbacks.add(new CallbackDeclaration(event, method));
                }
            });
        }
        callbacks.sort(Comparator.comparing(CallbackDeclaration::event)
                .thenComparing(callback -> callback.method().getName()));
        return callbacks;
    }
}
