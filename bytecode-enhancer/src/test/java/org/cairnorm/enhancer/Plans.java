package org.cairnorm.enhancer;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairnorm.entity.AccessPlan;
import org.cairnorm.entity.AccessPlan.FieldMember;
import org.cairnorm.entity.AccessPlan.Member;
import org.cairnorm.entity.AccessPlan.PropertyMember;

/** Short ways to access plans. */
final class Plans {
    private Plans() {}

    static AccessPlan fields(Class<?> type, String... names) {
        List<Member> members = new ArrayList<>();
        for (String name : names) {
            members.add(new FieldMember(field(type, name)));
        }
        return new AccessPlan(type, members);
    }

    static Field field(Class<?> type, String name) {
        for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
            for (Field field : owner.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return field;
                }
            }
        }
        throw new AssertionError("no field " + name);
    }

    static PropertyMember property(Class<?> type, String name) {
        String suffix = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        Method setter = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals("set" + suffix))
                .findFirst()
                .orElse(null);
        return new PropertyMember(name, method(type, "get" + suffix), setter);
    }

    static Method method(Class<?> type, String name) {
        for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
            for (Method method : owner.getDeclaredMethods()) {
                if (method.getName().equals(name)) {
                    return method;
                }
            }
            for (Class<?> parent : owner.getInterfaces()) {
                for (Method method : parent.getDeclaredMethods()) {
                    if (method.getName().equals(name)) {
                        return method;
                    }
                }
            }
        }
        throw new AssertionError("no method " + name);
    }
}
