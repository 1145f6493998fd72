package org.cairnorm.tck;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;

/** What a run says to its reader, as lines of text. */
final class RunReport {

    private static final String ROW = "%-44s %6s %7s %7s %7s %8s";
    private static final int MOST_REASONS = 15;

    private RunReport() {}

    /** The score of each area and of all. */
    static List<String> table(Collection<CaseResult> results) {
        List<String> lines = new ArrayList<>();
        lines.add(ROW.formatted("Package", "tests", "passed", "failed", "errors", "skipped"));
        Score.byArea(results).forEach((area, score) -> lines.add(row(area, score)));
        lines.add(row("All", Score.of(results)));
        return lines;
    }

    private static String row(String name, Score score) {
        return ROW.formatted(
                name,
                score.counted(),
                zeroAsDash(score.passed()),
                zeroAsDash(score.failed()),
                zeroAsDash(score.errors()),
                zeroAsDash(score.skipped()));
    }

    private static String zeroAsDash(int number) {
        return number == 0 ? "–" : Integer.toString(number);
    }

    /** Each failing test with its reason. */
    static List<String> failures(Collection<CaseResult> results) {
        return results.stream()
                .filter(result -> result.outcome().isFailure())
                .sorted(Comparator.comparing(CaseResult::test))
                .map(result -> result.test() + "\t" + result.reason())
                .toList();
    }

    /** The reasons of most failures, with names and numbers left out of the comparison. */
    static List<String> reasons(Collection<CaseResult> results) {
        Map<String, List<CaseResult>> byReason = new TreeMap<>();
        for (CaseResult result : results) {
            if (result.outcome().isFailure()) {
                byReason.computeIfAbsent(withoutNames(result.reason()), reason -> new ArrayList<>())
                        .add(result);
            }
        }
        return byReason.values().stream()
                .sorted(Comparator.comparing((List<CaseResult> same) -> -same.size()))
                .limit(MOST_REASONS)
                .map(same -> "%5d  %s".formatted(same.size(), same.get(0).reason()))
                .toList();
    }

    private static String withoutNames(String reason) {
        return reason.replaceAll("'[^']*'|\"[^\"]*\"|\\d+|@\\p{XDigit}+", "…");
    }

    /** Tests under a title, in one line for each class. */
    static List<String> changes(String title, SortedSet<TckCase> tests) {
        List<String> lines = new ArrayList<>();
        if (!tests.isEmpty()) {
            lines.add(title + ": " + tests.size());
            Map<String, List<String>> byClass = new LinkedHashMap<>();
            tests.forEach(test -> byClass.computeIfAbsent(test.className(), name -> new ArrayList<>())
                    .add(test.method()));
            byClass.forEach((name, methods) -> lines.add("  " + name + ": " + String.join(", ", methods)));
        }
        return lines;
    }
}
