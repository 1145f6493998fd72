package org.cairnorm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.session.HostileModel.Key;
import org.cairnorm.session.HostileModel.Mark;
import org.cairnorm.session.HostileModel.Note;
import org.cairnorm.session.HostileModel.Place;
import org.cairnorm.testing.orm.EntityManagerSuite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A hundred texts that would do harm as SQL go through every parameter of the API that takes a text. Each text carries a word
 * that no statement may hold.
 */
abstract class HostileStringSuite extends EntityManagerSuite {
    /** Stands in every hostile text and in nothing else. */
    private static final String TELLTALE = "zqxj";

    private static final List<String> TEXTS = texts();

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Note.class, Mark.class, Key.class, Place.class);
    }

    private static List<String> texts() {
        List<String> cores = List.of(
                "'",
                "''",
                "\"",
                "`",
                "\\",
                "\\'",
                "';",
                "')",
                "--",
                "/*",
                "*/",
                "?",
                "?1",
                ":name",
                "$1",
                "$$",
                "%_",
                "' or '1'='1",
                "'; drop table Note; --",
                "\\'; drop table Note; --",
                "' union select 1 --",
                "{fn user()}",
                "\u02bc or 1=1",
                "\uff07",
                "\n",
                "\t",
                "\r\n",
                "x'41'",
                "E'\\047'",
                "#",
                "1) or (1=1",
                "${jndi:ldap://x}",
                "\ud83d\ude00'",
                "],[");
        Set<String> texts = new LinkedHashSet<>();
        for (String core : cores) {
            texts.add(core + TELLTALE);
            texts.add(TELLTALE + core);
            texts.add("a" + core + TELLTALE + core);
        }
        return List.copyOf(texts);
    }

    @AfterEach
    void noStatementHoldsAHostileText() {
        assertThat(statements().texts())
                .isNotEmpty()
                .allSatisfy(sql -> assertThat(sql).doesNotContainIgnoringCase(TELLTALE));
    }

    private static Note note(long id, String text) {
        Note note = new Note();
        note.id = id;
        note.text = text;
        note.place = new Place(text, text);
        note.words.add(text);
        note.terms.put(text, text);
        return note;
    }

    private void storeAll() {
        inTransaction(em -> {
            for (int i = 0; i < TEXTS.size(); i++) {
                em.persist(note(i, TEXTS.get(i)));
            }
        });
    }

    @Test
    void aHundredTextsAreTried() {
        assertThat(TEXTS).hasSizeGreaterThanOrEqualTo(100);
        storeAll();
    }

    @Test
    void attributesEmbeddablesElementsAndKeysOfMapsComeBackAsTheyWere() {
        storeAll();
        inSession(em -> {
            List<Note> notes = em.createQuery("select n from Note n order by n.id", Note.class)
                    .getResultList();
            for (int i = 0; i < TEXTS.size(); i++) {
                Note note = notes.get(i);
                String text = TEXTS.get(i);
                assertThat(note.text).isEqualTo(text);
                assertThat(note.place).isEqualTo(new Place(text, text));
                assertThat(note.words).containsExactly(text);
                assertThat(note.terms).isEqualTo(Map.of(text, text));
            }
        });
    }

    @Test
    void changedAndRemovedTextsAreThoseThatWereMeant() {
        storeAll();
        inTransaction(em -> {
            for (Note note : em.createQuery("select n from Note n", Note.class).getResultList()) {
                note.text = note.text + "'";
                note.terms.clear();
                note.words.set(0, note.text);
            }
        });
        inSession(em -> {
            for (int i = 0; i < TEXTS.size(); i++) {
                Note note = em.find(Note.class, (long) i);
                assertThat(note.text).isEqualTo(TEXTS.get(i) + "'");
                assertThat(note.words).containsExactly(TEXTS.get(i) + "'");
                assertThat(note.terms).isEmpty();
            }
        });
    }

    @Test
    void identifiersFindTheirOwnRow() {
        inTransaction(em -> {
            for (String text : TEXTS) {
                em.persist(new Mark(new Key(text, text), text));
            }
        });
        inTransaction(em -> {
            for (String text : TEXTS) {
                Mark mark = em.find(Mark.class, new Key(text, text));
                assertThat(mark.label).isEqualTo(text);
                em.refresh(mark);
                em.detach(mark);
                assertThat(em.getReference(Mark.class, new Key(text, text)).label())
                        .isEqualTo(text);
                assertThat(em.find(Mark.class, new Key(text, text + "x"))).isNull();
            }
        });
        inTransaction(em -> {
            for (String text : TEXTS) {
                em.remove(em.getReference(Mark.class, new Key(text, text)));
            }
        });
        inSession(em -> assertThat(
                        em.createQuery("select m from Mark m", Mark.class).getResultList())
                .isEmpty());
    }

    @Test
    void parametersOfTextQueriesAreValuesWhereverTheyStand() {
        boolean replaces = unit().engine().dialect().features().has(DialectFeature.REPLACE);
        storeAll();
        inSession(em -> {
            for (int i = 0; i < TEXTS.size(); i++) {
                String text = TEXTS.get(i);
                assertThat(em.createQuery(
                                        "select n.id from Note n where n.text = :p and n.place.city = :p"
                                                + " and concat(n.text, :p) = concat(:p, n.text) and n.text in :all"
                                                + " and n.text between :p and :p and :p member of n.words"
                                                + " and coalesce(:p, n.text) = n.text and locate(:p, n.text) = 1"
                                                + (replaces ? " and replace(n.text, :p, 'same') = 'same'" : "")
                                                + " and upper(n.text) = upper(:p)",
                                        Long.class)
                                .setParameter("p", text)
                                .setParameter("all", List.of(text, text + "-no"))
                                .getResultList())
                        .as(text)
                        .containsExactly((long) i);
                assertThat(em.createQuery(
                                        "select n.id, ?1 from Note n where n.text = ?1 and n.text not like ?2 escape '!'",
                                        Object[].class)
                                .setParameter(1, text)
                                .setParameter(2, text + "-no")
                                .getResultList())
                        .as(text)
                        .hasSize(1);
                Object byPlace = em.createNativeQuery("select n.id from Note n where n.text = ?1")
                        .setParameter(1, text)
                        .getSingleResult();
                assertThat(((Number) byPlace).longValue()).as(text).isEqualTo(i);
                Object byNames = em.createNativeQuery("select n.id from Note n where n.text in (:all)")
                        .setParameter("all", List.of(text, text + "-no"))
                        .getSingleResult();
                assertThat(((Number) byNames).longValue()).as(text).isEqualTo(i);
            }
        });
    }

    @Test
    void bulkUpdatesAndDeletesChangeOnlyTheRowThatWasMeant() {
        storeAll();
        inTransaction(em -> {
            for (String text : TEXTS) {
                assertThat(em.createQuery("update Note n set n.text = :new, n.place.street = :new where n.text = :old")
                                .setParameter("new", text + "2")
                                .setParameter("old", text)
                                .executeUpdate())
                        .as(text)
                        .isEqualTo(1);
                assertThat(em.createQuery("delete from Note n where n.text = :old")
                                .setParameter("old", text + "2")
                                .executeUpdate())
                        .as(text)
                        .isEqualTo(1);
            }
        });
    }

    @Test
    void valuesAndNamesOfCriteriaAreValuesAndNames() {
        storeAll();
        inTransaction(em -> {
            for (int i = 0; i < TEXTS.size(); i++) {
                criteria(em, TEXTS.get(i), i);
            }
        });
    }

    private static void criteria(EntityManager em, String text, long id) {
        CriteriaBuilder builder = em.getCriteriaBuilder();
        CriteriaQuery<Tuple> query = builder.createTupleQuery();
        Root<Note> note = query.from(Note.class);
        note.alias(text + "n");
        ParameterExpression<String> named = builder.parameter(String.class, text);
        Expression<String> own = note.get("text");
        query.select(
                builder.tuple(note.get("id").alias(text), builder.literal(text).alias("x" + text)));
        query.where(
                builder.equal(own, text),
                builder.equal(own, named),
                own.in(text, text + "-no"),
                builder.between(own, text, text),
                builder.isMember(text, note.<List<String>>get("words")),
                builder.equal(builder.concat(own, text), builder.concat(text, own)),
                builder.equal(builder.locate(own, text), 1),
                builder.equal(builder.coalesce(own, text), builder.nullif(own, text + "-no")),
                builder.equal(builder.selectCase(own).when(text, text).otherwise("no"), text),
                builder.notLike(own, text + "-no", '!'));
        TypedQuery<Tuple> run = em.createQuery(query);
        Tuple row = run.setParameter(text, text).getSingleResult();
        assertThat(row.get(text)).as(text).isEqualTo(id);
        assertThat(row.get("x" + text)).as(text).isEqualTo(text);

        CriteriaUpdate<Note> update = builder.createCriteriaUpdate(Note.class);
        Root<Note> updated = update.from(Note.class);
        update.set("text", text + "2").where(builder.equal(updated.get("text"), text));
        assertThat(em.createQuery(update).executeUpdate()).as(text).isEqualTo(1);
        CriteriaDelete<Note> delete = builder.createCriteriaDelete(Note.class);
        delete.where(builder.equal(delete.from(Note.class).get("text"), text + "2"));
        assertThat(em.createQuery(delete).executeUpdate()).as(text).isEqualTo(1);
    }

    @Test
    void namesThatNothingBearsAreRefused() {
        storeAll();
        inSession(em -> {
            CriteriaBuilder builder = em.getCriteriaBuilder();
            for (String text : TEXTS) {
                CriteriaQuery<Note> criteria = builder.createQuery(Note.class);
                Root<Note> note = criteria.from(Note.class);
                refused(
                        text,
                        () -> em.createQuery(
                                criteria.select(note).where(note.get(text).isNull())));
                refused(text, () -> note.join(text));
                refused(text, () -> note.fetch(text));
                refused(
                        text,
                        () -> em.createQuery(criteria.where(builder.equal(
                                        builder.function(text + "(", String.class, note.get("text")), "")))
                                .getResultList());
                refused(text, () -> em.createNamedQuery(text));
                refused(text, () -> em.createQuery(text));
                refused(text, () -> em.createQuery("select n from Note n where n." + text + " = 1"));
                refused(text, () -> em.createQuery("select n as " + text + " from " + text + " n"));
                refused(text, () -> em.createQuery("select n from Note n order by n.text " + text));
                refused(
                        text,
                        () -> em.createQuery(
                                "select function('" + text.replace("'", "''") + "(', n.text) from Note n"));
                Query query = em.createQuery("select n from Note n where n.text = :p");
                refused(text, () -> query.setParameter(text, text));
                refused(text, () -> query.getParameter(text));
                refused(text, () -> em.getMetamodel().entity(text));
            }
        });
    }

    private static void refused(String text, ThrowingCallable call) {
        assertThatThrownBy(call).as(text).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hintsAndPropertiesAreNoPartOfStatements() {
        storeAll();
        for (String text : TEXTS) {
            inSession(em -> {
                em.setProperty(text, text);
                List<Note> found = new ArrayList<>(em.createQuery("select n from Note n where n.id = 1", Note.class)
                        .setHint(text, text)
                        .setHint("jakarta.persistence." + text, text)
                        .getResultList());
                assertThat(found).hasSize(1);
                assertThat(em.find(Note.class, 2L, Map.of(text, text))).isNotNull();
            });
        }
    }
}
