package org.cairnorm.session.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.TypedQueryReference;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.util.List;
import java.util.Map;
import org.cairnorm.testing.orm.EntityManagerSuite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Queries with a name: those of the classes, and those added at run time. */
abstract class NamedQuerySuite extends EntityManagerSuite {

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Book.class, Shelf.class);
    }

    @BeforeEach
    void storeBooks() {
        inTransaction(em -> {
            em.persist(new Book("Emma", 1815, null));
            em.persist(new Book("Persuasion", 1817, null));
            em.persist(new Book("Middlemarch", 1871, null));
        });
    }

    @Test
    void runsQueriesOfAClass() {
        inSession(em -> {
            TypedQuery<Book> query =
                    em.createNamedQuery("Book.before", Book.class).setParameter("year", 1816);
            assertThat(query.getResultList()).extracting(Book::title).containsExactly("Emma");
            assertThat(em.createNamedQuery("Book.titles", String.class).getResultList())
                    .hasSize(3);
            assertThat(em.createNamedQuery("Book.newest", Book.class)
                            .getSingleResult()
                            .title())
                    .isEqualTo("Middlemarch");
        });
    }

    @Test
    void runsNamedUpdates() {
        inTransaction(em ->
                assertThat(em.createNamedQuery("Book.burn").executeUpdate()).isEqualTo(3));
    }

    @Test
    void givesResultsAsAskedFor() {
        inSession(em -> {
            assertThat(em.createNamedQuery("Book.titles", Tuple.class).getResultList())
                    .extracting(tuple -> tuple.get(0))
                    .containsExactly("Emma", "Middlemarch", "Persuasion");
            assertThat(em.createNamedQuery("Book.titles", Object.class).getResultList())
                    .hasSize(3);
            assertThatThrownBy(() -> em.createNamedQuery("Book.titles", Integer.class))
                    .isInstanceOf(IllegalArgumentException.class);
        });
    }

    @Test
    void refusesUnknownNamesAndMarksTheTransaction() {
        inDoomedTransaction(em -> {
            assertThatThrownBy(() -> em.createNamedQuery("book.TITLES"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "CAIRN-6051: There is no named query 'book.TITLES' in persistence unit 'test'. Did you mean"
                                    + " 'Book.titles'?");
            assertThat(em.getTransaction().getRollbackOnly()).isTrue();
        });
    }

    @Test
    void namesAQueryAsItIs() {
        inSession(em -> {
            Query query = em.createQuery("select b.title from Book b where b.year > :year order by b.year")
                    .setMaxResults(1)
                    .setFlushMode(FlushModeType.COMMIT)
                    .setHint("jakarta.persistence.query.timeout", 1000)
                    .setParameter("year", 1900);
            unit().factory().addNamedQuery("first", query);
            query.setMaxResults(2);
        });
        inSession(em -> {
            Query query = em.createNamedQuery("first");
            assertThat(query.getMaxResults()).isEqualTo(1);
            assertThat(query.getFlushMode()).isEqualTo(FlushModeType.COMMIT);
            assertThat(query.getTimeout()).isEqualTo(1000);
            assertThat(query.isBound(query.getParameter("year"))).isFalse();
            query.setMaxResults(3);
            assertThat(em.createNamedQuery("first", String.class)
                            .setParameter("year", 1815)
                            .getResultList())
                    .containsExactly("Persuasion");
        });
    }

    @Test
    void replacesAQueryOfTheSameName() {
        inSession(em -> {
            unit().factory().addNamedQuery("one", em.createQuery("select b from Book b"));
            unit().factory()
                    .addNamedQuery("one", em.createNativeQuery("select title from Book where published = 1815"));
            assertThat(em.createNamedQuery("one").getSingleResult()).isEqualTo("Emma");
        });
    }

    @Test
    void keepsTheLockModeOfANamedQuery() {
        inTransaction(em -> {
            unit().factory()
                    .addNamedQuery(
                            "locking",
                            em.createQuery("select b from Book b").setLockMode(LockModeType.PESSIMISTIC_WRITE));
            assertThat(em.createNamedQuery("locking").getLockMode()).isEqualTo(LockModeType.PESSIMISTIC_WRITE);
        });
    }

    @Test
    void namesCriteriaQueriesWithTheirConstants() {
        inSession(em -> {
            CriteriaQuery<String> criteria = em.getCriteriaBuilder().createQuery(String.class);
            Root<Book> book = criteria.from(Book.class);
            criteria.select(book.get("title")).where(em.getCriteriaBuilder().equal(book.get("year"), 1817));
            unit().factory().addNamedQuery("criteria", em.createQuery(criteria));
        });
        inSession(em -> {
            assertThat(em.createNamedQuery("criteria", String.class).getSingleResult())
                    .isEqualTo("Persuasion");
            assertThatThrownBy(() -> em.createNamedQuery("criteria", Book.class))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "CAIRN-6052: The named query 'criteria' gives results of 'java.lang.String', but results of"
                                    + " 'org.cairnorm.session.queries.Book' were asked for.");
        });
    }

    @Test
    void refersToQueriesByTheTypeOfTheirResults() {
        Map<String, TypedQueryReference<Book>> books = unit().factory().getNamedQueries(Book.class);
        assertThat(books).containsOnlyKeys("Book.before", "Book.newest");
        assertThat(books.get("Book.newest").getResultType()).isEqualTo(Book.class);
        assertThat(unit().factory().getNamedQueries(String.class))
                .containsKey("Book.titles")
                .doesNotContainKey("Book.burn");
        assertThat(unit().factory().getNamedQueries(Object.class))
                .containsKeys("Book.before", "Book.newest", "Book.titles", "Book.burn");
        inSession(em -> assertThat(em.createQuery(books.get("Book.newest"))
                        .getSingleResult()
                        .year())
                .isEqualTo(1871));
    }
}
