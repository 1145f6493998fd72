package org.cairnorm.boot;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cairnorm.mapping.source.ClassScanner;
import org.jspecify.annotations.Nullable;

/** Finds the managed classes of a unit: those listed, those in its root, those in its jar files (JPA 3.2 §8.2.1.6). */
public final class ManagedClasses {
    private static final String DEFAULT_MAPPING_FILE = "META-INF/orm.xml";

    private ManagedClasses() {}

    /**
     * The names of all managed classes: listed ones in their order, found ones after them. Loads no class.
     *
     * @throws ConfigurationException if the unit has a mapping file: these are not supported yet
     */
    public static Set<String> names(UnitConfiguration unit) {
        refuseMappingFiles(unit);
        Set<String> names = new LinkedHashSet<>();
        unit.classes().forEach(type -> names.add(type.getName()));
        names.addAll(unit.classNames());
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

    private static void refuseMappingFiles(UnitConfiguration unit) {
        for (String file : unit.mappingFiles()) {
            throw BootProblem.MAPPING_FILE_NOT_SUPPORTED.at(unit.name(), file);
        }
        Stream.concat(Stream.ofNullable(unit.root()), unit.jarFiles().stream())
                .map(ManagedClasses::defaultMappingFile)
                .filter(JarFiles::exists)
                .forEach(file -> {
                    throw BootProblem.MAPPING_FILE_NOT_SUPPORTED.at(unit.name(), file);
                });
    }

    @SuppressWarnings("deprecation") // only this constructor keeps the handler of a container's own protocol
    private static @Nullable URL defaultMappingFile(URL root) {
        try {
            boolean open = root.toString().endsWith("/");
            return open
                    ? new URL(root, DEFAULT_MAPPING_FILE)
                    : URI.create("jar:" + root.toString().replace(" ", "%20") + "!/" + DEFAULT_MAPPING_FILE)
                            .toURL();
        } catch (MalformedURLException | IllegalArgumentException e) {
            return null;
        }
    }
}
