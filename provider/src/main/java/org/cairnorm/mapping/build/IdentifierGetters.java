package org.cairnorm.mapping.build;

import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairnorm.entity.AccessPlan;

/** The methods of an entity class that only return a part of its identifier, so that a reference can answer them. */
final class IdentifierGetters {
    private IdentifierGetters() {}

    static Set<Method> of(List<AttributeDraft> identifier, Class<?> entityClass) {
        Set<Method> getters = new HashSet<>();
        for (AttributeDraft attribute : identifier) {
            AccessPlan.Member member = attribute.declaration().member();
            if (member instanceof AccessPlan.PropertyMember property) {
                getters.add(property.getter());
            } else {
                getters.addAll(named(attribute.name(), member.type(), entityClass));
            }
        }
        return getters;
    }

    /** By convention: with field access nothing else tells which method returns the field. */
    private static Set<Method> named(String attribute, Class<?> type, Class<?> entityClass) {
        String capitalized = Character.toUpperCase(attribute.charAt(0)) + attribute.substring(1);
        Set<String> names = Set.of("get" + capitalized, "is" + capitalized, attribute);
        Set<Method> found = new HashSet<>();
        for (Class<?> at = entityClass; at != null && at != Object.class; at = at.getSuperclass()) {
            for (Method method : at.getDeclaredMethods()) {
                boolean fits = method.getParameterCount() == 0
                        && method.getReturnType() == type
                        && names.contains(method.getName());
                if (fits) {
                    found.add(method);
                }
            }
        }
        return found;
    }
}
