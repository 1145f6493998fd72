package org.cairnorm.session.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.NoResultException;
import jakarta.persistence.NonUniqueResultException;
import jakarta.persistence.Parameter;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.Query;
import jakarta.persistence.TransactionRequiredException;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cairnorm.CairnQuery;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.dialect.DialectFeatures;
import org.cairnorm.testing.orm.CountedConnections;
import org.cairnorm.testing.orm.EntityManagerSuite;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a query object of JPQL does, and how it fails. */
abstract class QuerySuite extends EntityManagerSuite {
    private @Nullable CountedConnections connections;

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Book.class, Shelf.class);
    }

    @Override
    protected Map<String, ?> settings() {
        connections = new CountedConnections(database().dataSource());
        return Map.of("jakarta.persistence.dataSource", connections);
    }

    private int openConnections() {
        return Objects.requireNonNull(connections).open();
    }

    @AfterEach
    void allConnectionsAreBack() {
        assertThat(openConnections()).isZero();
    }

    @BeforeEach
    void storeBooks() {
        inTransaction(em -> {
            Shelf shelf = new Shelf("novels");
            em.persist(shelf);
            em.persist(new Book("Emma", 1815, shelf));
            em.persist(new Book("Persuasion", 1817, shelf));
            em.persist(new Book("Middlemarch", 1871, null));
        });
        statements().clear();
    }

    // ---- results

    @Test
    void listsEntities() {
        inSession(em -> {
            List<Book> books = em.createQuery("select b from Book b where b.year < :year order by b.year", Book.class)
                    .setParameter("year", 1820)
                    .getResultList();
            assertThat(books).extracting(Book::title).containsExactly("Emma", "Persuasion");
        });
    }

    @Test
    void listsArraysOfSeveralItems() {
        inSession(em -> {
            List<?> rows = em.createQuery("select b.title, b.year from Book b where b.year = 1815")
                    .getResultList();
            assertThat((Object[]) rows.get(0)).containsExactly("Emma", 1815);
        });
    }

    @Test
    void listsTuples() {
        inSession(em -> {
            Tuple tuple = em.createQuery("select b.title as title, b.year from Book b where b.year = 1815", Tuple.class)
                    .getSingleResult();
            assertThat(tuple.get("title", String.class)).isEqualTo("Emma");
            assertThat(tuple.get(1)).isEqualTo(1815);
        });
    }

    @Test
    void givesAPage() {
        inSession(em -> {
            TypedQuery<String> query = em.createQuery("select b.title from Book b order by b.title", String.class)
                    .setFirstResult(1)
                    .setMaxResults(1);
            assertThat(query.getResultList()).containsExactly("Middlemarch");
            assertThat(query.getFirstResult()).isEqualTo(1);
            assertThat(query.getMaxResults()).isEqualTo(1);
            assertThat(query.setMaxResults(0).getResultList()).isEmpty();
            assertThat(query.setMaxResults(0).getResultStream()).isEmpty();
        });
    }

    @Test
    void hasNoPageAtFirst() {
        inSession(em -> {
            Query query = em.createQuery("select b from Book b");
            assertThat(query.getFirstResult()).isZero();
            assertThat(query.getMaxResults()).isEqualTo(Integer.MAX_VALUE);
        });
    }

    @Test
    void refusesNegativePages() {
        inSession(em -> {
            Query query = em.createQuery("select b from Book b");
            assertThatThrownBy(() -> query.setFirstResult(-1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("CAIRN-6041: setFirstResult: -1 is negative. Give a number from 0 on.");
            assertThatThrownBy(() -> query.setMaxResults(-1)).isInstanceOf(IllegalArgumentException.class);
        });
    }

    @Test
    void givesTheOnlyResult() {
        inSession(em -> {
            Query query = em.createQuery("select b.title from Book b where b.year = 1871");
            assertThat(query.getSingleResult()).isEqualTo("Middlemarch");
            assertThat(query.getSingleResultOrNull()).isEqualTo("Middlemarch");
        });
    }

    @Test
    void tellsThatThereIsNoResultWithoutEndingTheTransaction() {
        inTransaction(em -> {
            Query query = em.createQuery("select b from Book b where b.year = 0");
            assertThatThrownBy(query::getSingleResult)
                    .isInstanceOf(NoResultException.class)
                    .hasMessage("CAIRN-6046: The query has no result. Use getSingleResultOrNull() if there may be none."
                            + " Query: select b from Book b where b.year = 0");
            assertThat(query.getSingleResultOrNull()).isNull();
            assertThat(em.getTransaction().getRollbackOnly()).isFalse();
        });
    }

    @Test
    void tellsThatThereAreSeveralResultsWithoutEndingTheTransaction() {
        inTransaction(em -> {
            Query query = em.createQuery("select b from Book b");
            assertThatThrownBy(query::getSingleResult).isInstanceOf(NonUniqueResultException.class);
            assertThatThrownBy(query::getSingleResultOrNull).isInstanceOf(NonUniqueResultException.class);
            assertThat(em.getTransaction().getRollbackOnly()).isFalse();
        });
    }

    @Test
    void readsNoMoreThanTwoRowsForASingleResult() {
        inSession(em -> {
            catchThrowable(() -> em.createQuery("select b from Book b").getSingleResult());
            assertThat(statements().events().get(0).rows()).isEqualTo(2);
        });
    }

    // ---- streams

    @Test
    void streamsResults() {
        inSession(em -> {
            try (Stream<String> titles = em.createQuery("select b.title from Book b order by b.year", String.class)
                    .getResultStream()) {
                assertThat(titles.map(String::length)).containsExactly(4, 10, 11);
            }
        });
    }

    @Test
    void streamsThousandsOfEntitiesInATransaction() {
        inTransaction(em -> {
            for (int i = 0; i < 1200; i++) {
                em.persist(new Book("Volume " + i, 2000, null));
            }
        });
        inTransaction(em -> {
            try (Stream<Book> books = em.createQuery("select b from Book b where b.year = 2000", Book.class)
                    .getResultStream()) {
                assertThat(books.filter(em::contains).count()).isEqualTo(1200);
            }
        });
    }

    @Test
    void givesTheConnectionBackWhenAStreamEnds() {
        inSession(em -> {
            em.createQuery("select b from Book b", Book.class).getResultStream().forEach(book -> {});
            assertThat(openConnections()).isZero();
        });
    }

    @Test
    void givesTheConnectionBackWhenAStreamIsClosedEarly() {
        inSession(em -> {
            Stream<?> stream = em.createQuery("select b from Book b").getResultStream();
            stream.close();
            assertThat(openConnections()).isZero();
        });
    }

    @Test
    void runsOtherStatementsWhileAStreamIsOpen() {
        inTransaction(em -> {
            try (Stream<Book> books = em.createQuery("select b from Book b order by b.year", Book.class)
                    .getResultStream()) {
                Iterator<Book> each = books.iterator();
                List<String> shelves = new ArrayList<>();
                while (each.hasNext()) {
                    Shelf shelf = each.next().shelf();
                    shelves.add(shelf == null ? "none" : shelf.name());
                }
                assertThat(shelves).containsExactly("novels", "novels", "none");
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Query query) {
        return query.getResultList();
    }

    // ---- updates

    @Test
    void countsChangedRows() {
        inTransaction(em -> {
            int count = em.createQuery("update Book b set b.year = b.year + 1 where b.year > ?1")
                    .setParameter(1, 1816)
                    .executeUpdate();
            assertThat(count).isEqualTo(2);
            assertThat(em.createQuery("delete from Book").executeUpdate()).isEqualTo(3);
        });
    }

    @Test
    void needsATransactionToUpdate() {
        inSession(em -> assertThatThrownBy(
                        () -> em.createQuery("delete from Book").executeUpdate())
                .isInstanceOf(TransactionRequiredException.class)
                .hasMessage("CAIRN-6013: executeUpdate needs a transaction. Call getTransaction().begin() first, or use"
                        + " runInTransaction()."));
    }

    @Test
    void refusesToListAnUpdate() {
        marksRollback(
                IllegalStateException.class,
                em -> em.createQuery("delete from Book").getResultList());
        marksRollback(
                IllegalStateException.class,
                em -> em.createQuery("delete from Book").getSingleResult());
        marksRollback(
                IllegalStateException.class,
                em -> em.createQuery("delete from Book").getResultStream());
        marksRollback(
                IllegalStateException.class,
                em -> em.createQuery("delete from Book").getSingleResultOrNull());
    }

    @Test
    void refusesToExecuteASelect() {
        marksRollback(
                IllegalStateException.class,
                em -> em.createQuery("select b from Book b").executeUpdate());
    }

    @Test
    void refusesAResultClassForAnUpdate() {
        marksRollback(IllegalArgumentException.class, em -> em.createQuery("delete from Book", Book.class));
    }

    // ---- parameters

    @Test
    void describesNamedParameters() {
        inSession(em -> {
            Query query = em.createQuery("select b from Book b where b.title = :title or b.year = :year");
            assertThat(query.getParameters()).hasSize(2);
            Parameter<?> title = query.getParameter("title");
            assertThat(title.getName()).isEqualTo("title");
            assertThat(title.getPosition()).isNull();
            assertThat(title.getParameterType()).isEqualTo(String.class);
            assertThat(query.getParameter("year", Integer.class).getParameterType())
                    .isEqualTo(Integer.class);
            assertThat(query.isBound(title)).isFalse();
            query.setParameter("title", "Emma");
            assertThat(query.isBound(title)).isTrue();
            assertThat(query.getParameterValue("title")).isEqualTo("Emma");
            assertThat(query.getParameterValue(cast(title))).isEqualTo("Emma");
        });
    }

    @SuppressWarnings("unchecked")
    private static Parameter<Object> cast(Parameter<?> parameter) {
        return (Parameter<Object>) parameter;
    }

    @Test
    void describesPositionalParameters() {
        inSession(em -> {
            Query query = em.createQuery("select b from Book b where b.title = ?1 or b.year = ?2");
            assertThat(query.getParameters()).extracting(Parameter::getPosition).containsExactlyInAnyOrder(1, 2);
            Parameter<String> first = query.getParameter(1, String.class);
            assertThat(first.getName()).isNull();
            query.setParameter(first, "Emma").setParameter(2, 1815);
            assertThat(query.getParameterValue(first)).isEqualTo("Emma");
            assertThat(query.getParameterValue(2)).isEqualTo(1815);
            assertThat(list(query)).hasSize(1);
        });
    }

    @Test
    void hasNoParametersWhereTheTextHasNone() {
        inSession(em -> assertThat(em.createQuery("select b from Book b").getParameters())
                .isEmpty());
    }

    @Test
    void refusesUnknownParameters() {
        marksRollback(IllegalArgumentException.class, em -> byTitle(em).setParameter("titel", "Emma"));
        marksRollback(IllegalArgumentException.class, em -> byTitle(em).setParameter(1, "Emma"));
        marksRollback(
                IllegalArgumentException.class,
                em -> byTitle(em)
                        .setParameter(
                                em.createQuery("select b from Book b where b.title = :other")
                                        .getParameter("other", String.class),
                                "Emma"));
        inSession(em -> assertThatThrownBy(() -> byTitle(em).setParameter("titel", "Emma"))
                .hasMessage("CAIRN-6042: The query has no parameter :titel. Its parameters are [:title]."));
    }

    @Test
    void refusesValuesOfAnotherType() {
        marksRollback(IllegalArgumentException.class, em -> byTitle(em).setParameter("title", 5.0f));
        marksRollback(
                IllegalArgumentException.class,
                em -> em.createQuery("select b from Book b where b.year = ?1").setParameter(1, "1815"));
        marksRollback(
                IllegalArgumentException.class,
                em -> em.createQuery("select b from Book b where b.shelf = ?1").setParameter(1, 1L));
    }

    @Test
    void takesNumbersOfAnotherClassThatSayTheSame() {
        inSession(em -> assertThat(list(em.createQuery("select b.title from Book b where b.year = :year")
                        .setParameter("year", 1815L)))
                .isEqualTo(List.of("Emma")));
    }

    @Test
    void takesCollections() {
        inSession(em -> assertThat(em.createQuery("select count(b) from Book b where b.year in :years", Long.class)
                        .setParameter("years", Set.of(1815, 1817, 1999))
                        .getSingleResult())
                .isEqualTo(2L));
    }

    @Test
    void takesEntities() {
        inTransaction(em -> {
            Shelf shelf = em.createQuery("select s from Shelf s", Shelf.class).getSingleResult();
            assertThat(list(em.createQuery("select b from Book b where b.shelf = :shelf")
                            .setParameter("shelf", shelf)))
                    .hasSize(2);
        });
    }

    @Test
    void asksForParametersWithoutMarkingTheTransaction() {
        inTransaction(em -> {
            Query query = byTitle(em);
            assertThatThrownBy(() -> query.getParameter("titel")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> query.getParameter("titel", String.class))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> query.getParameter("title", List.class))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("CAIRN-6043: Parameter :title of the query takes values of 'java.lang.String', which"
                            + " cannot be taken as 'java.util.List'.");
            assertThatThrownBy(() -> query.getParameter(99)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> query.getParameterValue("titel")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> query.getParameterValue(99)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> query.getParameterValue("title"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "CAIRN-6044: Parameter :title of the query has no value yet. Give it one by setParameter().");
            assertThat(em.getTransaction().getRollbackOnly()).isFalse();
        });
    }

    @Test
    void needsAllValuesToRun() {
        marksRollback(IllegalStateException.class, em -> byTitle(em).getResultList());
    }

    private static Query byTitle(EntityManager em) {
        return em.createQuery("select b from Book b where b.title = :title");
    }

    // ---- settings

    @Test
    void flushesBeforeItRuns() {
        inTransaction(em -> {
            em.persist(new Book("Ulysses", 1922, null));
            assertThat(list(em.createQuery("select b from Book b where b.year = 1922")))
                    .hasSize(1);
        });
    }

    @Test
    void leavesChangesAloneIfTheFlushModeSaysSo() {
        inTransaction(em -> {
            em.persist(new Book("Ulysses", 1922, null));
            assertThat(list(em.createQuery("select b from Book b where b.year = 1922")
                            .setFlushMode(FlushModeType.COMMIT)))
                    .isEmpty();
        });
    }

    @Test
    void hasTheModesOfItsSessionUntilItHasItsOwn() {
        inSession(em -> {
            em.setFlushMode(FlushModeType.COMMIT);
            em.setCacheStoreMode(CacheStoreMode.BYPASS);
            Query query = em.createQuery("select b from Book b");
            assertThat(query.getFlushMode()).isEqualTo(FlushModeType.COMMIT);
            assertThat(query.setFlushMode(FlushModeType.AUTO).getFlushMode()).isEqualTo(FlushModeType.AUTO);
            assertThat(query.getCacheStoreMode()).isEqualTo(CacheStoreMode.BYPASS);
            assertThat(query.setCacheStoreMode(CacheStoreMode.REFRESH).getCacheStoreMode())
                    .isEqualTo(CacheStoreMode.REFRESH);
            assertThat(query.getCacheRetrieveMode()).isEqualTo(CacheRetrieveMode.USE);
            assertThat(query.setCacheRetrieveMode(CacheRetrieveMode.BYPASS).getCacheRetrieveMode())
                    .isEqualTo(CacheRetrieveMode.BYPASS);
        });
    }

    @Test
    void locksWhatItSelects() {
        inTransaction(em -> {
            TypedQuery<Book> query = em.createQuery("select b from Book b where b.year = 1815", Book.class);
            assertThat(query.getLockMode()).isNull();
            Book book = query.setLockMode(LockModeType.PESSIMISTIC_WRITE).getSingleResult();
            assertThat(query.getLockMode()).isEqualTo(LockModeType.PESSIMISTIC_WRITE);
            assertThat(em.getLockMode(book)).isEqualTo(LockModeType.PESSIMISTIC_WRITE);
        });
    }

    @Test
    void doesNotWaitForALockIfAskedNotTo() {
        // SQLite locks the database as a whole, when it is written. Where the wish cannot be told the database waits as
        // it is set up.
        DialectFeatures features = unit().engine().dialect().features();
        assumeTrue(features.has(DialectFeature.FOR_UPDATE));
        boolean lost = features.has(DialectFeature.ERROR_ABORTS_TRANSACTION)
                || features.has(DialectFeature.LOCK_TIMEOUT_ABORTS_TRANSACTION);
        String lock = "select b from Book b where b.year = 1815";
        inTransaction(first -> {
            first.createQuery(lock).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
            inDoomedTransaction(second -> {
                Query query = second.createQuery(lock)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .setHint("jakarta.persistence.lock.timeout", 0);
                assertThatThrownBy(query::getResultList)
                        .isInstanceOf(lost ? PessimisticLockException.class : LockTimeoutException.class);
                assertThat(second.getTransaction().getRollbackOnly()).isEqualTo(lost);
            });
        });
    }

    @Test
    void needsATransactionToLock() {
        inSession(em -> {
            Query query = em.createQuery("select b from Book b").setLockMode(LockModeType.READ);
            assertThatThrownBy(query::getResultList).isInstanceOf(TransactionRequiredException.class);
            assertThatThrownBy(query::getSingleResult).isInstanceOf(TransactionRequiredException.class);
            assertThatThrownBy(query::getResultStream).isInstanceOf(TransactionRequiredException.class);
            assertThat(list(query.setLockMode(LockModeType.NONE))).hasSize(3);
        });
    }

    @Test
    void refusesALockModeForAnUpdate() {
        marksRollback(
                IllegalStateException.class,
                em -> em.createQuery("delete from Book").setLockMode(LockModeType.READ));
        inSession(em -> assertThatThrownBy(
                        () -> em.createQuery("delete from Book").getLockMode())
                .isInstanceOf(IllegalStateException.class));
    }

    @Test
    void understandsTheHintsOfTheSpecification() {
        inSession(em -> {
            Query query = em.createQuery("select b from Book b")
                    .setHint("jakarta.persistence.query.timeout", 5000)
                    .setHint("jakarta.persistence.cache.storeMode", "refresh")
                    .setHint("org.example.unknown", this);
            assertThat(query.getTimeout()).isEqualTo(5000);
            assertThat(query.getCacheStoreMode()).isEqualTo(CacheStoreMode.REFRESH);
            assertThat(query.getHints())
                    .isEqualTo(Map.of(
                            "jakarta.persistence.query.timeout",
                            5000,
                            "jakarta.persistence.cache.storeMode",
                            "refresh"));
            assertThat(query.setTimeout(null).getTimeout()).isNull();
            assertThat(list(query)).hasSize(3);
        });
    }

    @Test
    void takesTheTimeoutOfTheSession() {
        try (EntityManager em = unit().factory().createEntityManager()) {
            em.setProperty("jakarta.persistence.query.timeout", 300);
            Query query = em.createQuery("select b from Book b");
            assertThat(query.getTimeout()).isEqualTo(300);
            assertThat(query.setTimeout(400).getTimeout()).isEqualTo(400);
        }
    }

    @Test
    void refusesHintsThatMeanNothing() {
        marksRollback(
                IllegalArgumentException.class,
                em -> em.createQuery("select b from Book b").setHint("jakarta.persistence.query.timeout", "soon"));
        inSession(em -> assertThatThrownBy(() ->
                        em.createQuery("select b from Book b").setHint("jakarta.persistence.query.timeout", "soon"))
                .hasMessage(
                        "CAIRN-6045: setHint: 'jakarta.persistence.query.timeout' cannot be 'soon'. Give a number from 0"
                                + " on."));
    }

    @Test
    void showsItsSql() {
        inSession(em -> {
            CairnQuery query = em.createQuery("select b.title from Book b where b.year = :year")
                    .unwrap(CairnQuery.class);
            assertThat(query.toSql()).isEqualToIgnoringCase("select b.title from Book b where b.published = ?");
            assertThat(query.toPrettySql().lines()).hasSizeGreaterThan(1);
            assertThat(statements().count()).isZero();
        });
    }

    @Test
    void unwrapsOnlyToWhatItIs() {
        inSession(em -> assertThatThrownBy(
                        () -> em.createQuery("select b from Book b").unwrap(Runnable.class))
                .isInstanceOf(PersistenceException.class));
    }

    // ---- criteria

    @Test
    void runsCriteriaQueries() {
        inSession(em -> {
            CriteriaBuilder builder = em.getCriteriaBuilder();
            CriteriaQuery<Book> criteria = builder.createQuery(Book.class);
            Root<Book> book = criteria.from(Book.class);
            ParameterExpression<Integer> year = builder.parameter(Integer.class);
            criteria.where(builder.and(
                    builder.lessThan(book.<Integer>get("year"), year), builder.notEqual(book.get("title"), "Emma")));
            TypedQuery<Book> query = em.createQuery(criteria);
            assertThat(query.getParameters()).containsExactly(year);
            assertThat(query.isBound(year)).isFalse();
            assertThatThrownBy(() -> query.setParameter("year", 1)).isInstanceOf(IllegalArgumentException.class);
            query.setParameter(year, 1820);
            assertThat(query.getParameterValue(year)).isEqualTo(1820);
            assertThat(query.getResultList()).extracting(Book::title).containsExactly("Persuasion");
            assertThat(query.getResultStream().map(Book::title)).containsExactly("Persuasion");
        });
    }

    @Test
    void givesTuplesOfCriteriaThatKnowTheirSelections() {
        inSession(em -> {
            CriteriaBuilder builder = em.getCriteriaBuilder();
            CriteriaQuery<Tuple> criteria = builder.createTupleQuery();
            Root<Book> book = criteria.from(Book.class);
            Path<String> title = book.get("title");
            criteria.select(builder.tuple(title, book.get("year"))).where(builder.equal(book.get("year"), 1871));
            Tuple tuple = em.createQuery(criteria).getSingleResult();
            assertThat(tuple.get(title)).isEqualTo("Middlemarch");
            try (Stream<Tuple> tuples = em.createQuery(criteria).getResultStream()) {
                assertThat(tuples.map(each -> each.get(title))).containsExactly("Middlemarch");
            }
        });
    }

    @Test
    void runsCriteriaUpdatesAndDeletes() {
        inTransaction(em -> {
            CriteriaBuilder builder = em.getCriteriaBuilder();
            CriteriaUpdate<Book> update = builder.createCriteriaUpdate(Book.class);
            Root<Book> book = update.from(Book.class);
            update.set(book.<Integer>get("year"), 1900).where(builder.equal(book.get("title"), "Emma"));
            assertThat(em.createQuery(update).executeUpdate()).isEqualTo(1);
            CriteriaDelete<Book> delete = builder.createCriteriaDelete(Book.class);
            delete.where(builder.equal(delete.from(Book.class).get("year"), 1900));
            assertThat(em.createQuery(delete).executeUpdate()).isEqualTo(1);
        });
    }

    // ---- creation

    @Test
    void refusesTextsThatAreNoQuery() {
        marksRollback(IllegalArgumentException.class, em -> em.createQuery("invalid"));
        marksRollback(IllegalArgumentException.class, em -> em.createQuery("invalid", Book.class));
        marksRollback(IllegalArgumentException.class, em -> em.createQuery((String) null));
        marksRollback(IllegalArgumentException.class, em -> em.createQuery("select b from Book b", String.class));
    }

    @Test
    void isOfNoUseWhenItsSessionIsClosed() {
        EntityManager em = unit().factory().createEntityManager();
        Query query = em.createQuery("select b from Book b where b.title = :title");
        Parameter<?> title = query.getParameter("title");
        em.close();
        List<ThrowingCallable> calls = Arrays.asList(
                query::getResultList,
                query::getResultStream,
                query::getSingleResult,
                query::getSingleResultOrNull,
                query::executeUpdate,
                query::getMaxResults,
                query::getFirstResult,
                query::getHints,
                query::getFlushMode,
                query::getLockMode,
                query::getTimeout,
                query::getCacheRetrieveMode,
                query::getCacheStoreMode,
                query::getParameters,
                () -> query.setMaxResults(1),
                () -> query.setFirstResult(1),
                () -> query.setHint("a", 1),
                () -> query.setFlushMode(FlushModeType.AUTO),
                () -> query.setLockMode(LockModeType.NONE),
                () -> query.setTimeout(1),
                () -> query.setCacheRetrieveMode(CacheRetrieveMode.USE),
                () -> query.setCacheStoreMode(CacheStoreMode.USE),
                () -> query.getParameter("title"),
                () -> query.getParameter("title", String.class),
                () -> query.getParameter(1),
                () -> query.getParameter(1, String.class),
                () -> query.isBound(title),
                () -> query.getParameterValue("title"),
                () -> query.getParameterValue(1),
                () -> query.getParameterValue(title),
                () -> query.setParameter("title", "x"),
                () -> query.setParameter(1, "x"),
                () -> query.setParameter(cast(title), "x"));
        assertThat(calls).allSatisfy(call -> assertThatThrownBy(call).isInstanceOf(IllegalStateException.class));
    }

    private void marksRollback(Class<? extends Throwable> expected, Consumer<EntityManager> work) {
        inDoomedTransaction(em -> {
            assertThatThrownBy(() -> work.accept(em)).isInstanceOf(expected);
            assertThat(em.getTransaction().getRollbackOnly()).isTrue();
        });
    }
}
