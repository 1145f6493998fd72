package org.cairnorm.enhancer;

import static net.bytebuddy.jar.asm.Opcodes.*;

import java.util.Set;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Type;

/** Code that compares the old and the new value of an attribute. */
final class ValueComparison {
    /** Immutable types whose equals is cheap and says that the database would not tell the values apart, either. */
    private static final Set<String> VALUES = Set.of(
            "java/lang/String",
            "java/lang/Boolean",
            "java/lang/Byte",
            "java/lang/Character",
            "java/lang/Short",
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Float",
            "java/lang/Double",
            "java/math/BigInteger",
            "java/math/BigDecimal",
            "java/util/UUID",
            "java/time/Instant",
            "java/time/LocalDate",
            "java/time/LocalTime",
            "java/time/LocalDateTime",
            "java/time/OffsetTime",
            "java/time/OffsetDateTime",
            "java/time/ZonedDateTime",
            "java/time/Year",
            "java/time/Duration");

    private ValueComparison() {}

    /** Turns a floating point value on the stack into its bits, so that NaN equals itself and 0.0 is not -0.0. */
    static void bits(MethodVisitor code, Type type) {
        if (type.getSort() == Type.FLOAT) {
            code.visitMethodInsn(INVOKESTATIC, "java/lang/Float", "floatToRawIntBits", "(F)I", false);
        } else if (type.getSort() == Type.DOUBLE) {
            code.visitMethodInsn(INVOKESTATIC, "java/lang/Double", "doubleToRawLongBits", "(D)J", false);
        }
    }

    /** Takes two values from the stack, primitive ones by value and references by identity. */
    static void jumpIfEqual(MethodVisitor code, Type type, Label equal) {
        switch (type.getSort()) {
            case Type.LONG, Type.DOUBLE -> {
                code.visitInsn(LCMP);
                code.visitJumpInsn(IFEQ, equal);
            }
            case Type.OBJECT, Type.ARRAY -> code.visitJumpInsn(IF_ACMPEQ, equal);
            default -> code.visitJumpInsn(IF_ICMPEQ, equal);
        }
    }

    /** Takes two values from the stack, values of the JDK by equals and other references by identity. */
    static void jumpIfDifferent(MethodVisitor code, Type type, Label different) {
        switch (type.getSort()) {
            case Type.LONG, Type.DOUBLE -> {
                code.visitInsn(LCMP);
                code.visitJumpInsn(IFNE, different);
            }
            case Type.OBJECT -> {
                if (VALUES.contains(type.getInternalName())) {
                    code.visitMethodInsn(
                            INVOKESTATIC,
                            "java/util/Objects",
                            "equals",
                            "(Ljava/lang/Object;Ljava/lang/Object;)Z",
                            false);
                    code.visitJumpInsn(IFEQ, different);
                } else {
                    code.visitJumpInsn(IF_ACMPNE, different);
                }
            }
            case Type.ARRAY -> code.visitJumpInsn(IF_ACMPNE, different);
            default -> code.visitJumpInsn(IF_ICMPNE, different);
        }
    }
}
