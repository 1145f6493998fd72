package org.cairnorm.boot;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the mapping files of a unit: those it names, and {@code META-INF/orm.xml} in its root and in its jar files
 * (JPA 3.2 §8.2.1.6.2).
 */
final class MappingFileLocations {
    static final String DEFAULT_FILE = "META-INF/orm.xml";

    private MappingFileLocations() {}

    /**
     * The files in the order of the unit.
     *
     * @throws ConfigurationException if a named file is neither in the root nor on the class path
     */
    static List<URL> of(UnitConfiguration unit) {
        List<URL> found = new ArrayList<>();
        for (String name : unit.mappingFiles()) {
            found.add(named(unit, name));
        }
        if (!unit.mappingFiles().contains(DEFAULT_FILE)) {
            Stream.concat(Stream.ofNullable(unit.root()), unit.jarFiles().stream())
                    .map(root -> inside(root, DEFAULT_FILE))
                    .filter(JarFiles::exists)
                    .forEach(found::add);
        }
        return found;
    }

    private static URL named(UnitConfiguration unit, String name) {
        URL inRoot = unit.root() == null ? null : inside(unit.root(), name);
        URL file = JarFiles.exists(inRoot) ? inRoot : unit.loader().getResource(name);
        if (file == null) {
            throw BootProblem.MAPPING_FILE_NOT_FOUND.at(unit.name(), name);
        }
        return file;
    }

    @SuppressWarnings("deprecation") // only this constructor keeps the handler of a container's own protocol
    private static @Nullable URL inside(URL root, String file) {
        try {
            boolean open = root.toString().endsWith("/");
            return open
                    ? new URL(root, file)
                    : URI.create("jar:" + root.toString().replace(" ", "%20") + "!/" + file)
                            .toURL();
        } catch (MalformedURLException | IllegalArgumentException e) {
            return null;
        }
    }
}
