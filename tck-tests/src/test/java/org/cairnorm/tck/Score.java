package org.cairnorm.tck;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many tests ended how. */
record Score(int passed, int failed, int errors, int skipped) {

    static Score of(Collection<CaseResult> results) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        results.forEach(result -> counts.merge(result.outcome(), 1, Integer::sum));
        return new Score(
                counts.getOrDefault(Outcome.PASSED, 0),
                counts.getOrDefault(Outcome.FAILED, 0),
                counts.getOrDefault(Outcome.ERROR, 0),
                counts.getOrDefault(Outcome.SKIPPED, 0));
    }

    /** One score for each {@linkplain TckCase#area() area}. */
    static SortedMap<String, Score> byArea(Collection<CaseResult> results) {
        SortedMap<String, Score> scores = new TreeMap<>();
        for (CaseResult result : results) {
            scores.merge(result.test().area(), of(List.of(result)), Score::plus);
        }
        return scores;
    }

    /** The tests that count: those that the TCK itself switched off do not. */
    int counted() {
        return passed + failed + errors;
    }

    int failures() {
        return failed + errors;
    }

    Score plus(Score other) {
        return new Score(passed + other.passed, failed + other.failed, errors + other.errors, skipped + other.skipped);
    }
}
