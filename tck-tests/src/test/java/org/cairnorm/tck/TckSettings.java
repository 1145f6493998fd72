package org.cairnorm.tck;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;

/**
 * What the user of the runner asks for.
 *
 * @param home the folder of the TCK as it was typed, empty if none was named
 * @param selection which tests to run
 * @param accept true if the results become the ones to compare with
 * @param patience how long one test may take
 * @param docs the folder with {@code conformance.md}
 * @param work where files of the run go
 */
record TckSettings(
        String home, String database, Selection selection, boolean accept, Duration patience, Path docs, Path work) {

    private static final String PATIENCE = "60";

    static TckSettings of(Properties properties) {
        return new TckSettings(
                properties.getProperty("tck.home", ""),
                orElse(properties.getProperty("tck.database", ""), "postgresql"),
                Selection.parse(properties.getProperty("tck.tests", "")),
                Boolean.parseBoolean(properties.getProperty("tck.accept", "")),
                patience(orElse(properties.getProperty("tck.timeout", ""), PATIENCE)),
                Path.of(properties.getProperty("tck.docs", "docs")),
                Path.of(properties.getProperty("tck.work", "target/tck"))
                        .toAbsolutePath()
                        .normalize());
    }

    private static Duration patience(String seconds) {
        try {
            return Duration.ofSeconds(Long.parseLong(seconds));
        } catch (NumberFormatException e) {
            throw new TckException("-Dtck.timeout is a number of seconds, not '" + seconds + "'.");
        }
    }

    private static String orElse(String text, String otherwise) {
        return text.isBlank() ? otherwise : text;
    }
}
