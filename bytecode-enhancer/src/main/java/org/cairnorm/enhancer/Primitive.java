package org.cairnorm.enhancer;

import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/** The primitive types, with the names that the methods for them have. */
enum Primitive {
    BOOLEAN(Type.BOOLEAN_TYPE, "Boolean", "java/lang/Boolean"),
    BYTE(Type.BYTE_TYPE, "Byte", "java/lang/Byte"),
    CHAR(Type.CHAR_TYPE, "Char", "java/lang/Character"),
    SHORT(Type.SHORT_TYPE, "Short", "java/lang/Short"),
    INT(Type.INT_TYPE, "Int", "java/lang/Integer"),
    LONG(Type.LONG_TYPE, "Long", "java/lang/Long"),
    FLOAT(Type.FLOAT_TYPE, "Float", "java/lang/Float"),
    DOUBLE(Type.DOUBLE_TYPE, "Double", "java/lang/Double");

    private final Type type;
    private final String suffix;
    private final String wrapper;

    Primitive(Type type, String suffix, String wrapper) {
        this.type = type;
        this.suffix = suffix;
        this.wrapper = wrapper;
    }

    static @Nullable Primitive of(Type type) {
        for (Primitive primitive : values()) {
            if (primitive.type.equals(type)) {
                return primitive;
            }
        }
        return null;
    }

    Type type() {
        return type;
    }

    String suffix() {
        return suffix;
    }

    String wrapper() {
        return wrapper;
    }
}
