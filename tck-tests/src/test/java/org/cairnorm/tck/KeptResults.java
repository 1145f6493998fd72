package org.cairnorm.tck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the repository keeps of earlier runs: {@code docs/conformance.md} and a list per database beside it. */
final class KeptResults {

    private static final String LIST = ".txt";

    private final Path page;
    private final Path lists;

    KeptResults(Path docs) {
        this.page = docs.resolve("conformance.md");
        this.lists = docs.resolve("conformance");
    }

    SortedSet<TckCase> knownFailures(String database) throws IOException {
        return KnownFailures.read(lists.resolve(database + LIST));
    }

    /** Keeps the results of a run. */
    void accept(String database, Collection<CaseResult> results, boolean wholeRun) throws IOException {
        SortedSet<TckCase> known = knownFailures(database);
        KnownFailures.write(
                lists.resolve(database + LIST),
                wholeRun ? failing(results) : Comparison.of(results, known).appliedTo(known));
        ConformancePage written = new ConformancePage(Files.readString(page));
        if (wholeRun) {
            written.wholeRun(database, LocalDate.now().toString(), Score.byArea(results));
        }
        Files.writeString(page, written.with(allFailures()));
    }

    private static List<TckCase> failing(Collection<CaseResult> results) {
        return results.stream()
                .filter(result -> result.outcome().isFailure())
                .map(CaseResult::test)
                .toList();
    }

    private SortedMap<String, SortedSet<TckCase>> allFailures() throws IOException {
        SortedMap<String, SortedSet<TckCase>> failures = new TreeMap<>();
        try (Stream<Path> files = Files.list(lists)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(LIST)) {
                    failures.put(name.substring(0, name.length() - LIST.length()), KnownFailures.read(file));
                }
            }
        }
        return failures;
    }
}
