package org.cairnorm.mapping.build;

import java.lang.invoke.MethodType;

/** Primitive types and their wrappers. */
final class Primitives {
    private Primitives() {}

    /** The wrapper of a primitive type; any other type is itself. */
    @SuppressWarnings("unchecked") // int.class and Integer.class are both Class<Integer>
    static <T> Class<T> boxed(Class<T> type) {
        return (Class<T>) MethodType.methodType(type).wrap().returnType();
    }
}
