package org.cairnorm.enhancer;

import java.io.InvalidObjectException;
import java.io.Serializable;
import java.lang.invoke.MethodHandle;
import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairnorm.entity.DetachedState;
import org.cairnorm.entity.EnhancementException;
import org.cairnorm.entity.EnhancementProblem;
import org.cairnorm.entity.InstanceState;
import org.cairnorm.entity.MemberHandles;
import org.cairnorm.entity.Reference;
import org.jspecify.annotations.Nullable;

/**
 * What is written for a reference. An initialized one becomes a plain instance of the entity class. One that is not stays a
 * reference: a plain instance with nothing but an identifier would look as if all else were null, and a merge would store that.
 */
public final class SerializedReference implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final ClassValue<List<Field>> INSTANCE_FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> entityClass) {
            List<Field> fields = new ArrayList<>();
            for (Class<?> type = entityClass; type != Object.class; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())) {
                        field.setAccessible(true);
                        fields.add(field);
                    }
                }
            }
            return List.copyOf(fields);
        }
    };

    private final Class<?> entityClass;
    private final String identifierGetters;
    private final Object plain;

    private SerializedReference(Class<?> entityClass, String identifierGetters, Object plain) {
        this.entityClass = entityClass;
        this.identifierGetters = identifierGetters;
        this.plain = plain;
    }

    /**
     * Called by generated code. Answers with the same object as before while that is in use: one stream may come across the
     * reference many times, and around a cycle without end.
     *
     * @param before what the last call has answered with
     * @param identifierGetters names, separated by commas
     */
    public static Object form(Reference reference, @Nullable WeakReference<?> before, String identifierGetters) {
        Object last = before == null ? null : before.get();
        Class<?> entityClass = Reference.entityClassOf(reference);
        InstanceState state = reference.cairn$state();
        if (state == null || !state.isReference()) {
            Object plain = entityClass.isInstance(last) ? last : newInstance(entityClass);
            copyFields(entityClass, reference, plain);
            return plain;
        }
        Object plain = last instanceof SerializedReference form ? form.plain : newInstance(entityClass);
        copyFields(entityClass, reference, plain);
        return last instanceof SerializedReference
                ? last
                : new SerializedReference(entityClass, identifierGetters, plain);
    }

    private Object readResolve() throws InvalidObjectException {
        if (plain.getClass() != entityClass) {
            throw new InvalidObjectException("Not an instance of " + entityClass);
        }
        try {
            Object reference = new ByteBuddyEnhancer()
                    .references(entityClass, methods(entityClass, Set.of(identifierGetters.split(","))))
                    .newReference();
            copyFields(entityClass, plain, reference);
            DetachedState state = new DetachedState(entityClass.getName());
            state.markReference();
            ((Reference) reference).cairn$state(state);
            return reference;
        } catch (EnhancementException e) {
            InvalidObjectException invalid = new InvalidObjectException(e.getMessage());
            invalid.initCause(e);
            throw invalid;
        }
    }

    private static Set<Method> methods(Class<?> entityClass, Set<String> names) {
        Set<Method> found = new HashSet<>();
        for (Class<?> type = entityClass; type != Object.class; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.getParameterCount() == 0 && names.contains(method.getName())) {
                    found.add(method);
                }
            }
        }
        return found;
    }

    private static Object newInstance(Class<?> entityClass) {
        MethodHandle constructor = MemberHandles.constructor(entityClass);
        if (constructor == null) {
            throw EnhancementProblem.NO_CONSTRUCTOR.exception(
                    entityClass.getName(), "it has no constructor without parameters");
        }
        try {
            return constructor.invokeExact();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw EnhancementProblem.NO_CONSTRUCTOR.exception(e, entityClass.getName(), "its constructor failed");
        }
    }

    private static void copyFields(Class<?> entityClass, Object from, Object to) {
        List<Field> fields = INSTANCE_FIELDS.get(entityClass);
        try {
            for (Field field : fields) {
                field.set(to, field.get(from));
            }
        } catch (IllegalAccessException e) {
            throw new AssertionError("the fields were made accessible", e);
        }
    }
}
