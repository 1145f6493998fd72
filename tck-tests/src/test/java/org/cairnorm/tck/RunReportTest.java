package org.cairnorm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RunReportTest {

    private static final List<CaseResult> RESULTS = List.of(
            failure("core.lock.Client#b", "no column 'x' at 17"),
            failure("core.lock.Client#a", "no column 'y' at 4"),
            failure("core.types.Client#c", "no table"),
            new CaseResult(TckCase.parse("core.types.Client#d"), Outcome.PASSED, 5, ""));

    @Test
    void theTableHasALineForEachPackageAndOneForAll() {
        assertThat(RunReport.table(RESULTS))
                .map(line -> line.replaceAll(" +", " "))
                .containsExactly(
                        "Package tests passed failed errors skipped",
                        "core.lock 2 – – 2 –",
                        "core.types 2 1 – 1 –",
                        "All 4 1 – 3 –");
    }

    @Test
    void namesEachFailureWithItsReason() {
        assertThat(RunReport.failures(RESULTS))
                .containsExactly(
                        "core.lock.Client#a\tno column 'y' at 4",
                        "core.lock.Client#b\tno column 'x' at 17",
                        "core.types.Client#c\tno table");
    }

    @Test
    void countsReasonsThatDifferInNamesAndNumbersTogether() {
        assertThat(RunReport.reasons(RESULTS)).containsExactly("    2  no column 'x' at 17", "    1  no table");
    }

    @Test
    void writesChangedTestsOfAClassIntoOneLine() {
        TreeSet<TckCase> tests = new TreeSet<>();
        RESULTS.forEach(result -> tests.add(result.test()));

        assertThat(RunReport.changes("Gained", tests))
                .containsExactly("Gained: 4", "  core.lock.Client: a, b", "  core.types.Client: c, d");
        assertThat(RunReport.changes("Gained", new TreeSet<>())).isEmpty();
    }

    private static CaseResult failure(String test, String reason) {
        return new CaseResult(TckCase.parse(test), Outcome.ERROR, 5, reason);
    }
}
