package org.cairnorm.query.domain;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.MappingModel;
import org.jspecify.annotations.Nullable;

/** Finds the classes and constants that the text of a query names in full. Never runs their static initializers in vain. */
final class ClassNames {
    private static final int LONGEST = 1024;

    private final MappingModel model;

    ClassNames(MappingModel model) {
        this.model = model;
    }

    /** The class of a name, with {@code .} or {@code $} before nested ones; null if there is none. */
    @Nullable Class<?> find(String name) {
        if (name.length() > LONGEST) {
            return null;
        }
        EntityMapping entity = model.entity(name);
        if (entity != null) {
            return entity.javaClass();
        }
        if (name.indexOf('.') < 0) {
            return null;
        }
        ClassLoader modelLoader = model.entities().stream()
                .findFirst()
                .map(first -> first.javaClass().getClassLoader())
                .orElse(null);
        Class<?> found = modelLoader == null ? null : find(name, modelLoader);
        ClassLoader threadLoader = Thread.currentThread().getContextClassLoader();
        return found != null || threadLoader == null || threadLoader == modelLoader ? found : find(name, threadLoader);
    }

    private static @Nullable Class<?> find(String name, ClassLoader loader) {
        String binaryName = name;
        while (true) {
            try {
                return Class.forName(binaryName, false, loader);
            } catch (ClassNotFoundException | LinkageError e) {
                int dot = binaryName.lastIndexOf('.');
                if (dot < 0 || !Character.isUpperCase(lastPackagePart(binaryName, dot))) {
                    return null;
                }
                binaryName = binaryName.substring(0, dot) + '$' + binaryName.substring(dot + 1);
            }
        }
    }

    /** First letter of the part before the last dot: nested classes are only looked for inside something like a class. */
    private static char lastPackagePart(String name, int dot) {
        int start = name.lastIndexOf('.', dot - 1) + 1;
        return start < dot ? name.charAt(start) : '_';
    }

    /** The value of an enum constant or of a public constant of a class; null if there is none of that name. */
    @Nullable Object constant(String className, String constant) {
        Class<?> type = find(className);
        if (type == null) {
            return null;
        }
        try {
            Field field = type.getField(constant);
            boolean isConstant = Modifier.isStatic(field.getModifiers())
                    && Modifier.isFinal(field.getModifiers())
                    && Modifier.isPublic(field.getDeclaringClass().getModifiers());
            if (field.isEnumConstant() && !isConstant) {
                field.setAccessible(true);
                isConstant = true;
            }
            return isConstant ? field.get(null) : null;
        } catch (NoSuchFieldException | IllegalAccessException | RuntimeException | LinkageError e) {
            return null;
        }
    }
}
