package org.cairnorm.mapping.build;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cairnorm.mapping.CallbackEvent;
import org.cairnorm.mapping.CallbackMethod;
import org.cairnorm.mapping.MappingProblem;
import org.cairnorm.mapping.source.CallbackDeclaration;
import org.cairnorm.mapping.source.ClassDeclaration;
import org.cairnorm.mapping.source.LifecycleDeclaration;
import org.cairnorm.mapping.source.ListenerDeclaration;

/**
 * The methods to call at each life cycle event, in their order (JPA 3.2 §3.6.5): default listeners, then the listeners of the
 * classes from the topmost down, then the methods of the classes from the topmost down.
 */
final class LifecyclePass {
    private final MappingBuild build;

    LifecyclePass(MappingBuild build) {
        this.build = build;
    }

    Map<CallbackEvent, List<CallbackMethod>> callbacks(EntityDraft entity) {
        List<ClassDeclaration> chain = new ArrayList<>();
        for (EntityDraft at = entity; at != null; at = at.parent()) {
            chain.addAll(0, at.chain());
        }
        Map<CallbackEvent, List<CallbackMethod>> callbacks = new EnumMap<>(CallbackEvent.class);
        for (ListenerDeclaration listener : listeners(chain)) {
            for (CallbackDeclaration callback : listener.callbacks()) {
                checkListenerMethod(callback.method());
                // a listener may be for another type than this entity
                if (callback.method().getParameterTypes()[0].isAssignableFrom(entity.javaClass())) {
                    add(callbacks, callback.event(), new CallbackMethod(listener.listenerClass(), callback.method()));
                }
            }
        }
        for (int i = 0; i < chain.size(); i++) {
            LifecycleDeclaration lifecycle = chain.get(i).lifecycle();
            for (CallbackDeclaration callback : lifecycle.callbacks()) {
                checkEntityMethod(callback.method());
                if (!isOverridden(callback.method(), chain.subList(i + 1, chain.size()))) {
                    add(callbacks, callback.event(), new CallbackMethod(null, callback.method()));
                }
            }
            refuseTwo(lifecycle);
        }
        return callbacks;
    }

    private List<ListenerDeclaration> listeners(List<ClassDeclaration> chain) {
        List<ListenerDeclaration> listeners = new ArrayList<>();
        boolean noDefaults = chain.stream().anyMatch(type -> type.lifecycle().excludeDefaultListeners());
        for (ClassDeclaration type : chain) {
            if (type.lifecycle().excludeSuperclassListeners()) {
                listeners.clear();
            }
            listeners.addAll(type.lifecycle().listeners());
        }
        if (!noDefaults) {
            listeners.addAll(0, build.unit().defaultListeners());
        }
        return listeners;
    }

    private static void add(
            Map<CallbackEvent, List<CallbackMethod>> callbacks, CallbackEvent event, CallbackMethod method) {
        method.method().trySetAccessible(); // it may have any visibility (JPA 3.2 §3.6.1)
        callbacks.computeIfAbsent(event, key -> new ArrayList<>()).add(method);
    }

    /** An overriding method takes the place of the overridden one, or silences it where it bears no annotation. */
    private static boolean isOverridden(Method method, List<ClassDeclaration> below) {
        if (Modifier.isPrivate(method.getModifiers())) {
            return false;
        }
        for (ClassDeclaration type : below) {
            for (Method other : type.javaClass().getDeclaredMethods()) {
                if (other.getName().equals(method.getName()) && other.getParameterCount() == 0 && !other.isBridge()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void refuseTwo(LifecycleDeclaration lifecycle) {
        Map<CallbackEvent, Method> methods = new EnumMap<>(CallbackEvent.class);
        for (CallbackDeclaration callback : lifecycle.callbacks()) {
            Method other = methods.put(callback.event(), callback.method());
            if (other != null) {
                throw MappingProblem.CALLBACK_TWICE.at(
                        callback.method().getDeclaringClass().getSimpleName(),
                        callback.event(),
                        other.getName(),
                        callback.method().getName());
            }
        }
    }

    private static void checkEntityMethod(Method method) {
        if (method.getParameterCount() != 0 || isUnfit(method)) {
            throw MappingProblem.CALLBACK_SIGNATURE.at(place(method), "no parameter");
        }
    }

    private static void checkListenerMethod(Method method) {
        if (method.getParameterCount() != 1 || isUnfit(method)) {
            throw MappingProblem.CALLBACK_SIGNATURE.at(place(method), "one parameter, the entity");
        }
    }

    private static boolean isUnfit(Method method) {
        return method.getReturnType() != void.class || Modifier.isStatic(method.getModifiers());
    }

    private static String place(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
