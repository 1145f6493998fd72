package org.cairnorm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final TckCase LISTED = TckCase.parse("core.lock.Client#listed");
    private static final TckCase OTHER = TckCase.parse("core.lock.Client#other");

    @Test
    void aFailureThatIsNotListedIsARegression() {
        Comparison comparison = compare("core.lock.Client#other", Outcome.ERROR);

        assertThat(comparison.regressions()).containsExactly(OTHER);
        assertThat(comparison.gains()).isEmpty();
    }

    @Test
    void aListedFailureIsNoRegression() {
        assertThat(compare("core.lock.Client#listed", Outcome.FAILED).regressions())
                .isEmpty();
    }

    @Test
    void aListedTestThatPassesIsAGain() {
        assertThat(compare("core.lock.Client#listed", Outcome.PASSED).gains()).containsExactly(LISTED);
    }

    @Test
    void aSkippedTestIsNoGain() {
        assertThat(compare("core.lock.Client#listed", Outcome.SKIPPED).gains()).isEmpty();
    }

    @Test
    void theNewListKeepsWhatDidNotRun() {
        Comparison comparison = compare("core.lock.Client#other", Outcome.ERROR);

        assertThat(comparison.appliedTo(Set.of(LISTED))).containsExactly(LISTED, OTHER);
    }

    @Test
    void theNewListLosesWhatPasses() {
        Comparison comparison = compare("core.lock.Client#listed", Outcome.PASSED);

        assertThat(comparison.appliedTo(Set.of(LISTED, OTHER))).containsExactly(OTHER);
    }

    private static Comparison compare(String test, Outcome outcome) {
        return Comparison.of(List.of(ScoreTest.result(test, outcome)), Set.of(LISTED));
    }
}
