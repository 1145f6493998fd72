package org.cairnorm.session;

/** Wrapper classes of primitive types. */
final class Primitives {
    private Primitives() {}

    /** The wrapper of a primitive type; any other type as it is. */
    static Class<?> boxed(Class<?> type) {
        if (!type.isPrimitive()) {
            return type;
        }
        if (type == long.class) {
            return Long.class;
        }
        if (type == int.class) {
            return Integer.class;
        }
        if (type == short.class) {
            return Short.class;
        }
        if (type == byte.class) {
            return Byte.class;
        }
        if (type == char.class) {
            return Character.class;
        }
        if (type == boolean.class) {
            return Boolean.class;
        }
        return type == double.class ? Double.class : Float.class;
    }
}
