package org.cairnorm.mapping.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All declarations of a persistence unit.
 *
 * @param classes the managed classes and the id classes, in the order in which they were met
 * @param packages the packages that define generators, by name
 */
public record UnitDeclaration(
        Map<Class<?>, ClassDeclaration> classes,
        List<ConverterDeclaration> converters,
        Map<String, PackageDeclaration> packages,
        UnitDefaults defaults) {

    public UnitDeclaration {
        classes = Collections.unmodifiableMap(new LinkedHashMap<>(classes));
        converters = List.copyOf(converters);
        packages = Map.copyOf(packages);
    }

    /** The declaration of a class, or null where the class is not managed. */
    public @Nullable ClassDeclaration find(Class<?> type) {
        return classes.get(type);
    }
}
