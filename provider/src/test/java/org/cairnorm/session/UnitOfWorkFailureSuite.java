package org.cairnorm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairnorm.CommitOutcomeUnknown;
import org.cairnorm.engine.FailingJdbc;
import org.cairnorm.session.FailureModel.Shelf;
import org.cairnorm.session.FailureModel.Volume;
import org.cairnorm.testing.TestDatabase;
import org.cairnorm.testing.orm.TestUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whichever JDBC call of a unit of work fails: it is stored wholly or not at all, and nothing is left open. */
abstract class UnitOfWorkFailureSuite {
    private static final int MORE_CALLS_THAN_ANY_UNIT_NEEDS = 3_000;

    protected abstract TestDatabase database();

    @ParameterizedTest
    @EnumSource(FailingJdbc.Failure.class)
    void storesAllOrNothingWhicheverCallFails(FailingJdbc.Failure how) throws SQLException {
        try (TestUnit tables = TestUnit.start(database(), FailureModel.CLASSES, Map.of())) {
            FailingJdbc jdbc = new FailingJdbc(database().dataSource());
            try (HikariDataSource pool = pool(jdbc);
                    EntityManagerFactory factory = start(pool)) {
                for (int call = 1; ; call++) {
                    assertThat(call).isLessThan(MORE_CALLS_THAN_ANY_UNIT_NEEDS);
                    tables.clear();
                    Long old = storedBefore(tables);
                    jdbc.failAt(call, how, false);
                    boolean committed = runUnit(factory, old, jdbc);
                    jdbc.stopFailing();
                    assertThat(titles())
                            .as("stored after %s failed", jdbc.failedCall())
                            .isIn(committed ? List.of(AFTER) : List.of(BEFORE, AFTER));
                    assertThat(pool.getHikariPoolMXBean().getActiveConnections())
                            .as("connections in use after %s failed", jdbc.failedCall())
                            .isZero();
                    if (!jdbc.hasFailed()) {
                        assertThat(committed).isTrue();
                        assertThat(call).isGreaterThan(20);
                        return;
                    }
                }
            }
        }
    }

    private static final List<String> BEFORE = List.of("kept", "lost", "renamed");
    private static final List<String> AFTER = List.of("added", "added too", "changed", "kept");

    private static Long storedBefore(TestUnit tables) {
        return tables.fromTransaction(em -> {
            Shelf shelf = new Shelf("old").with("kept", "lost", "renamed");
            em.persist(shelf);
            return Objects.requireNonNull(shelf.id);
        });
    }

    /** Reads, changes, removes and adds; true when it was committed. */
    private static boolean runUnit(EntityManagerFactory factory, Long old, FailingJdbc jdbc) {
        EntityManager em = null;
        try {
            em = factory.createEntityManager();
            em.getTransaction().begin();
            Shelf shelf = em.find(Shelf.class, old);
            shelf.name = "changed";
            volume(shelf, "renamed").title = "changed";
            shelf.volumes.remove(volume(shelf, "lost"));
            volume(shelf, "kept").marks.remove("first");
            em.persist(new Shelf("new").with("added", "added too"));
            em.getTransaction().commit();
            return true;
        } catch (CommitOutcomeUnknown e) {
            assertThat(jdbc.failedCall()).isEqualTo("Connection.commit");
            return false;
        } catch (PersistenceException e) {
            assertThat(jdbc.hasFailed()).isTrue();
            return false;
        } catch (RuntimeException e) {
            return fail("Not an exception of Jakarta Persistence after " + jdbc.failedCall(), e);
        } finally {
            if (em != null) {
                if (em.getTransaction().isActive()) {
                    em.getTransaction().rollback();
                }
                em.close();
            }
        }
    }

    private static Volume volume(Shelf shelf, String title) {
        return shelf.volumes.stream()
                .filter(volume -> volume.title.equals(title))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void givesTheConnectionBackWhenTheApplicationForgetsToRollBack(boolean failed) {
        try (TestUnit tables = TestUnit.start(database(), FailureModel.CLASSES, Map.of())) {
            FailingJdbc jdbc = new FailingJdbc(database().dataSource());
            try (HikariDataSource pool = pool(jdbc);
                    EntityManagerFactory factory = start(pool)) {
                Long old = storedBefore(tables);
                EntityManager em = factory.createEntityManager();
                em.getTransaction().begin();
                em.find(Shelf.class, old);
                if (failed) {
                    em.getTransaction().setRollbackOnly();
                    em.close();
                } else {
                    em.close();
                    em.getTransaction().rollback();
                }
                assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
            }
        }
    }

    @Test
    void takesBackIdentifiersAndVersionsThatAFailedFlushHasGiven() {
        try (TestUnit tables = TestUnit.start(database(), FailureModel.CLASSES, Map.of())) {
            Shelf shelf = new Shelf("new").with("fits");
            Volume tooLong = new Volume("t".repeat(300), shelf);
            shelf.volumes.add(tooLong);
            try (EntityManager em = tables.factory().createEntityManager()) {
                em.getTransaction().begin();
                em.persist(shelf);
                if (!refusesLongTexts(em)) {
                    em.getTransaction().rollback();
                    return;
                }
                assertThat(tooLong.id).isNull();
                assertThat(shelf.volumes).extracting(volume -> volume.id).containsOnlyNulls();
                assertThat(shelf.version).isNull();
                em.getTransaction().rollback();
            }
        }
    }

    /** SQLite takes texts of any length. */
    private static boolean refusesLongTexts(EntityManager em) {
        try {
            em.flush();
            return false;
        } catch (PersistenceException e) {
            assertThat(e).hasMessageContaining("'Volume'");
            return true;
        }
    }

    private static EntityManagerFactory start(HikariDataSource pool) {
        PersistenceConfiguration unit = new PersistenceConfiguration("failing")
                .provider("org.cairnorm.boot.CairnPersistenceProvider")
                .property("jakarta.persistence.dataSource", pool);
        FailureModel.CLASSES.forEach(unit::managedClass);
        return unit.createEntityManagerFactory();
    }

    private static HikariDataSource pool(FailingJdbc jdbc) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(jdbc.dataSource());
        config.setMaximumPoolSize(2);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(5_000);
        return new HikariDataSource(config);
    }

    private List<String> titles() throws SQLException {
        try (Connection connection = database().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select title from Volume order by title")) {
            List<String> titles = new ArrayList<>();
            while (rows.next()) {
                titles.add(rows.getString(1));
            }
            return titles;
        }
    }
}
