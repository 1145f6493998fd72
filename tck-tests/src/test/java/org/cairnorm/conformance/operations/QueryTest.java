package org.cairnorm.conformance.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.NoResultException;
import jakarta.persistence.NonUniqueResultException;
import jakarta.persistence.Parameter;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.TypedQueryReference;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cairnorm.conformance.ConformanceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Query objects: what their methods refuse, which exceptions mark the transaction, named queries (JPA 3.2 §3.11, §3.12). */
class QueryTest extends ConformanceTest {
    @Entity(name = "Song")
    @NamedQuery(name = "allSongs", query = "select s from Song s order by s.id", resultClass = Song.class)
    static class Song {
        @Id
        int id;

        @Nullable String title;

        protected Song() {}

        Song(int id, String title) {
            this.id = id;
            this.title = title;
        }
    }

    @Entity(name = "Hymn")
    static class Hymn extends Song {
        protected Hymn() {}

        Hymn(int id, String title) {
            super(id, title);
        }
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Song.class, Hymn.class);
    }

    @BeforeEach
    void songsAreStored() {
        inTransaction(em -> {
            em.persist(new Song(1, "Greensleeves"));
            em.persist(new Hymn(2, "Morning"));
        });
    }

    private static TypedQuery<Song> songs(EntityManager em) {
        return em.createQuery("select s from Song s", Song.class);
    }

    private static Query titled(EntityManager em) {
        return em.createQuery("select s from Song s where s.title = :title");
    }

    private static Query numbered(EntityManager em) {
        return em.createQuery("select s from Song s where s.id = ?1");
    }

    private static Query update(EntityManager em) {
        return em.createQuery("update Song s set s.title = 'x'");
    }

    // ---- exceptions

    private record Case(String name, Class<? extends Exception> expected, Consumer<EntityManager> work) {}

    private Stream<DynamicTest> each(boolean marks, Case... cases) {
        return Stream.of(cases)
                .map(refused -> DynamicTest.dynamicTest(
                        refused.name(),
                        () -> inDoomedTransaction(em -> {
                            assertThatThrownBy(() -> refused.work().accept(em)).isInstanceOf(refused.expected());
                            assertThat(em.getTransaction().getRollbackOnly()).isEqualTo(marks);
                        })));
    }

    private static Case illegalArgument(String name, Consumer<EntityManager> work) {
        return new Case(name, IllegalArgumentException.class, work);
    }

    private static Case illegalState(String name, Consumer<EntityManager> work) {
        return new Case(name, IllegalStateException.class, work);
    }

    @TestFactory
    Stream<DynamicTest> mostExceptionsMarkTheTransaction() {
        return each(
                true,
                illegalArgument("negative page", em -> songs(em).setMaxResults(-1)),
                illegalArgument("negative start", em -> songs(em).setFirstResult(-1)),
                illegalArgument("unknown name", em -> titled(em).setParameter("name", "x")),
                illegalArgument("a name in other letters", em -> titled(em).setParameter("TITLE", "x")),
                illegalArgument("unknown position", em -> numbered(em).setParameter(2, 1)),
                illegalArgument("position of a name", em -> titled(em).setParameter(1, "x")),
                illegalArgument("value of another type", em -> titled(em).setParameter("title", 1)),
                illegalArgument(
                        "parameter of another query",
                        em -> titled(em).setParameter(numbered(em).getParameter(1), null)),
                illegalArgument(
                        "hint of another type", em -> songs(em).setHint("jakarta.persistence.query.timeout", "soon")),
                illegalState("list of an update", em -> update(em).getResultList()),
                illegalState("stream of an update", em -> update(em).getResultStream()),
                illegalState("single result of an update", em -> update(em).getSingleResult()),
                illegalState(
                        "single result or null of an update", em -> update(em).getSingleResultOrNull()),
                illegalState("execution of a select", em -> songs(em).executeUpdate()),
                illegalState("execution of a criteria query", em -> {
                    var query = em.getCriteriaBuilder().createQuery(Song.class);
                    query.select(query.from(Song.class));
                    em.createQuery(query).executeUpdate();
                }),
                illegalState("lock of an update", em -> update(em).setLockMode(LockModeType.PESSIMISTIC_WRITE)));
    }

    @TestFactory
    Stream<DynamicTest> someExceptionsDoNot() {
        return each(
                false,
                new Case(
                        "no result",
                        NoResultException.class,
                        em -> em.createQuery("select s from Song s where s.id = 9")
                                .getSingleResult()),
                new Case(
                        "two results",
                        NonUniqueResultException.class,
                        em -> songs(em).getSingleResult()),
                new Case(
                        "two results or none",
                        NonUniqueResultException.class,
                        em -> songs(em).getSingleResultOrNull()),
                illegalArgument(
                        "getParameter of an unknown name", em -> titled(em).getParameter("name")),
                illegalArgument("getParameter of another type", em -> titled(em).getParameter("title", Integer.class)),
                illegalArgument(
                        "getParameter of an unknown position",
                        em -> numbered(em).getParameter(2)),
                illegalArgument(
                        "getParameterValue of an unknown name", em -> titled(em).getParameterValue("name")),
                illegalState(
                        "getParameterValue of what was not set",
                        em -> titled(em).getParameterValue("title")),
                illegalState("getLockMode of an update", em -> update(em).getLockMode()),
                illegalState(
                        "getLockMode of a native query",
                        em -> em.createNativeQuery("select 1").getLockMode()),
                illegalArgument(
                        "an element that a tuple lacks", em -> aTuple(em).get(5)),
                illegalArgument("an alias that a tuple lacks", em -> aTuple(em).get("nobody")),
                illegalArgument(
                        "another type of a tuple element", em -> aTuple(em).get("id", String.class)));
    }

    private static Tuple aTuple(EntityManager em) {
        return em.createQuery("select s.id as id, s.title as title from Song s where s.id = 1", Tuple.class)
                .getSingleResult();
    }

    // ---- what a query object knows

    @Test
    void aQueryHasDefaults() {
        inSession(em -> {
            TypedQuery<Song> query = songs(em);
            assertThat(query.getFirstResult()).isZero();
            assertThat(query.getMaxResults()).isEqualTo(Integer.MAX_VALUE);
            assertThat(query.getLockMode()).isNull();
            assertThat(query.getFlushMode()).isEqualTo(FlushModeType.AUTO);
            assertThat(query.getHints()).isEmpty();
            assertThat(query.getParameters()).isEmpty();
            assertThat(query.getTimeout()).isNull();
        });
    }

    @Test
    void settersGiveTheSameQuery() {
        inSession(em -> {
            Query query = titled(em);
            assertThat(query.setMaxResults(5)
                            .setFirstResult(0)
                            .setParameter("title", "Morning")
                            .setFlushMode(FlushModeType.COMMIT)
                            .setHint("org.example.unknown", 1)
                            .setTimeout(5000))
                    .isSameAs(query);
            assertThat(query.getSingleResult()).isInstanceOf(Hymn.class);
        });
    }

    @Test
    void parametersTellNameTypeAndValue() {
        inSession(em -> {
            Query query = titled(em);
            Parameter<String> title = query.getParameter("title", String.class);
            assertThat(title.getName()).isEqualTo("title");
            assertThat(title.getPosition()).isNull();
            assertThat(query.isBound(title)).isFalse();
            query.setParameter(title, "Morning");
            assertThat(query.isBound(title)).isTrue();
            assertThat(query.getParameterValue(title)).isEqualTo("Morning");
            assertThat(numbered(em).getParameter(1).getPosition()).isEqualTo(1);
        });
    }

    @Test
    void getSingleResultOrNullGivesNullWhereThereIsNone() {
        inSession(em -> assertThat(titled(em).setParameter("title", "unsung").getSingleResultOrNull())
                .isNull());
    }

    @Test
    void severalItemsAreArraysAndOneItemIsNot() {
        inSession(em -> {
            assertThat(em.createQuery("select s.id, s.title from Song s where s.id = 1")
                            .getSingleResult())
                    .isEqualTo(new Object[] {1, "Greensleeves"});
            assertThat(em.createQuery("select s.id from Song s where s.id = 1").getSingleResult())
                    .isEqualTo(1);
        });
    }

    @Test
    void queriesArePolymorphic() {
        inSession(em -> {
            assertThat(songs(em).getResultList()).hasAtLeastOneElementOfType(Hymn.class);
            assertThat(em.createQuery("select h from Hymn h", Song.class).getResultList())
                    .extracting(song -> song.id)
                    .containsExactly(2);
        });
    }

    @Test
    void aStreamGivesWhatTheListGives() {
        inSession(em -> {
            try (Stream<Song> stream = songs(em).getResultStream()) {
                assertThat(stream.map(song -> song.id)).containsExactlyInAnyOrder(1, 2);
            }
        });
    }

    // ---- flush mode

    @Test
    void aQueryInATransactionSeesWhatWasChanged() {
        inTransaction(em -> {
            em.find(Song.class, 1).title = "Changed";
            em.persist(new Song(3, "New"));
            em.remove(em.find(Song.class, 2));
            assertThat(em.createQuery("select s.id, s.title from Song s order by s.id", Object[].class)
                            .getResultList())
                    .extracting(row -> row[0], row -> row[1])
                    .containsExactly(tuple(1, "Changed"), tuple(3, "New"));
        });
    }

    @Test
    void withoutATransactionNothingIsFlushed() {
        inSession(em -> {
            em.persist(new Song(3, "New"));
            assertThat(songs(em).setFlushMode(FlushModeType.AUTO).getResultList())
                    .hasSize(2);
        });
    }

    // ---- named queries

    @Test
    void aNamedQueryKeepsItsSettingsButNotItsParameters() {
        inSession(em -> unit().factory()
                .addNamedQuery(
                        "byTitle",
                        titled(em)
                                .setParameter("title", "Morning")
                                .setMaxResults(7)
                                .setFlushMode(FlushModeType.COMMIT)));
        inSession(em -> {
            Query query = em.createNamedQuery("byTitle");
            assertThat(query.getMaxResults()).isEqualTo(7);
            assertThat(query.getFlushMode()).isEqualTo(FlushModeType.COMMIT);
            assertThat(query.isBound(query.getParameter("title"))).isFalse();
            assertThatIllegalStateException().isThrownBy(() -> query.getParameterValue("title"));
        });
    }

    @Test
    void overriddenSettingsDoNotReachTheNamedQuery() {
        inSession(em -> {
            unit().factory().addNamedQuery("some", songs(em).setMaxResults(7));
            em.createNamedQuery("some").setMaxResults(1).getResultList();
            assertThat(em.createNamedQuery("some").getMaxResults()).isEqualTo(7);
        });
    }

    @Test
    void aNamedQueryIsReplacedByTheNextOfItsName() {
        inSession(em -> {
            unit().factory().addNamedQuery("changing", songs(em));
            unit().factory().addNamedQuery("changing", em.createQuery("select count(s) from Song s"));
            assertThat(em.createNamedQuery("changing").getSingleResult()).isEqualTo(2L);
        });
    }

    @Test
    void referencesOfNamedQueriesAreFoundByTheirResult() {
        TypedQueryReference<Song> all =
                unit().factory().getNamedQueries(Song.class).get("allSongs");
        assertThat(all.getName()).isEqualTo("allSongs");
        assertThat(unit().factory().getNamedQueries(Object.class)).containsKey("allSongs");
        assertThat(unit().factory().getNamedQueries(Integer.class)).doesNotContainKey("allSongs");
        inSession(em -> assertThat(em.createQuery(all).getResultList())
                .extracting(song -> song.title)
                .containsExactly("Greensleeves", "Morning"));
    }
}
