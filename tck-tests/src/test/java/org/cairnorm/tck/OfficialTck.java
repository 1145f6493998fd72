package org.cairnorm.tck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** Runs the official TCK and compares the result with what the repository keeps; {@code docs/conformance.md}. */
public final class OfficialTck {

    private final TckSettings settings;
    private final ForkedSuite suite;
    private final KeptResults kept;
    private final List<String> tests;

    private OfficialTck(TckSettings settings) throws IOException {
        TckDistribution distribution = TckDistribution.in(settings.home());
        TckDatabase database = TckDatabase.named(settings.database());
        this.settings = settings;
        this.kept = new KeptResults(settings.docs());
        this.tests = settings.selection().of(distribution.testClasses());
        this.suite = new ForkedSuite(
                distribution, database.name(), settings.patience(), Files.createDirectories(settings.work()));
    }

    /** Ends with 1 if a test fails that passed before, or if the run was not possible. */
    public static void main(String[] arguments) throws IOException {
        int exit = 1;
        try {
            exit = new OfficialTck(TckSettings.of(System.getProperties())).run() ? 0 : 1;
        } catch (TckException e) {
            System.err.println(e.getMessage());
        }
        System.exit(exit);
    }

    private boolean run() throws IOException {
        Instant begin = Instant.now();
        List<CaseResult> together = suite.together(tests);
        List<TckCase> failing = together.stream()
                .filter(result -> result.outcome().isFailure())
                .map(CaseResult::test)
                .toList();
        if (!failing.isEmpty()) {
            say("%s: %d of %d tests fail when all share one database; each of them runs again on cleaned tables."
                    .formatted(
                            settings.database(),
                            failing.size(),
                            Score.of(together).counted()));
        }
        List<CaseResult> alone = failing.isEmpty() ? List.of() : suite.alone(failing);
        List<CaseResult> results = merge(together, alone);

        say("");
        RunReport.table(results).forEach(OfficialTck::say);
        say("");
        int recovered = failing.size() - Score.of(results).failures();
        if (recovered > 0) {
            say(
                    recovered
                            + " of the passed tests pass only on cleaned tables: rows of a test that failed before disturb them.");
        }
        say("Time: " + Duration.between(begin, Instant.now()).toSeconds() + " s.");
        writeFailures(results);
        return compare(results);
    }

    /** The second result of a test replaces the first. */
    private static List<CaseResult> merge(List<CaseResult> together, List<CaseResult> alone) {
        Map<TckCase, CaseResult> merged = new LinkedHashMap<>();
        together.forEach(result -> merged.put(result.test(), result));
        alone.forEach(result -> merged.put(result.test(), result));
        return new ArrayList<>(merged.values());
    }

    private void writeFailures(List<CaseResult> results) throws IOException {
        Path file = settings.work().resolve("failures.txt");
        Files.write(file, RunReport.failures(results));
        List<String> reasons = RunReport.reasons(results);
        if (!reasons.isEmpty()) {
            say("");
            say("Frequent reasons, each test with its own in " + file + ":");
            reasons.forEach(OfficialTck::say);
        }
    }

    private boolean compare(List<CaseResult> results) throws IOException {
        SortedSet<TckCase> known = kept.knownFailures(settings.database());
        Comparison comparison = Comparison.of(results, known);
        say("");
        RunReport.changes("Passes now, and is in the list of known failures", comparison.gains())
                .forEach(OfficialTck::say);
        RunReport.changes("REGRESSION, not in the list of known failures", comparison.regressions())
                .forEach(OfficialTck::say);
        if (settings.accept()) {
            kept.accept(settings.database(), results, settings.selection().isEverything());
            say("docs/conformance.md and its lists have taken over the result.");
            return true;
        }
        if (comparison.regressions().isEmpty()) {
            say("No regression.");
        }
        return comparison.regressions().isEmpty();
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
