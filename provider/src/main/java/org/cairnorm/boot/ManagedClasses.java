package org.cairnorm.boot;

import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cairnorm.mapping.source.ClassScanner;
import org.cairnorm.mapping.source.xml.MappingFiles;

/** Finds the managed classes of a unit: those listed, those that mapping files describe, those in its root, those in its jar files (JPA 3.2 §8.2.1.6). */
public final class ManagedClasses {
    private ManagedClasses() {}

    /** The names of all managed classes: listed ones in their order, described ones, found ones after them. Loads no class. */
    public static Set<String> names(UnitConfiguration unit, MappingFiles described) {
        Set<String> names = new LinkedHashSet<>();
        unit.classes().forEach(type -> names.add(type.getName()));
        names.addAll(unit.classNames());
        names.addAll(described.classNames());
        ClassScanner scanner = unit.settings().get(CairnSettings.CLASS_SCANNER);
        if (unit.searchRoot() && unit.root() != null) {
            names.addAll(scanner.scan(unit.root()));
        }
        for (URL jar : unit.jarFiles()) {
            names.addAll(scanner.scan(jar));
        }
        return names;
    }

    /**
     * Loads the classes of those names, without initialising them.
     *
     * @param loader the loader of the unit, or its temporary one
     * @throws ConfigurationException if a class cannot be loaded
     */
    public static List<Class<?>> load(UnitConfiguration unit, Collection<String> names, ClassLoader loader) {
        List<Class<?>> loaded = new ArrayList<>(names.size());
        for (String name : names) {
            loaded.add(listed(unit, name, loader));
        }
        return loaded;
    }

    private static Class<?> listed(UnitConfiguration unit, String name, ClassLoader loader) {
        if (loader == unit.loader()) {
            for (Class<?> type : unit.classes()) {
                if (type.getName().equals(name)) {
                    return type;
                }
            }
        }
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw BootProblem.CLASS_NOT_FOUND.because(e, unit.name(), name, e);
        }
    }
}
