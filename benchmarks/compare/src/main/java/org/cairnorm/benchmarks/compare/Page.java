package org.cairnorm.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page that holds a table between two comments. */
final class Page {
    private Page() {}

    /** @throws IllegalArgumentException if the page has no place for the figures of this database */
    static void replace(Path page, String database, String table) throws IOException {
        String begin = "<!-- figures: " + database + " -->\n";
        String end = "<!-- end of figures: " + database + " -->";
        String text = Files.readString(page);
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException(
                    page + " has no lines '" + begin.strip() + "' and '" + end + "' to write between.");
        }
        Files.writeString(page, text.substring(0, from) + begin + table + text.substring(to));
    }
}
