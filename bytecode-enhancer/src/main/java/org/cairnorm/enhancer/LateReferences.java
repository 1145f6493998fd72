package org.cairnorm.enhancer;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import org.cairnorm.entity.EnhancementProblem;
import org.cairnorm.entity.ReferenceFactory;
import org.jspecify.annotations.Nullable;

/** References whose class is generated when the first one is made. */
final class LateReferences implements ReferenceFactory {
    private final Class<?> entityClass;
    private final Set<Method> identifierGetters;
    private volatile @Nullable Generated generated;

    private record Generated(Class<?> type, MethodHandle constructor, List<Method> nonInterceptable) {}

    LateReferences(Class<?> entityClass, Set<Method> identifierGetters) {
        this.entityClass = entityClass;
        this.identifierGetters = identifierGetters;
    }

    @Override
    public Object newReference() {
        try {
            return generated().constructor.invokeExact();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw EnhancementProblem.NO_CONSTRUCTOR.exception(e, entityClass.getName(), "its constructor failed");
        }
    }

    @Override
    public Class<?> referenceClass() {
        return generated().type;
    }

    @Override
    public List<Method> nonInterceptable() {
        return generated().nonInterceptable;
    }

    private Generated generated() {
        Generated known = generated;
        return known == null ? generate() : known;
    }

    private synchronized Generated generate() {
        Generated known = generated;
        if (known != null) {
            return known;
        }
        ReferenceGenerator generator = new ReferenceGenerator(entityClass, identifierGetters);
        try {
            Lookup lookup = HiddenClasses.define(entityClass, generator.classFile(), List.of());
            MethodHandle constructor = lookup.findConstructor(lookup.lookupClass(), MethodType.methodType(void.class))
                    .asType(MethodType.methodType(Object.class));
            Generated made =
                    new Generated(lookup.lookupClass(), constructor, List.copyOf(generator.nonInterceptable()));
            generated = made;
            return made;
        } catch (IllegalAccessException | LinkageError e) {
            throw EnhancementProblem.NO_REFERENCE.exception(e, entityClass.getName(), e.toString());
        } catch (NoSuchMethodException e) {
            throw new AssertionError("the constructor was generated", e);
        }
    }
}
