package org.cairnorm.benchmarks.compare;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * A contender: the class path of its processes, as the build of its module has written it down.
 *
 * @param name the folder of the module; {@code jdbc} for the twins; with {@code -plain} behind it the entities are not enhanced
 */
record ClassPath(String name, String title, String entries) {
    static final String JDBC = "jdbc";
    private static final String PLAIN = "-plain";

    static ClassPath of(String name, Path modules) {
        boolean plain = name.endsWith(PLAIN);
        String folder = plain ? name.substring(0, name.length() - PLAIN.length()) : name;
        boolean jdbc = folder.equals(JDBC);
        Path target = modules.resolve(jdbc ? "workloads" : folder).resolve("target");
        if (!Files.isDirectory(target)) {
            throw new IllegalArgumentException("There is no contender '" + name + "'.");
        }
        List<String> entries = new ArrayList<>();
        if (!jdbc && !plain) {
            entries.add(target.resolve("woven").toString());
        }
        entries.add(target.resolve("classes").toString());
        try {
            entries.add(Files.readString(target.resolve("classpath.txt")).strip());
            String title = jdbc ? "JDBC" : title(target);
            return new ClassPath(
                    name, plain ? title + ", not enhanced" : title, String.join(File.pathSeparator, entries));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String title(Path target) throws IOException {
        Properties settings = new Properties();
        try (InputStream file = Files.newInputStream(target.resolve("classes/contender.properties"))) {
            settings.load(file);
        }
        return settings.getProperty("contender.title");
    }
}
