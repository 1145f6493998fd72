package org.cairnorm.session;

import jakarta.persistence.PersistenceException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.cairnorm.mapping.CallbackEvent;
import org.cairnorm.mapping.CallbackMethod;
import org.cairnorm.mapping.EntityMapping;

/** Calls the life cycle methods of entities and their listeners (JPA 3.2 §3.6). One instance per listener class. */
final class EntityCallbacks {
    private final Map<Class<?>, Object> listeners = new ConcurrentHashMap<>();
    private final Function<Class<?>, Object> listenerFactory;

    EntityCallbacks(Function<Class<?>, Object> listenerFactory) {
        this.listenerFactory = listenerFactory;
    }

    /** Creates listeners by their public constructor without arguments. */
    static Object newListener(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new PersistenceException(SessionProblem.LISTENER_NOT_CREATED.with(type.getName()), e);
        }
    }

    boolean has(EntityMapping mapping, CallbackEvent event) {
        return !mapping.callbacks(event).isEmpty();
    }

    /** Calls all methods for the event; what they throw comes out as it is. */
    void call(CallbackEvent event, EntityMapping mapping, Object entity) {
        List<CallbackMethod> methods = mapping.callbacks(event);
        for (int i = 0; i < methods.size(); i++) {
            call(event, methods.get(i), entity);
        }
    }

    private void call(CallbackEvent event, CallbackMethod callback, Object entity) {
        Method method = callback.method();
        try {
            if (callback.listener() == null) {
                method.invoke(entity);
            } else {
                method.invoke(listeners.computeIfAbsent(callback.listener(), listenerFactory), entity);
            }
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            if (e.getCause() instanceof Error thrown) {
                throw thrown;
            }
            throw new PersistenceException(
                    SessionProblem.CALLBACK_FAILED.with(event, method.toString(), e.getCause()), e.getCause());
        } catch (IllegalAccessException e) {
            throw new PersistenceException(SessionProblem.CALLBACK_FAILED.with(event, method.toString(), e), e);
        }
    }
}
