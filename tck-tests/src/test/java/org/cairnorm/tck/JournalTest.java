package org.cairnorm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final TckCase TEST = TckCase.parse("core.lock.Client#name");

    @TempDir
    Path folder;

    private Journal journal;

    @BeforeEach
    void open() {
        journal = new Journal(folder.resolve("journal"));
    }

    @Test
    void givesBackWhatWasWritten() {
        CaseResult passed = new CaseResult(TEST, Outcome.PASSED, 12, "");
        CaseResult failed = new CaseResult(TckCase.parse("core.lock.Client#other"), Outcome.ERROR, 3, "because");

        journal.started(TEST);
        journal.ended(passed);
        journal.ended(failed);

        assertThat(journal.results()).containsExactly(passed, failed);
    }

    @Test
    void knowsTheTestDuringWhichAProcessEnded() {
        journal.started(TEST);

        assertThat(journal.unfinished()).contains(TEST);
    }

    @Test
    void hasNothingUnfinishedAfterAResult() {
        journal.started(TEST);
        journal.ended(new CaseResult(TEST, Outcome.PASSED, 1, ""));

        assertThat(journal.unfinished()).isEmpty();
    }

    @Test
    void isEmptyBeforeTheFirstTest() {
        assertThat(journal.results()).isEmpty();
        assertThat(journal.unfinished()).isEmpty();
    }
}
