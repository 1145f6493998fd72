package org.cairnorm.dialect.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The SQL texts a dialect is expected to write, in a file that people can read; a new dialect gets its file at the first run. */
final class GoldenSql {
    private final Path file;
    private final boolean writes;
    private final Map<String, String> texts = new TreeMap<>();

    GoldenSql(String dialect) {
        file = Path.of("src/test/resources/compliance", dialect + ".sql");
        writes = "write".equals(System.getProperty("cairn.golden")) || !Files.exists(file);
        if (!writes) {
            read();
        }
    }

    private void read() {
        try {
            for (String entry : Files.readString(file).split("(?m)^-- ")) {
                int end = entry.indexOf('\n');
                if (end > 0) {
                    texts.put(
                            entry.substring(0, end).strip(),
                            entry.substring(end + 1).strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks the text of a test's next statement. */
    void check(String key, String text) {
        if (writes) {
            texts.put(key, text);
        } else {
            assertThat(text)
                    .as("SQL of '%s' in %s (run with -Dcairn.golden=write to accept a change)", key, file)
                    .isEqualTo(texts.get(key));
        }
    }

    void write() {
        if (!writes) {
            return;
        }
        StringBuilder text = new StringBuilder();
        texts.forEach((key, sql) ->
                text.append("-- ").append(key).append('\n').append(sql).append("\n\n"));
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.toString().strip() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
