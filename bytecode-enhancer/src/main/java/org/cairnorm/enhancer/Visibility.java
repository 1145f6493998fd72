package org.cairnorm.enhancer;

import java.lang.reflect.Member;
import java.lang.reflect.Modifier;

/** What the code of a nestmate of a class may name, by the rules of the virtual machine. */
record Visibility(Class<?> host) {

    boolean canUse(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.componentType();
        }
        if (element.isPrimitive() || isSamePackage(element)) {
            return true;
        }
        return Modifier.isPublic(element.getModifiers())
                && element.getModule().isExported(element.getPackageName(), host.getModule())
                && isFoundByName(element);
    }

    boolean canUse(Member member) {
        Class<?> owner = member.getDeclaringClass();
        int modifiers = member.getModifiers();
        if (Modifier.isPrivate(modifiers)) {
            return owner.getNestHost() == host.getNestHost();
        }
        return canUse(owner) && (Modifier.isPublic(modifiers) || isSamePackage(owner));
    }

    boolean isSamePackage(Class<?> other) {
        return other.getClassLoader() == host.getClassLoader()
                && other.getPackageName().equals(host.getPackageName());
    }

    private boolean isFoundByName(Class<?> type) {
        if (type.getClassLoader() == null || type.getClassLoader() == host.getClassLoader()) {
            return true;
        }
        try {
            return Class.forName(type.getName(), false, host.getClassLoader()) == type;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
