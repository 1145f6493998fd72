package org.cairnorm.conformance.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Parameter;
import jakarta.persistence.Query;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.ParameterExpression;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Set;
import org.cairnorm.conformance.ConformanceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Parameters of queries and their arguments (JPA 3.2 §3.11.5 to §3.11.8). */
@SuppressWarnings("deprecation")
class QueryParameterTest extends ConformanceTest {
    enum Grade {
        LOW,
        HIGH
    }

    @Entity(name = "Course")
    static class Course {
        @Id
        int id;

        @Nullable String title;

        @Enumerated
        Grade grade = Grade.LOW;

        @Temporal(TemporalType.DATE)
        @Nullable Date start;

        @ManyToOne
        @Nullable Course after;

        protected Course() {}

        Course(int id, @Nullable String title, Grade grade) {
            this.id = id;
            this.title = title;
            this.grade = grade;
        }
    }

    private static final Calendar MORNING = new GregorianCalendar(2005, Calendar.FEBRUARY, 18, 9, 30);

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Course.class);
    }

    @BeforeEach
    void coursesAreStored() {
        inTransaction(em -> {
            Course first = new Course(1, "Logic", Grade.LOW);
            first.start = MORNING.getTime();
            Course second = new Course(2, "Sets", Grade.HIGH);
            second.after = first;
            List.of(first, second, new Course(3, null, Grade.HIGH)).forEach(em::persist);
        });
    }

    private static TypedQuery<Integer> idsWhere(EntityManager em, String condition) {
        return em.createQuery("select c.id from Course c where " + condition + " order by c.id", Integer.class);
    }

    private static List<Integer> ids(TypedQuery<Integer> query) {
        return query.getResultList();
    }

    @Test
    void oneNameMayStandInSeveralPlaces() {
        inSession(em -> assertThat(
                        ids(idsWhere(em, "c.title = :word or :word = 'all'").setParameter("word", "all")))
                .containsExactly(1, 2, 3));
    }

    @Test
    void namesDifferByTheirLetters() {
        inSession(em -> assertThat(ids(idsWhere(em, "c.title = :word and c.id = :Word")
                        .setParameter("word", "Sets")
                        .setParameter("Word", 2)))
                .containsExactly(2));
    }

    @Test
    void positionsMayComeInAnyOrderAndTwice() {
        inSession(em -> assertThat(ids(idsWhere(em, "c.title = ?2 or c.id = ?1 or c.id = ?1 + 1")
                        .setParameter(1, 2)
                        .setParameter(2, "Logic")))
                .containsExactly(1, 2, 3));
    }

    @Test
    void namesAndPositionsCannotBeMixed() {
        inSession(em ->
                assertThatIllegalArgumentException().isThrownBy(() -> idsWhere(em, "c.title = :word or c.id = ?1")));
    }

    @Test
    void anotherArgumentReplacesTheFormerOne() {
        inSession(em -> {
            TypedQuery<Integer> query = idsWhere(em, "c.title = :word").setParameter("word", "Logic");
            assertThat(ids(query)).containsExactly(1);
            assertThat(ids(query.setParameter("word", "Sets"))).containsExactly(2);
            assertThat(query.getParameterValue("word")).isEqualTo("Sets");
        });
    }

    @Test
    void anArgumentMayBeNull() {
        inSession(em -> {
            TypedQuery<Integer> query = idsWhere(em, "c.title = :word").setParameter("word", null);
            assertThat(query.isBound(query.getParameter("word"))).isTrue();
            assertThat(ids(query)).isEmpty();
            assertThat(ids(idsWhere(em, "coalesce(:word, c.title) is null").setParameter("word", null)))
                    .containsExactly(3);
        });
    }

    @Test
    void aListServesAParameterOfManyValues() {
        inSession(em -> {
            assertThat(ids(idsWhere(em, "c.title in :words").setParameter("words", List.of("Logic", "Sets", "none"))))
                    .containsExactly(1, 2);
            assertThat(ids(idsWhere(em, "c.grade in ?1").setParameter(1, List.of(Grade.HIGH))))
                    .containsExactly(2, 3);
        });
    }

    @Test
    void entitiesAndConstantsAreArgumentsToo() {
        inSession(em -> {
            assertThat(ids(idsWhere(em, "c.after = :before").setParameter("before", em.getReference(Course.class, 1))))
                    .containsExactly(2);
            assertThat(ids(idsWhere(em, "c.grade = :grade").setParameter("grade", Grade.LOW)))
                    .containsExactly(1);
        });
    }

    @Test
    void aQueryThatLacksAnArgumentIsNotRun() {
        inDoomedTransaction(em -> {
            Query query = idsWhere(em, "c.title = :word or c.id = :number").setParameter("word", "Sets");
            assertThatThrownBy(query::getResultList)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("number");
            assertThat(em.getTransaction().getRollbackOnly()).isTrue();
        });
    }

    // ---- parameter objects

    @Test
    void allParametersOfAQueryAreGiven() {
        inSession(em -> {
            assertThat(idsWhere(em, "c.title = :word and c.id = :number").getParameters())
                    .extracting(Parameter::getName)
                    .containsExactlyInAnyOrder("word", "number");
            assertThat(idsWhere(em, "c.title = ?7 and c.id = ?3").getParameters())
                    .extracting(Parameter::getPosition)
                    .containsExactlyInAnyOrder(7, 3);
            assertThat(idsWhere(em, "c.id = 1").getParameters()).isEqualTo(Set.of());
        });
    }

    @Test
    void aParameterOfCriteriaIsTheParameterOfTheQuery() {
        inSession(em -> {
            var builder = em.getCriteriaBuilder();
            ParameterExpression<String> word = builder.parameter(String.class, "word");
            var criteria = builder.createQuery(Integer.class);
            var course = criteria.from(Course.class);
            criteria.select(course.get("id")).where(builder.equal(course.get("title"), word));
            TypedQuery<Integer> query = em.createQuery(criteria).setParameter(word, "Sets");
            assertThat(query.getParameterValue(word)).isEqualTo("Sets");
            assertThat(ids(query)).containsExactly(2);
            assertThat(ids(query.setParameter("word", "Logic"))).containsExactly(1);
        });
    }

    // ---- dates with the part that counts

    @Test
    void onlyTheDayOfADateCountsIfThatIsAskedFor() {
        inSession(em -> {
            TypedQuery<Integer> named = idsWhere(em, "c.start = :day");
            assertThat(ids(named.setParameter("day", MORNING, TemporalType.DATE)))
                    .containsExactly(1);
            assertThat(ids(named.setParameter("day", MORNING.getTime(), TemporalType.DATE)))
                    .containsExactly(1);
            TypedQuery<Integer> placed = idsWhere(em, "c.start = ?1");
            assertThat(ids(placed.setParameter(1, MORNING, TemporalType.DATE))).containsExactly(1);
            assertThat(ids(placed.setParameter(1, MORNING.getTime(), TemporalType.DATE)))
                    .containsExactly(1);
        });
    }
}
