package org.cairnorm.tck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The list of tests that are known to fail on a database: one name on each line, so that lists of two people merge. */
final class KnownFailures {

    private static final String REMARK = "# ";

    private KnownFailures() {}

    /** The tests of the list; none if there is no list yet. */
    static SortedSet<TckCase> read(Path file) throws IOException {
        SortedSet<TckCase> tests = new TreeSet<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith(REMARK.strip())) {
                    tests.add(TckCase.parse(line.strip()));
                }
            }
        }
        return tests;
    }

    static void write(Path file, Collection<TckCase> tests) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(REMARK + "Tests of the Jakarta Persistence TCK that Cairn does not pass on this database.");
        lines.add(REMARK + "Written by the runner with -Dtck.accept=true, see docs/conformance.md.");
        tests.stream().sorted().map(TckCase::toString).forEach(lines::add);
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }
}
