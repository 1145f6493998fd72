package org.cairnorm.mapping.metamodel;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Id;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** Finds the field or getter of an attribute. */
final class PersistentMember {
    private PersistentMember() {}

    /**
     * What a class itself declares for an attribute; null if nothing.
     *
     * @param concrete the entity or embeddable of which it is an attribute: its access type decides between field and getter
     */
    static @Nullable Member of(Class<?> declaring, String attribute, Class<?> concrete) {
        Field field = field(declaring, attribute);
        Method getter = getter(declaring, attribute);
        if (field == null || getter == null) {
            return field == null ? getter : field;
        }
        if (isMapped(getter) != isMapped(field)) {
            return isMapped(getter) ? getter : field;
        }
        return usesProperties(declaring, concrete) ? getter : field;
    }

    /** The type that a member gives its attribute. */
    static Class<?> typeOf(Member member) {
        return member instanceof Method method ? method.getReturnType() : ((Field) member).getType();
    }

    private static @Nullable Field field(Class<?> type, String name) {
        try {
            Field field = type.getDeclaredField(name);
            return Modifier.isStatic(field.getModifiers()) ? null : field;
        } catch (NoSuchFieldException e) {
            return null;
        }
    }

    private static @Nullable Method getter(Class<?> type, String name) {
        if (type.isRecord()) {
            return null;
        }
        String capitalized = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        for (String getter : new String[] {"get" + capitalized, "is" + capitalized, "get" + name, "is" + name}) {
            try {
                Method method = type.getDeclaredMethod(getter);
                if (!Modifier.isStatic(method.getModifiers()) && method.getReturnType() != void.class) {
                    return method;
                }
            } catch (NoSuchMethodException e) {
                continue;
            }
        }
        return null;
    }

    private static boolean isMapped(AnnotatedElement element) {
        for (Annotation annotation : element.getAnnotations()) {
            if (annotation.annotationType().getPackageName().equals("jakarta.persistence")) {
                return true;
            }
        }
        return false;
    }

    private static boolean usesProperties(Class<?> declaring, Class<?> concrete) {
        Access access = declaring.getAnnotation(Access.class);
        if (access != null) {
            return access.value() == AccessType.PROPERTY;
        }
        for (Class<?> at = concrete; at != null && at != Object.class; at = at.getSuperclass()) {
            for (Method method : at.getDeclaredMethods()) {
                if (method.isAnnotationPresent(Id.class) || method.isAnnotationPresent(EmbeddedId.class)) {
                    return true;
                }
            }
        }
        return false;
    }
}
