package org.cairnorm.mapping.source;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A declared type as one concrete class sees it: type variables of generic superclasses are replaced by what the class put in
 * their place; a wildcard or a variable without a value is its bound.
 *
 * @param arguments the type arguments; empty for a raw or non-generic type
 */
public record ResolvedType(Class<?> erasure, List<ResolvedType> arguments) {

    public ResolvedType {
        arguments = List.copyOf(arguments);
    }

    /**
     * Resolves a type that a class or one of its superclasses declares.
     *
     * @param context the class through which the declaration is seen
     */
    public static ResolvedType of(Type type, Class<?> context) {
        return of(type, new ResolvedType(context, List.of()));
    }

    /** As {@link #of(Type, Class)}, with type arguments of the context itself, such as those of a generic embeddable. */
    public static ResolvedType of(Type type, ResolvedType context) {
        Map<TypeVariable<?>, Type> variables = variables(context.erasure());
        TypeVariable<?>[] parameters = context.erasure().getTypeParameters();
        for (int i = 0; i < context.arguments().size() && i < parameters.length; i++) {
            variables.put(parameters[i], new Known(context.arguments().get(i)));
        }
        return resolve(type, variables, new HashSet<>());
    }

    /** A type that is resolved already, in the place of a type variable. */
    private record Known(ResolvedType type) implements Type {}

    /** The arguments with which a class extends or implements a generic type; empty where it does not, or does so raw. */
    public static List<ResolvedType> argumentsOf(Class<?> context, Class<?> generic) {
        Map<TypeVariable<?>, Type> variables = variables(context);
        return Stream.of(generic.getTypeParameters())
                .filter(variables::containsKey)
                .map(parameter -> resolve(parameter, variables, new HashSet<>()))
                .toList();
    }

    /** The type argument at that place, or null. */
    public @Nullable Class<?> argument(int place) {
        return place < arguments.size() ? arguments.get(place).erasure() : null;
    }

    private static Map<TypeVariable<?>, Type> variables(Class<?> context) {
        Map<TypeVariable<?>, Type> variables = new HashMap<>();
        collect(context, variables);
        return variables;
    }

    private static void collect(@Nullable Class<?> type, Map<TypeVariable<?>, Type> variables) {
        if (type == null || type == Object.class) {
            return;
        }
        Stream.concat(Stream.ofNullable(type.getGenericSuperclass()), Stream.of(type.getGenericInterfaces()))
                .forEach(parent -> {
                    if (parent instanceof ParameterizedType parameterized) {
                        TypeVariable<?>[] parameters = ((Class<?>) parameterized.getRawType()).getTypeParameters();
                        Type[] arguments = parameterized.getActualTypeArguments();
                        for (int i = 0; i < parameters.length; i++) {
                            variables.put(parameters[i], arguments[i]);
                        }
                        collect((Class<?>) parameterized.getRawType(), variables);
                    } else {
                        collect((Class<?>) parent, variables);
                    }
                });
    }

    private static ResolvedType resolve(Type type, Map<TypeVariable<?>, Type> variables, Set<Type> seen) {
        if (type instanceof Known known) {
            return known.type();
        }
        if (type instanceof Class<?> plain) {
            return new ResolvedType(plain, List.of());
        }
        if (type instanceof ParameterizedType parameterized) {
            List<ResolvedType> arguments = Stream.of(parameterized.getActualTypeArguments())
                    .map(argument -> resolve(argument, variables, seen))
                    .toList();
            return new ResolvedType((Class<?>) parameterized.getRawType(), arguments);
        }
        if (type instanceof GenericArrayType array) {
            Class<?> component =
                    resolve(array.getGenericComponentType(), variables, seen).erasure();
            return new ResolvedType(Array.newInstance(component, 0).getClass(), List.of());
        }
        if (type instanceof WildcardType wildcard) {
            return resolve(wildcard.getUpperBounds()[0], variables, seen);
        }
        TypeVariable<?> variable = (TypeVariable<?>) type;
        if (!seen.add(variable)) {
            return new ResolvedType(Object.class, List.of());
        }
        Type value = variables.get(variable);
        ResolvedType resolved = resolve(value == null ? variable.getBounds()[0] : value, variables, seen);
        seen.remove(variable);
        return resolved;
    }
}
