package org.cairnorm.session.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairnorm.engine.FailingJdbc;
import org.cairnorm.testing.TestDatabase;
import org.cairnorm.testing.orm.TestUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whichever JDBC call of a query fails: an exception of Jakarta Persistence comes out, and nothing is left open. */
abstract class QueryFailureSuite {
    private static final int MORE_CALLS_THAN_ANY_QUERY_NEEDS = 1_000;

    protected abstract TestDatabase database();

    @ParameterizedTest
    @EnumSource(FailingJdbc.Failure.class)
    void leavesNothingOpenWhicheverCallFails(FailingJdbc.Failure how) {
        try (TestUnit tables = TestUnit.start(database(), List.of(Book.class, Shelf.class), Map.of())) {
            tables.inTransaction(em -> {
                Shelf shelf = new Shelf("novels");
                em.persist(shelf);
                em.persist(new Book("Emma", 1815, shelf));
                em.persist(new Book("Persuasion", 1817, shelf));
            });
            FailingJdbc jdbc = new FailingJdbc(database().dataSource());
            try (HikariDataSource pool = pool(jdbc);
                    EntityManagerFactory factory = start(pool)) {
                for (int call = 1; ; call++) {
                    assertThat(call).isLessThan(MORE_CALLS_THAN_ANY_QUERY_NEEDS);
                    jdbc.failAt(call, how, false);
                    boolean complete = runQueries(factory, jdbc);
                    jdbc.stopFailing();
                    assertThat(pool.getHikariPoolMXBean().getActiveConnections())
                            .as("connections in use after %s failed", jdbc.failedCall())
                            .isZero();
                    if (!jdbc.hasFailed()) {
                        assertThat(complete).isTrue();
                        assertThat(call).isGreaterThan(20);
                        return;
                    }
                }
            }
        }
    }

    private static boolean runQueries(EntityManagerFactory factory, FailingJdbc jdbc) {
        EntityManager em = null;
        try {
            em = factory.createEntityManager();
            List<Book> books = em.createQuery(
                            "select b from Book b join fetch b.shelf where b.year > :year", Book.class)
                    .setParameter("year", 1800)
                    .getResultList();
            assertThat(books).hasSize(2);
            em.createNativeQuery("select id from Book", Book.class).getResultList();
            em.clear();
            try (Stream<Book> stream =
                    em.createQuery("select b from Book b", Book.class).getResultStream()) {
                stream.limit(1).forEach(book -> assertThat(book.title()).isNotEmpty());
            }
            em.getTransaction().begin();
            em.createQuery("update Book b set b.year = b.year + 1").executeUpdate();
            em.createNativeQuery("update Book set published = published - 1").executeUpdate();
            em.createQuery("select count(b) from Book b").getSingleResult();
            em.getTransaction().commit();
            return true;
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

    private static EntityManagerFactory start(HikariDataSource pool) {
        return new PersistenceConfiguration("failing")
                .provider("org.cairnorm.boot.CairnPersistenceProvider")
                .property("jakarta.persistence.dataSource", pool)
                .managedClass(Book.class)
                .managedClass(Shelf.class)
                .createEntityManagerFactory();
    }

    private static HikariDataSource pool(FailingJdbc jdbc) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(jdbc.dataSource());
        config.setMaximumPoolSize(2);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(5_000);
        return new HikariDataSource(config);
    }
}
