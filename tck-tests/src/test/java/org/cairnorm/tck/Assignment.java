package org.cairnorm.tck;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

/**
 * What a process that runs tests is asked to do.
 *
 * @param database the name of the database
 * @param sqlFolder where the TCK's scripts are
 * @param tests classes, or single tests as {@link TckCase} writes them
 * @param done tests that are left out because they have a result already
 * @param eachAlone true if each test finds the tables as they were in the beginning, false as the one before left them
 * @param patience how long a test may take
 * @param journal where the results go
 */
record Assignment(
        String database,
        Path sqlFolder,
        List<String> tests,
        List<String> done,
        boolean eachAlone,
        Duration patience,
        Path journal) {

    static Assignment read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new Assignment(
                properties.getProperty("database"),
                Path.of(properties.getProperty("sqlFolder")),
                list(properties.getProperty("tests")),
                list(properties.getProperty("done")),
                Boolean.parseBoolean(properties.getProperty("eachAlone")),
                Duration.parse(properties.getProperty("patience")),
                Path.of(properties.getProperty("journal")));
    }

    void write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("database", database);
        properties.setProperty("sqlFolder", sqlFolder.toString());
        properties.setProperty("tests", String.join(" ", tests));
        properties.setProperty("done", String.join(" ", done));
        properties.setProperty("eachAlone", Boolean.toString(eachAlone));
        properties.setProperty("patience", patience.toString());
        properties.setProperty("journal", journal.toString());
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
    }

    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
