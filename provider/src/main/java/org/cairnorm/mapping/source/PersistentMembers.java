package org.cairnorm.mapping.source;

import jakarta.persistence.Access;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnit;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Transient;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnorm.entity.AccessPlan;
import org.cairnorm.mapping.MappingProblem;
import org.jspecify.annotations.Nullable;

/** The members of one class that may be persistent attributes (JPA 3.2 §2.2): its own fields and its own properties. */
public final class PersistentMembers {
    private static final String MAPPING_PACKAGE = Transient.class.getPackageName();
    private static final Set<Class<? extends Annotation>> NOT_MAPPING = Set.of(
            Access.class,
            Transient.class,
            EnumeratedValue.class,
            PersistenceContext.class,
            PersistenceUnit.class,
            PrePersist.class,
            PostPersist.class,
            PreRemove.class,
            PostRemove.class,
            PreUpdate.class,
            PostUpdate.class,
            PostLoad.class);

    private PersistentMembers() {}

    /** Fields that are neither static nor transient. */
    public static List<AccessPlan.FieldMember> fields(Class<?> type) {
        List<AccessPlan.FieldMember> members = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            int modifiers = field.getModifiers();
            if (Modifier.isTransient(modifiers)) {
                refuseMapping(field, type.getSimpleName() + "." + field.getName(), "transient");
            }
            if (!Modifier.isStatic(modifiers) && !Modifier.isTransient(modifiers) && !field.isSynthetic()) {
                members.add(new AccessPlan.FieldMember(field));
            }
        }
        return members;
    }

    /**
     * Getters with a setter, and getters that bear a mapping annotation although a setter is missing. In the order of the
     * fields with the same names, others by name: the order of methods in a class file means nothing.
     */
    public static List<AccessPlan.PropertyMember> properties(Class<?> type, Metadata metadata) {
        if (type.isRecord()) {
            return List.of();
        }
        List<AccessPlan.PropertyMember> members = new ArrayList<>();
        for (Method method : type.getDeclaredMethods()) {
            String name = propertyName(method);
            if (name == null) {
                continue;
            }
            Method setter = setter(type, method);
            AnnotatedElement element = metadata.of(method);
            if (setter != null || isMapped(element) || element.isAnnotationPresent(Transient.class)) {
                members.add(new AccessPlan.PropertyMember(name, method, setter));
            }
        }
        Map<String, Integer> places = new HashMap<>();
        for (AccessPlan.FieldMember field : fields(type)) {
            places.put(field.name(), places.size());
        }
        members.sort(Comparator.comparing(
                        (AccessPlan.PropertyMember member) -> places.getOrDefault(member.name(), Integer.MAX_VALUE))
                .thenComparing(AccessPlan.PropertyMember::name));
        return members;
    }

    /** Whether the member bears an annotation that maps it. */
    static boolean isMapped(AnnotatedElement member) {
        for (Annotation annotation : member.getAnnotations()) {
            if (isMapping(annotation.annotationType())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMapping(Class<? extends Annotation> type) {
        return type.getPackageName().equals(MAPPING_PACKAGE) && !NOT_MAPPING.contains(type);
    }

    /** What is not persistent must not be mapped (JPA 3.2 §2.2). */
    static void refuseMapping(AnnotatedElement member, String where, String notPersistent) {
        for (Annotation annotation : member.getAnnotations()) {
            if (isMapping(annotation.annotationType())) {
                throw MappingProblem.CONTRADICTING_ANNOTATIONS.at(
                        where,
                        notPersistent + " and @" + annotation.annotationType().getSimpleName());
            }
        }
    }

    private static @Nullable String propertyName(Method method) {
        Class<?> type = method.getReturnType();
        boolean unfit = Modifier.isStatic(method.getModifiers())
                || method.isSynthetic()
                || method.getParameterCount() > 0
                || type == void.class;
        if (unfit) {
            return null;
        }
        String name = method.getName();
        if (name.startsWith("get") && name.length() > 3) {
            return decapitalize(name.substring(3));
        }
        boolean truth = type == boolean.class || type == Boolean.class;
        return truth && name.startsWith("is") && name.length() > 2 ? decapitalize(name.substring(2)) : null;
    }

    private static @Nullable Method setter(Class<?> type, Method getter) {
        String name = getter.getName();
        String setterName = "set" + name.substring(name.startsWith("is") ? 2 : 3);
        for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
            try {
                Method setter = at.getDeclaredMethod(setterName, getter.getReturnType());
                if (!Modifier.isStatic(setter.getModifiers())) {
                    return setter;
                }
            } catch (NoSuchMethodException e) {
                continue;
            }
        }
        return null;
    }

    /** As {@code java.beans.Introspector} does, without the module {@code java.desktop}. */
    private static String decapitalize(String name) {
        if (name.length() > 1 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.charAt(1))) {
            return name;
        }
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
