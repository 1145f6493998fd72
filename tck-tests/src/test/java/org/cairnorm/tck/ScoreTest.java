package org.cairnorm.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreTest {

    private static final List<CaseResult> RESULTS = List.of(
            result("core.query.language.Client1#one", Outcome.PASSED),
            result("core.query.apitests.Client1#two", Outcome.ERROR),
            result("core.query.apitests.Client1#three", Outcome.FAILED),
            result("se.cache.basicTests.Client#four", Outcome.PASSED),
            result("jpa22.datetime.Client#five", Outcome.SKIPPED));

    @Test
    void countsEachOutcome() {
        assertThat(Score.of(RESULTS)).isEqualTo(new Score(2, 1, 1, 1));
    }

    @Test
    void leavesTestsThatTheTckSwitchedOffOutOfTheCount() {
        Score score = Score.of(RESULTS);

        assertThat(score.counted()).isEqualTo(4);
        assertThat(score.failures()).isEqualTo(2);
    }

    @Test
    void countsCoreAndSeByTheirPackagesAndEverythingElseAsOne() {
        assertThat(Score.byArea(RESULTS))
                .containsExactly(
                        entry("core.query", new Score(1, 1, 1, 0)),
                        entry("jpa22", new Score(0, 0, 0, 1)),
                        entry("se.cache", new Score(1, 0, 0, 0)));
    }

    static CaseResult result(String test, Outcome outcome) {
        return new CaseResult(TckCase.parse(test), outcome, 1, outcome.isFailure() ? "a reason" : "");
    }
}
