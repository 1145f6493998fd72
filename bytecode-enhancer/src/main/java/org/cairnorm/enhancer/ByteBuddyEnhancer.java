package org.cairnorm.enhancer;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cairnorm.entity.AccessPlan;
import org.cairnorm.entity.ClassAccess;
import org.cairnorm.entity.EnhancementProblem;
import org.cairnorm.entity.EntityEnhancer;
import org.cairnorm.entity.LateAccess;
import org.cairnorm.entity.Reference;
import org.cairnorm.entity.ReferenceFactory;
import org.cairnorm.entity.ReflectiveAccess;
import org.cairnorm.entity.StateHolder;
import org.jspecify.annotations.Nullable;

/**
 * Generates access classes and references when they are first used, once per class of the model: what was made stays with that
 * class, so it is collected with its class loader, and all enhancers share it. Thread-safe.
 */
public final class ByteBuddyEnhancer implements EntityEnhancer {
    private static final ClassValue<Map<List<AccessPlan.Member>, ClassAccess>> ACCESS = new ClassValue<>() {
        @Override
        protected Map<List<AccessPlan.Member>, ClassAccess> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };
    private static final ClassValue<Map<Set<Method>, ReferenceFactory>> REFERENCES = new ClassValue<>() {
        @Override
        protected Map<Set<Method>, ReferenceFactory> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    /** {@inheritDoc} A generated class where one can be defined beside the class of the plan, else method handles. */
    @Override
    public ClassAccess access(AccessPlan plan) {
        return lateAccess(plan).made();
    }

    @Override
    public LateAccess lateAccess(AccessPlan plan) {
        if (!canDefineBeside(plan.type(), GeneratedAccess.class)) {
            ClassAccess access = new ReflectiveAccess(plan);
            return new LateAccess(plan.type(), () -> access);
        }
        MemberRoutes routes = new MemberRoutes(plan);
        return new LateAccess(plan.type(), () -> access(plan, routes));
    }

    private static ClassAccess access(AccessPlan plan, MemberRoutes routes) {
        Map<List<AccessPlan.Member>, ClassAccess> known = ACCESS.get(plan.type());
        ClassAccess access = known.get(plan.members());
        if (access != null) {
            return access;
        }
        ClassAccess generated = generatedAccess(plan, routes);
        if (generated == null) {
            return new ReflectiveAccess(plan); // not kept: its class need not be visible where the plan's class is
        }
        ClassAccess faster = known.putIfAbsent(plan.members(), generated);
        return faster == null ? generated : faster;
    }

    private static @Nullable ClassAccess generatedAccess(AccessPlan plan, MemberRoutes routes) {
        try {
            byte[] classFile = new AccessGenerator(plan, routes).classFile();
            Lookup lookup = HiddenClasses.define(plan.type(), classFile, routes.constants());
            MethodHandle constructor = lookup.findConstructor(lookup.lookupClass(), MethodType.methodType(void.class));
            return (ClassAccess) constructor.invoke();
        } catch (IllegalAccessException | NoClassDefFoundError notHere) {
            return null;
        } catch (Throwable e) {
            throw EnhancementProblem.CLASS_FILE.exception(e, plan.type().getName(), e.toString());
        }
    }

    @Override
    public ReferenceFactory references(Class<?> entityClass, Set<Method> identifierGetters) {
        String obstacle = obstacle(entityClass);
        if (obstacle != null) {
            throw EnhancementProblem.NO_REFERENCE.exception(entityClass.getName(), obstacle);
        }
        return REFERENCES
                .get(entityClass)
                .computeIfAbsent(Set.copyOf(identifierGetters), getters -> new LateReferences(entityClass, getters));
    }

    @Override
    public boolean canMakeReferences(Class<?> entityClass) {
        return obstacle(entityClass) == null;
    }

    /** Why there can be no references to a class. */
    private static @Nullable String obstacle(Class<?> entityClass) {
        int modifiers = entityClass.getModifiers();
        if (StateHolder.class.isAssignableFrom(entityClass)) {
            return "it is enhanced, so that its own instances serve as references";
        }
        if (Modifier.isAbstract(modifiers)) {
            return "it is abstract";
        }
        if (Modifier.isFinal(modifiers)) {
            return "it is final";
        }
        if (entityClass.isSealed()) {
            return "it is sealed";
        }
        try {
            entityClass.getDeclaredConstructor();
        } catch (NoSuchMethodException e) {
            return "it has no constructor without parameters";
        }
        if (!canDefineBeside(entityClass, Reference.class)) {
            return "its package '" + entityClass.getPackageName()
                    + "' is not open to Cairn, or its class loader does not see" + " Cairn";
        }
        return null;
    }

    private static boolean canDefineBeside(Class<?> host, Class<?> parent) {
        Module module = host.getModule();
        return !host.isArray()
                && !host.isPrimitive()
                && module.isOpen(host.getPackageName(), ByteBuddyEnhancer.class.getModule())
                && new Visibility(host).canUse(parent);
    }
}
