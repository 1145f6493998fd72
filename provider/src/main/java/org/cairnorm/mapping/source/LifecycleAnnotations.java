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
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    static LifecycleDeclaration read(Class<?> type, Metadata metadata) {
        AnnotatedElement element = metadata.of(type);
        LifecycleDeclaration declared = new LifecycleDeclaration(
                listeners(element, metadata),
                element.isAnnotationPresent(ExcludeDefaultListeners.class),
                element.isAnnotationPresent(ExcludeSuperclassListeners.class),
                callbacks(type, metadata));
        return declared.equals(LifecycleDeclaration.UNSAID) ? LifecycleDeclaration.UNSAID : declared;
    }

    /** The listeners that an element names. */
    static List<ListenerDeclaration> listeners(AnnotatedElement element, Metadata metadata) {
        EntityListeners annotation = element.getAnnotation(EntityListeners.class);
        return annotation == null
                ? List.of()
                : Stream.of(annotation.value())
                        .map(listener -> listener(listener, metadata))
                        .toList();
    }

    private static ListenerDeclaration listener(Class<?> listener, Metadata metadata) {
        List<CallbackDeclaration> callbacks = new ArrayList<>();
        for (Class<?> at = listener; at != null && at != Object.class; at = at.getSuperclass()) {
            List<CallbackDeclaration> here = new ArrayList<>(callbacks(at, metadata));
            here.removeIf(callback -> isOverridden(callback.method(), listener));
            callbacks.addAll(0, here);
        }
        return new ListenerDeclaration(listener, callbacks);
    }

    /** An overriding method takes the place of the overridden one, or silences it where it bears no annotation. */
    private static boolean isOverridden(Method method, Class<?> listener) {
        if (Modifier.isPrivate(method.getModifiers())) {
            return false;
        }
        for (Class<?> below = listener; below != method.getDeclaringClass(); below = below.getSuperclass()) {
            for (Method other : below.getDeclaredMethods()) {
                if (other.getName().equals(method.getName())
                        && Arrays.equals(other.getParameterTypes(), method.getParameterTypes())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<CallbackDeclaration> callbacks(Class<?> type, Metadata metadata) {
        List<CallbackDeclaration> callbacks = new ArrayList<>();
        for (Method method : type.getDeclaredMethods()) {
            if (method.isSynthetic()) {
                continue;
            }
            AnnotatedElement element = metadata.of(method);
            ANNOTATIONS.forEach((event, annotation) -> {
                if (element.isAnnotationPresent(annotation)) {
                    callbacks.add(new CallbackDeclaration(event, method));
                }
            });
        }
        callbacks.sort(Comparator.comparing(CallbackDeclaration::event)
                .thenComparing(callback -> callback.method().getName()));
        return callbacks;
    }
}
