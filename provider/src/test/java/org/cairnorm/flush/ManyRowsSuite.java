package org.cairnorm.flush;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Map;
import org.cairnorm.testing.orm.EntityManagerSuite;
import org.cairnorm.testing.orm.TestUnit;
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
    void persistsTenThousandRowsInFewBatchesAndFewCallsForIdentifiers() {
        inTransaction(em -> persist(em, ROWS));
        assertThat(statements().texts()).hasSizeLessThanOrEqualTo(ROWS / BATCH + 20);
        inTransaction(em -> assertThat(em.createQuery("select count(r) from Reading r", Long.class)
                        .getSingleResult())
                .isEqualTo(ROWS));
    }

    @Test
    void sharesASequenceWithAnotherProcessThoughBothTakeManyBlocksAtOnce() {
        try (EntityManagerFactory other =
                TestUnit.configuration(database()).managedClass(Reading.class).createEntityManagerFactory()) {
            inTransaction(em -> persist(em, 700));
            other.runInTransaction(em -> persist(em, 700));
            inTransaction(em -> persist(em, 700));
        }
        inTransaction(em -> assertThat(em.createQuery("select count(distinct r.id) from Reading r", Long.class)
                        .getSingleResult())
                .isEqualTo(3 * 700));
    }

    private static void persist(EntityManager em, int rows) {
        for (int i = 0; i < rows; i++) {
            em.persist(new Reading(i));
        }
    }
}
