package org.cairnorm.session;

import java.lang.invoke.MethodType;

/** Wrapper classes of primitive types. */
final class Primitives {
    private Primitives() {}

    /** The wrapper of a primitive type; any other type as it is. */
    static Class<?> boxed(Class<?> type) {
        return type.isPrimitive() ? MethodType.methodType(type).wrap().returnType() : type;
    }
}
