package org.cairnorm.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptResultsTest {

    private static final List<CaseResult> WHOLE_RUN = List.of(
            ScoreTest.result("core.lock.Client#good", Outcome.PASSED),
            ScoreTest.result("core.lock.Client#bad", Outcome.ERROR),
            ScoreTest.result("se.cache.Client#bad", Outcome.FAILED),
            ScoreTest.result("se.cache.Client#off", Outcome.SKIPPED));

    @TempDir
    Path docs;

    private KeptResults kept;

    @BeforeEach
    void emptyPage() throws IOException {
        write("# Score\n" + ConformancePage.BEGIN + "\n" + ConformancePage.END + "\nthe end\n");
        kept = new KeptResults(docs);
    }

    @Test
    void knowsNoFailuresBeforeTheFirstRun() throws IOException {
        assertThat(kept.knownFailures("postgresql")).isEmpty();
    }

    @Test
    void keepsTheFailuresOfARun() throws IOException {
        kept.accept("postgresql", WHOLE_RUN, true);

        assertThat(kept.knownFailures("postgresql"))
                .extracting(TckCase::toString)
                .containsExactly("core.lock.Client#bad", "se.cache.Client#bad");
    }

    @Test
    void writesTheScoreIntoItsPlaceOfThePage() throws IOException {
        kept.accept("postgresql", WHOLE_RUN, true);

        assertThat(page().replaceAll("\\d{4}-\\d\\d-\\d\\d", "DATE")).isEqualTo("""
                # Score
                <!-- score: written by the runner -->
                | Database | Passed | Last run of all tests |
                |---|---|---|
                | postgresql | 1 of 3 | DATE |

                | Package | Tests | Failing: postgresql |
                |---|---:|---:|
                | core.lock | 2 | 1 |
                | se.cache | 1 | 1 |
                <!-- end of score -->
                the end
                """);
    }

    @Test
    void aRunOfSomeTestsChangesOnlyTheirResults() throws IOException {
        kept.accept("postgresql", WHOLE_RUN, true);
        kept.accept("postgresql", List.of(ScoreTest.result("core.lock.Client#bad", Outcome.PASSED)), false);

        assertThat(kept.knownFailures("postgresql"))
                .extracting(TckCase::toString)
                .containsExactly("se.cache.Client#bad");
        assertThat(page())
                .contains("| postgresql | 2 of 3 | ")
                .contains("| core.lock | 2 | – |")
                .contains("| se.cache | 1 | 1 |");
    }

    @Test
    void eachDatabaseHasAColumn() throws IOException {
        kept.accept("postgresql", WHOLE_RUN, true);
        kept.accept("derby", List.of(ScoreTest.result("core.lock.Client#good", Outcome.ERROR)), false);

        assertThat(page())
                .contains("| Package | Tests | Failing: derby | postgresql |")
                .contains("| core.lock | 2 | 1 | 1 |")
                .contains("| se.cache | 1 | – | 1 |");
    }

    @Test
    void refusesAPageWithoutAPlaceForTheScore() throws IOException {
        write("# Score\n");

        assertThatThrownBy(() -> kept.accept("postgresql", WHOLE_RUN, true))
                .isInstanceOf(TckException.class)
                .hasMessage("docs/conformance.md has no part between '" + ConformancePage.BEGIN + "' and '"
                        + ConformancePage.END + "'.");
    }

    private String page() throws IOException {
        return Files.readString(docs.resolve("conformance.md"));
    }

    private void write(String text) throws IOException {
        Files.writeString(docs.resolve("conformance.md"), text);
    }
}
