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
 * @param generators the generators that a mapping file defines outside of any class; they win over those of classes
 * @param named the queries and the like that a mapping file defines outside of any class; they win over those of classes
 * @param defaultListeners the listeners of all entities, called before all others
 */
public record UnitDeclaration(
        Map<Class<?>, ClassDeclaration> classes,
        List<ConverterDeclaration> converters,
        Map<String, PackageDeclaration> packages,
        GeneratorDeclarations generators,
        NamedDeclarations named,
        List<ListenerDeclaration> defaultListeners,
        UnitDefaults defaults) {

    public UnitDeclaration {
        classes = Collections.unmodifiableMap(new LinkedHashMap<>(classes));
        converters = List.copyOf(converters);
        packages = Map.copyOf(packages);
        defaultListeners = List.copyOf(defaultListeners);
    }

    /** The declaration of a class, or null where the class is not managed. */
    public @Nullable ClassDeclaration find(Class<?> type) {
        return classes.get(type);
    }
}
