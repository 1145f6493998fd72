package org.cairnorm.mapping.source.xml;

import java.util.Map;
import org.cairnorm.mapping.MappingProblem;
import org.jspecify.annotations.Nullable;

/**
 * The classes that a mapping file names. A name without a dot is one of the file's package, or of {@code java.lang}.
 *
 * @param basePackage the {@code package} of the file, or null
 */
record ClassNames(@Nullable String basePackage, ClassLoader loader) {
    private static final Map<String, Class<?>> PRIMITIVES = Map.of(
            "boolean", boolean.class,
            "byte", byte.class,
            "char", char.class,
            "double", double.class,
            "float", float.class,
            "int", int.class,
            "long", long.class,
            "short", short.class);

    /** The full name: that of the file's package is put in front of a simple one. */
    static String full(@Nullable String basePackage, String written) {
        return basePackage == null || written.indexOf('.') >= 0 ? written : basePackage + "." + written;
    }

    Class<?> find(String written, XmlElement place) {
        Class<?> found = PRIMITIVES.get(written);
        if (found == null) {
            found = load(full(basePackage, written));
        }
        if (found == null) {
            found = load(written);
        }
        if (found == null && written.indexOf('.') < 0) {
            found = load("java.lang." + written);
        }
        if (found == null) {
            throw MappingProblem.XML_CLASS_UNKNOWN.at(place.file(), place.line(), place.name(), written);
        }
        return found;
    }

    private @Nullable Class<?> load(String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }
}
