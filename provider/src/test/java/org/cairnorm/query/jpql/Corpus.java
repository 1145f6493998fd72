package org.cairnorm.query.jpql;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Queries kept in files beside the tests. */
final class Corpus {

    private Corpus() {}

    /** Queries that the parser takes, some for every production. */
    static List<String> accepted() {
        return queries("accepted.jpql");
    }

    /** Queries that the parser refuses. */
    static List<String> refused() {
        return queries("refused.jpql");
    }

    private static List<String> queries(String file) {
        return text(file).lines().filter(line -> !line.startsWith("#")).collect(Collectors.toList());
    }

    static String text(String file) {
        try (InputStream stream = Corpus.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalArgumentException("no file " + file);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return reader.lines().collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
