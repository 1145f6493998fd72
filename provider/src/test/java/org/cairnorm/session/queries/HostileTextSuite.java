package org.cairnorm.session.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.cairnorm.testing.orm.EntityManagerSuite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Text of a user stays a value, wherever it is given to a query, and never becomes part of the SQL. */
abstract class HostileTextSuite extends EntityManagerSuite {
    private static final List<String> PIECES = List.of(
            "'",
            "''",
            "\"",
            "`",
            "\\",
            "\\'",
            "--",
            "/*",
            "*/",
            ";",
            "#",
            "?",
            "??",
            ":x",
            "::",
            "$$",
            "$1",
            "{d '1'}",
            "%",
            "_",
            "\n",
            "drop table Book",
            "' or '1'='1",
            "') union select 1 --",
            "\u2019",
            "\ud83d\ude00");

    /** Each piece alone, and in the midst of text with each of some others: more than a hundred. */
    private static List<String> texts() {
        List<String> texts = new ArrayList<>(PIECES);
        for (String piece : PIECES) {
            for (int other = 0; other < 4; other++) {
                texts.add("a" + piece + " b" + PIECES.get(other) + "c");
            }
        }
        return texts;
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Book.class, Shelf.class);
    }

    @BeforeEach
    void storeTexts() {
        inTransaction(em -> texts().forEach(text -> em.persist(new Book(text, 0, null))));
        statements().clear();
    }

    private void findsEach(BiFunction<EntityManager, String, List<?>> search) {
        inSession(em -> {
            for (String text : texts()) {
                assertThat(search.apply(em, text)).as(text).isEqualTo(List.of(text));
            }
        });
        assertThat(statements().texts())
                .allMatch(sql -> sql.equals(statements().texts().get(0)));
    }

    @Test
    void findsEachByAParameterOfJpql() {
        findsEach((em, text) -> em.createQuery("select b.title from Book b where b.title = :text", String.class)
                .setParameter("text", text)
                .getResultList());
    }

    @Test
    void findsEachByAParameterOfSql() {
        findsEach((em, text) -> em.createNativeQuery("select title from Book where title = ?", String.class)
                .setParameter(1, text)
                .getResultList());
    }

    @Test
    void findsEachByAConstantOfCriteria() {
        findsEach((em, text) -> {
            CriteriaBuilder builder = em.getCriteriaBuilder();
            CriteriaQuery<String> criteria = builder.createQuery(String.class);
            Root<Book> book = criteria.from(Book.class);
            criteria.select(book.get("title")).where(builder.equal(book.get("title"), text));
            return em.createQuery(criteria).getResultList();
        });
    }

    @Test
    void refusesEachAsANameWithoutAskingTheDatabase() {
        inSession(em -> {
            for (String text : texts()) {
                List<Throwable> refused = List.of(
                        catchThrowable(() -> em.createNamedQuery(text)),
                        catchThrowable(() -> em.createNativeQuery("select 1", text)),
                        catchThrowable(
                                () -> em.createQuery("select b from Book b").setParameter(text, 1)),
                        catchThrowable(() -> em.createQuery("select b from Book b")
                                .setHint("jakarta.persistence.query.timeout", text)));
                assertThat(refused).as(text).hasOnlyElementsOfType(IllegalArgumentException.class);
                em.createQuery("select b from Book b").setHint(text, text);
            }
        });
        assertThat(statements().count()).isZero();
    }
}
