package org.cairnorm.examples.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.cairnorm.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** The whole program runs. */
abstract class AtlasTourSuite {

    protected abstract TestDatabase database();

    @Test
    void toursTheWorld() {
        database().reset();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Logbook log;
        try (EntityManagerFactory factory =
                Atlas.open(database().url(), database().user(), database().password())) {
            PrintStream text = new PrintStream(out, true, StandardCharsets.UTF_8);
            log = Atlas.tour(factory, text, Instant.parse("2026-03-01T12:00:00Z"));
        }

        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).contains("Euro", "Switzerland", "Germania", "2026-03-29", "schaner 2026");
        List<Logbook.Step> steps = log.steps();
        assertThat(steps.get(0).rows()).isGreaterThan(9_000);
        assertThat(steps.subList(1, 11))
                .allSatisfy(question ->
                        assertThat(question.statements()).as(question.title()).isBetween(1, 3));
    }
}
