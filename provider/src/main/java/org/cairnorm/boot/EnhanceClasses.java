package org.cairnorm.boot;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cairnorm.enhancer.DirectoryEnhancer;
import org.cairnorm.enhancer.EnhancementPlan;
import org.cairnorm.mapping.source.JandexClassScanner;
import org.cairnorm.mapping.source.xml.MappingFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Enhances the entities of a directory of compiled classes, as a step of a build between compiling and packing:
 *
 * <pre>{@code
 * java -cp … org.cairnorm.boot.EnhanceClasses target/classes
 * java -cp … org.cairnorm.boot.EnhanceClasses target/classes shop.Order shop.Customer
 * }</pre>
 *
 * The directory holds all managed classes that its entities refer to, or they are on the class path; its
 * {@code META-INF/orm.xml} counts. Without names every entity is
 * enhanced that has field access; with names these and the rest of their hierarchies.
 */
public final class EnhanceClasses {
    private static final Logger LOG = LoggerFactory.getLogger(EnhanceClasses.class);

    private EnhanceClasses() {}

    /**
     * The directory, then any number of class names.
     *
     * @throws IllegalArgumentException without a directory
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            throw new IllegalArgumentException(
                    "Usage: " + EnhanceClasses.class.getName() + " <directory of class files> [<class name> ...]");
        }
        List<String> names = Arrays.asList(arguments).subList(1, arguments.length);
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        List<Path> enhanced = enhance(Path.of(arguments[0]), new LinkedHashSet<>(names), loader);
        LOG.debug("Enhanced {} class files in {}", enhanced.size(), arguments[0]);
    }

    /**
     * Enhances classes in place.
     *
     * @param names binary names of entities or mapped superclasses; empty for all entities with field access
     * @param loader finds what the classes of the directory need
     * @return the class files that were changed; those that were enhanced before are not
     * @throws ConfigurationException if a name is that of no entity or mapped superclass in the directory, or of one with property
     *     access
     * @throws org.cairnorm.mapping.MappingException if there is a mistake in the mapping
     * @throws org.cairnorm.entity.EnhancementException if a class cannot be woven
     */
    public static List<Path> enhance(Path directory, Set<String> names, ClassLoader loader) throws IOException {
        URL root = directory.toUri().toURL();
        EnhancementPlan plan;
        try (URLClassLoader classes = new URLClassLoader(new URL[] {root}, loader)) {
            MappingFiles files = MappingFiles.read(mappingFile(directory));
            Set<String> managed = new LinkedHashSet<>(new JandexClassScanner().scan(root));
            managed.addAll(files.classNames());
            plan = EnhancementPlanning.plan(
                    load(managed, classes, directory), files.metadata(classes), names, directory);
        }
        return new DirectoryEnhancer(plan).enhance(directory);
    }

    private static List<URL> mappingFile(Path directory) throws IOException {
        Path file = directory.resolve(MappingFileLocations.DEFAULT_FILE);
        return Files.exists(file) ? List.of(file.toUri().toURL()) : List.of();
    }

    private static List<Class<?>> load(Set<String> names, ClassLoader loader, Path directory) {
        List<Class<?>> classes = new ArrayList<>(names.size());
        for (String name : names) {
            try {
                classes.add(Class.forName(name, false, loader));
            } catch (ClassNotFoundException | LinkageError e) {
                throw BootProblem.ENHANCE_CLASS_NOT_LOADED.because(e, directory, name, e);
            }
        }
        return classes;
    }
}
