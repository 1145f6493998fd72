package org.cairnorm.conformance.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.persistence.QueryHint;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.Version;
import java.util.List;
import java.util.stream.Stream;
import org.cairnorm.conformance.ConformanceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages, flush modes, lock modes and hints of queries (JPA 3.2 §3.11.1 to §3.11.4, §3.11.9). */
class QueryExecutionTest extends ConformanceTest {
    private static final String TIMEOUT = "jakarta.persistence.query.timeout";

    @Entity(name = "Page")
    @NamedQuery(
            name = "hinted",
            query = "select p from Page p order by p.number",
            lockMode = LockModeType.OPTIMISTIC,
            hints = {@QueryHint(name = TIMEOUT, value = "60000"), @QueryHint(name = "org.example.unknown", value = "x")
            })
    static class Page {
        @Id
        int number;

        @Version
        int version;

        int words;

        protected Page() {}

        Page(int number) {
            this.number = number;
        }
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Page.class);
    }

    @BeforeEach
    void pagesAreStored() {
        inTransaction(em -> {
            for (int number = 1; number <= 5; number++) {
                em.persist(new Page(number));
            }
        });
    }

    private static TypedQuery<Integer> numbers(EntityManager em) {
        return em.createQuery("select p.number from Page p order by p.number", Integer.class);
    }

    private static TypedQuery<Page> pages(EntityManager em) {
        return em.createQuery("select p from Page p order by p.number", Page.class);
    }

    // ---- pages

    @Test
    void aPageIsAPartOfTheResult() {
        inSession(em -> {
            assertThat(numbers(em).setFirstResult(1).setMaxResults(2).getResultList())
                    .containsExactly(2, 3);
            assertThat(numbers(em).setFirstResult(3).getResultList()).containsExactly(4, 5);
            assertThat(numbers(em).setMaxResults(9).getResultList()).hasSize(5);
            assertThat(numbers(em).setMaxResults(0).getResultList()).isEmpty();
            assertThat(numbers(em).setFirstResult(5).getResultList()).isEmpty();
        });
    }

    @Test
    void aPageIsMeantByEveryWayToRunTheQuery() {
        inSession(em -> {
            assertThat(numbers(em).setFirstResult(4).getSingleResult()).isEqualTo(5);
            assertThat(numbers(em).setFirstResult(2).setMaxResults(1).getSingleResult())
                    .isEqualTo(3);
            assertThat(numbers(em).setFirstResult(9).getSingleResultOrNull()).isNull();
            try (Stream<Integer> stream =
                    numbers(em).setFirstResult(1).setMaxResults(2).getResultStream()) {
                assertThat(stream).containsExactly(2, 3);
            }
        });
    }

    @Test
    void aQueryCanBeRunAgainWithAnotherPage() {
        inSession(em -> {
            TypedQuery<Integer> query = numbers(em).setMaxResults(2);
            assertThat(query.getResultList()).containsExactly(1, 2);
            assertThat(query.setFirstResult(2).getResultList()).containsExactly(3, 4);
            assertThat(query.getFirstResult()).isEqualTo(2);
            assertThat(query.getMaxResults()).isEqualTo(2);
        });
    }

    @Test
    void executeUpdateTellsHowManyEntitiesItChanged() {
        inTransaction(em -> {
            assertThat(em.createQuery("update Page p set p.words = 7 where p.number < 3")
                            .executeUpdate())
                    .isEqualTo(2);
            assertThat(em.createQuery("delete from Page p where p.words = 7").executeUpdate())
                    .isEqualTo(2);
        });
    }

    // ---- flush mode

    private static long changed(TypedQuery<Long> query) {
        return query.getSingleResult();
    }

    private static TypedQuery<Long> countOfChanged(EntityManager em) {
        return em.createQuery("select count(p) from Page p where p.words > 0", Long.class);
    }

    @Test
    void aQueryHasTheFlushModeOfItsEntityManagerUnlessItSaysAnother() {
        inSession(em -> {
            em.setFlushMode(FlushModeType.COMMIT);
            assertThat(numbers(em).getFlushMode()).isEqualTo(FlushModeType.COMMIT);
            assertThat(numbers(em).setFlushMode(FlushModeType.AUTO).getFlushMode())
                    .isEqualTo(FlushModeType.AUTO);
        });
    }

    @Test
    void theFlushModeOfAQueryWinsOverThatOfItsEntityManager() {
        inTransaction(em -> {
            em.setFlushMode(FlushModeType.COMMIT);
            em.find(Page.class, 1).words = 7;
            assertThat(changed(countOfChanged(em).setFlushMode(FlushModeType.AUTO)))
                    .isEqualTo(1);
        });
    }

    @Test
    void aChangeIsSeenByAnUpdateQueryToo() {
        inTransaction(em -> {
            em.find(Page.class, 1).words = 7;
            assertThat(em.createQuery("update Page p set p.words = 8 where p.words = 7")
                            .executeUpdate())
                    .isEqualTo(1);
        });
    }

    // ---- lock mode

    @Test
    void theLastLockModeCounts() {
        inTransaction(em -> {
            Page page = pages(em)
                    .setLockMode(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
                    .setLockMode(LockModeType.PESSIMISTIC_READ)
                    .setMaxResults(1)
                    .getSingleResult();
            assertThat(em.getLockMode(page)).isEqualTo(LockModeType.PESSIMISTIC_READ);
        });
        inSession(em -> assertThat(em.find(Page.class, 1).version).isZero());
    }

    @Test
    void eachEntityOfARowIsLocked() {
        inTransaction(em -> {
            Object[] row = em.createQuery(
                            "select p, q from Page p, Page q where p.number = 1 and q.number = 2", Object[].class)
                    .setLockMode(LockModeType.OPTIMISTIC)
                    .getSingleResult();
            assertThat(row).allSatisfy(page -> assertThat(em.getLockMode(page)).isEqualTo(LockModeType.OPTIMISTIC));
        });
    }

    // ---- hints

    @Test
    void unknownHintsAreIgnored() {
        inSession(em -> assertThat(numbers(em)
                        .setHint("org.example.unknown", new Object())
                        .setHint("jakarta.persistence.unknown", "x")
                        .getResultList())
                .hasSize(5));
    }

    @Test
    void theTimeoutIsAHintToo() {
        inSession(em -> {
            assertThat(numbers(em).setHint(TIMEOUT, 60_000).getTimeout()).isEqualTo(60_000);
            assertThat(numbers(em).setHint(TIMEOUT, "60000").getTimeout()).isEqualTo(60_000);
            assertThat(numbers(em).setHint(TIMEOUT, 60_000).getHints()).containsEntry(TIMEOUT, 60_000);
            assertThat(numbers(em).setTimeout(60_000).getResultList()).hasSize(5);
        });
    }

    @Test
    void hintsOfANamedQueryAreDefaults() {
        inTransaction(em -> {
            TypedQuery<Page> query = em.createNamedQuery("hinted", Page.class);
            assertThat(query.getTimeout()).isEqualTo(60_000);
            assertThat(query.getLockMode()).isEqualTo(LockModeType.OPTIMISTIC);
            assertThat(query.setTimeout(30_000).getTimeout()).isEqualTo(30_000);
            assertThat(query.getResultList()).hasSize(5);
            assertThat(em.createNamedQuery("hinted").getTimeout()).isEqualTo(60_000);
        });
    }

    @Test
    void cacheModesOfAQueryAreItsOwn() {
        inSession(em -> {
            TypedQuery<Integer> query = numbers(em)
                    .setCacheRetrieveMode(CacheRetrieveMode.BYPASS)
                    .setCacheStoreMode(CacheStoreMode.REFRESH);
            assertThat(query.getCacheRetrieveMode()).isEqualTo(CacheRetrieveMode.BYPASS);
            assertThat(query.getCacheStoreMode()).isEqualTo(CacheStoreMode.REFRESH);
            assertThat(em.getCacheRetrieveMode()).isEqualTo(CacheRetrieveMode.USE);
            assertThat(query.getResultList()).hasSize(5);
        });
    }

    @Test
    void aQueryCanBeUnwrappedToWhatItIs() {
        inDoomedTransaction(em -> {
            Query query = numbers(em);
            assertThat(query.unwrap(Query.class)).isSameAs(query);
            assertThatThrownBy(() -> query.unwrap(Thread.class)).isInstanceOf(PersistenceException.class);
        });
    }
}
