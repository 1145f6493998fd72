package org.cairnorm.tck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The file in which a process that runs tests says what it does, so that nothing is lost if it ends in the middle. */
final class Journal {

    private static final String STARTED = "started";

    private final Path file;

    Journal(Path file) {
        this.file = file;
    }

    void started(TckCase test) {
        append(STARTED + "\t" + test);
    }

    synchronized void ended(CaseResult result) {
        append(String.join(
                "\t",
                result.outcome().name(),
                result.test().toString(),
                Long.toString(result.millis()),
                result.reason()));
    }

    /** The results in the order in which the tests ended. */
    List<CaseResult> results() {
        List<CaseResult> results = new ArrayList<>();
        for (String line : lines()) {
            if (!line.startsWith(STARTED + "\t")) {
                String[] parts = line.split("\t", 4);
                results.add(new CaseResult(
                        TckCase.parse(parts[1]), Outcome.valueOf(parts[0]), Long.parseLong(parts[2]), parts[3]));
            }
        }
        return results;
    }

    /** The test that was begun last, if it has not ended. */
    Optional<TckCase> unfinished() {
        List<String> lines = lines();
        String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        return last.startsWith(STARTED + "\t")
                ? Optional.of(TckCase.parse(last.substring(STARTED.length() + 1)))
                : Optional.empty();
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void append(String line) {
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
