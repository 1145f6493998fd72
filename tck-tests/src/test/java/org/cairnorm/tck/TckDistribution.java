package org.cairnorm.tck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * The unpacked distribution of the TCK.
 *
 * @param tests the jar with the tests
 * @param libraries the jars that the tests need of the distribution
 * @param sqlFolder a folder per database with the scripts that make the tables
 */
record TckDistribution(Path tests, List<Path> libraries, Path sqlFolder) {

    private static final String SOURCES = "-sources.jar";
    private static final int DEPTH = 3;
    private static final Pattern TEST_CLASS = Pattern.compile("(?:Client|JPASigTest)[^/$]*\\.class$");

    /**
     * The distribution in a folder, which may also be one that only holds the jars and the folder {@code sql}.
     *
     * @param home an empty text if none was named
     */
    static TckDistribution in(String home) {
        Path folder = Path.of(home).toAbsolutePath().normalize();
        if (home.isBlank() || !Files.isDirectory(folder)) {
            throw missing(home.isBlank() ? "No folder is named." : "'" + folder + "' is no folder.");
        }
        return new TckDistribution(
                jar(folder, "persistence-tck-spec-tests"),
                List.of(jar(folder, "persistence-tck-common"), jar(folder, "dbprocedures")),
                find(folder, Files::isDirectory, "sql", "", "folder 'sql'"));
    }

    /** The classes with tests, by name relative to the package of all tests, in alphabetical order. */
    List<String> testClasses() {
        try (JarFile jar = new JarFile(tests.toFile())) {
            return jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> TEST_CLASS.matcher(name).find())
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .map(TckCase::relative)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path jar(Path folder, String artifact) {
        return find(folder, Files::isRegularFile, artifact + "-", ".jar", "'" + artifact + "-….jar'");
    }

    private static Path find(Path folder, Predicate<Path> kind, String begin, String end, String what) {
        try (Stream<Path> files = Files.walk(folder, DEPTH)) {
            return files.filter(kind)
                    .filter(file -> {
                        String name = file.getFileName().toString();
                        return name.startsWith(begin) && name.endsWith(end) && !name.endsWith(SOURCES);
                    })
                    .min(Path::compareTo)
                    .orElseThrow(() -> missing("'" + folder + "' holds no " + what + "."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TckException missing(String what) {
        return new TckException("The Jakarta Persistence TCK is not there: download and unpack it from"
                + " https://jakarta.ee/specifications/persistence/3.2/ and name its folder by -Dtck.home=<folder>. "
                + what);
    }
}
