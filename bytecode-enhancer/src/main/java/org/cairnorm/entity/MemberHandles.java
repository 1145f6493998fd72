package org.cairnorm.entity;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.cairnorm.entity.AccessPlan.FieldMember;
import org.cairnorm.entity.AccessPlan.PropertyMember;
import org.jspecify.annotations.Nullable;

/** Method handles for members of any visibility; the type of the instance is erased to {@code Object}. */
public final class MemberHandles {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.publicLookup();

    private MemberHandles() {}

    /** {@code (Object) → T}, where T is the primitive type of the attribute, or {@code Object}. */
    public static MethodHandle getter(AccessPlan.Member member) {
        MethodHandle handle;
        try {
            if (member instanceof FieldMember field) {
                handle = LOOKUP.unreflectGetter(opened(field.field()));
            } else {
                handle = LOOKUP.unreflect(opened(((PropertyMember) member).getter()));
            }
        } catch (IllegalAccessException e) {
            throw notOpen(member, e);
        }
        return handle.asType(MethodType.methodType(erased(member.type()), Object.class));
    }

    /** {@code (Object, T) → void}; null for a property without setter and for a component of a record. */
    public static @Nullable MethodHandle setter(AccessPlan.Member member) {
        MethodHandle handle;
        try {
            if (member instanceof FieldMember field) {
                if (field.field().getDeclaringClass().isRecord()) {
                    return null;
                }
                handle = LOOKUP.unreflectSetter(opened(field.field()));
            } else {
                Method setter = ((PropertyMember) member).setter();
                if (setter == null) {
                    return null;
                }
                handle = LOOKUP.unreflect(opened(setter));
            }
        } catch (IllegalAccessException e) {
            throw notOpen(member, e);
        }
        return handle.asType(MethodType.methodType(void.class, Object.class, erased(member.type())));
    }

    /** {@code () → Object}: the no-argument constructor; null if there is none or the class is abstract. */
    public static @Nullable MethodHandle constructor(Class<?> type) {
        if (Modifier.isAbstract(type.getModifiers())) {
            return null;
        }
        Constructor<?> constructor;
        try {
            constructor = type.getDeclaredConstructor();
        } catch (NoSuchMethodException e) {
            return null;
        }
        return constructor(constructor).asType(MethodType.methodType(Object.class));
    }

    static MethodHandle constructor(Constructor<?> constructor) {
        try {
            return LOOKUP.unreflectConstructor(opened(constructor));
        } catch (IllegalAccessException e) {
            throw notOpen("the constructor", constructor.getDeclaringClass(), e);
        }
    }

    private static <T extends AccessibleObject> T opened(T member) {
        member.trySetAccessible(); // where this fails, a public member of an exported package can still be reached
        return member;
    }

    private static Class<?> erased(Class<?> type) {
        return type.isPrimitive() ? type : Object.class;
    }

    private static EnhancementException notOpen(AccessPlan.Member member, IllegalAccessException cause) {
        if (member instanceof FieldMember field) {
            return notOpen("field '" + member.name() + "'", field.field().getDeclaringClass(), cause);
        }
        return notOpen(
                "property '" + member.name() + "'",
                ((PropertyMember) member).getter().getDeclaringClass(),
                cause);
    }

    private static EnhancementException notOpen(String what, Class<?> owner, IllegalAccessException cause) {
        String packageName = owner.getPackageName();
        String module = owner.getModule().isNamed() ? owner.getModule().getName() : "(unnamed)";
        return EnhancementProblem.NOT_OPEN.exception(
                cause, what + " of '" + owner.getName() + "'", packageName, packageName, module);
    }
}
