package org.cairnorm.flush;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Map;
import org.cairnorm.testing.orm.EntityManagerSuite;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Ten thousand rows cost ten thousand rows, not ten thousand round trips. */
abstract class ManyRowsSuite extends EntityManagerSuite {
    private static final int ROWS = 10_000;
    private static final int BATCH = 500;

    @Entity(name = "Reading")
    static class Reading {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable Long id;

        int celsius;

        protected Reading() {}

        Reading(int celsius) {
            this.celsius = celsius;
        }
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Reading.class);
    }

    @Override
    protected Map<String, ?> settings() {
        return Map.of("cairn.jdbc.batch-size", BATCH);
    }

    @Test
    void persistsTenThousandRowsInFewBatchesAndOneCallForFiftyIdentifiers() {
        inTransaction(em -> {
            for (int i = 0; i < ROWS; i++) {
                em.persist(new Reading(i));
            }
        });
        List<String> texts = statements().texts();
        assertThat(texts)
                .filteredOn(sql -> sql.startsWith("insert into Reading "))
                .hasSizeLessThanOrEqualTo(ROWS / BATCH + 20);
        assertThat(statements().events())
                .filteredOn(event -> !event.sql().startsWith("insert into Reading "))
                .hasSizeLessThanOrEqualTo(2 * ROWS / 50 + 3);
        inTransaction(em -> assertThat(em.createQuery("select count(r) from Reading r", Long.class)
                        .getSingleResult())
                .isEqualTo(ROWS));
    }
}
