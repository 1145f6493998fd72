package org.cairnorm.conformance.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.ColumnResult;
import jakarta.persistence.ConstructorResult;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityResult;
import jakarta.persistence.FieldResult;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NoResultException;
import jakarta.persistence.NonUniqueResultException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.sql.SQLException;
import java.util.List;
import org.cairnorm.conformance.ConformanceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Queries in SQL (JPA 3.2 §3.2, §3.11.1, §3.11.7, §3.11.11). */
class NativeQueryTest extends ConformanceTest {
    public record Label(String text) {}

    @Entity(name = "Plant")
    @NamedNativeQuery(
            name = "mixed",
            query = "select id as plant_id, name, height, name as text from Plant where height > ? order by id",
            entities =
                    @EntityResult(entityClass = Plant.class, fields = @FieldResult(name = "id", column = "plant_id")),
            classes = @ConstructorResult(targetClass = Label.class, columns = @ColumnResult(name = "text")),
            columns = @ColumnResult(name = "height", type = Long.class))
    @NamedNativeQuery(name = "grow", query = "update Plant set height = height + 1")
    static class Plant {
        @Id
        int id;

        @Nullable String name;

        int height;

        protected Plant() {}

        Plant(int id, @Nullable String name, int height) {
            this.id = id;
            this.name = name;
            this.height = height;
        }
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Plant.class);
    }

    @BeforeEach
    void plantsAreStored() {
        inTransaction(em -> {
            em.persist(new Plant(1, "fern", 20));
            em.persist(new Plant(2, "palm", 300));
            em.persist(new Plant(3, null, 1));
        });
    }

    private static Query names(EntityManager em) {
        return em.createNativeQuery("select name from Plant order by id");
    }

    private static List<?> list(Query query) {
        return query.getResultList();
    }

    // ---- results

    @Test
    void rowsOfOneColumnAreValuesAndRowsOfSeveralAreArrays() {
        inSession(em -> {
            assertThat(list(names(em)).get(1)).isEqualTo("palm");
            assertThat(list(names(em)).get(2)).isNull();
            assertThat((Object[]) em.createNativeQuery("select name, name from Plant where id = 1")
                            .getSingleResult())
                    .containsExactly("fern", "fern");
        });
    }

    @Test
    void rowsBecomeManagedEntitiesOfAClass() {
        inTransaction(em -> {
            Plant palm = (Plant) em.createNativeQuery("select * from Plant where id = 2", Plant.class)
                    .getSingleResult();
            assertThat(palm).isSameAs(em.find(Plant.class, 2));
            palm.height = 301;
        });
        inSession(em -> assertThat(em.find(Plant.class, 2).height).isEqualTo(301));
    }

    @Test
    void aSingleResultIsTheOnlyRow() {
        inDoomedTransaction(em -> {
            Query none = em.createNativeQuery("select name from Plant where id = 9");
            assertThatThrownBy(none::getSingleResult).isInstanceOf(NoResultException.class);
            assertThat(none.getSingleResultOrNull()).isNull();
            assertThatThrownBy(names(em)::getSingleResult).isInstanceOf(NonUniqueResultException.class);
            assertThatThrownBy(names(em)::getSingleResultOrNull).isInstanceOf(NonUniqueResultException.class);
            assertThat(em.getTransaction().getRollbackOnly()).isFalse();
        });
    }

    @Test
    void aPageIsAPartOfTheRows() {
        inSession(em ->
                assertThat(list(names(em).setFirstResult(1).setMaxResults(1))).isEqualTo(List.of("palm")));
    }

    // ---- parameters

    @Test
    void positionsAreCountedFromOne() {
        inSession(em -> {
            Query query = em.createNativeQuery("select id from Plant where height > ? and name = ?", Integer.class);
            assertThat(query.setParameter(1, 10).setParameter(2, "palm").getSingleResult())
                    .isEqualTo(2);
            assertThat(query.getParameterValue(2)).isEqualTo("palm");
            assertThat(query.setParameter(2, "fern").getSingleResult()).isEqualTo(1);
        });
    }

    @Test
    void anUnknownPositionIsRefused() {
        inDoomedTransaction(em -> {
            Query query = em.createNativeQuery("select id from Plant where height > ?");
            assertThatThrownBy(() -> query.setParameter(2, 1)).isInstanceOf(IllegalArgumentException.class);
            assertThat(em.getTransaction().getRollbackOnly()).isTrue();
        });
    }

    // ---- changes

    @Test
    void executeUpdateTellsHowManyRowsItChanged() {
        inTransaction(em -> {
            assertThat(em.createNativeQuery("update Plant set height = 2 where height < ?")
                            .setParameter(1, 100)
                            .executeUpdate())
                    .isEqualTo(2);
            assertThat(em.createNativeQuery("delete from Plant where id = 9").executeUpdate())
                    .isZero();
            assertThat(em.createNamedQuery("grow").executeUpdate()).isEqualTo(3);
        });
        inSession(em -> assertThat(em.find(Plant.class, 1).height).isEqualTo(3));
    }

    @Test
    void whatIsFlushedAutomaticallyIsSeen() {
        inTransaction(em -> {
            em.find(Plant.class, 1).name = "moss";
            assertThat(list(names(em)).get(0)).isEqualTo("moss");
            em.persist(new Plant(4, "oak", 1));
            assertThat(em.createNativeQuery("delete from Plant").executeUpdate())
                    .isEqualTo(4);
        });
    }

    @Test
    void withoutATransactionNothingIsFlushed() {
        inSession(em -> {
            em.find(Plant.class, 1).name = "moss";
            assertThat(list(names(em).setFlushMode(FlushModeType.AUTO)).get(0)).isEqualTo("fern");
        });
    }

    // ---- named queries

    @Test
    @SuppressWarnings("unchecked")
    void aNamedQueryMayHoldItsOwnMapping() {
        inSession(em -> {
            List<Object[]> rows =
                    em.createNamedQuery("mixed").setParameter(1, 10).getResultList();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1)).containsExactly(em.find(Plant.class, 2), new Label("palm"), 300L);
        });
    }

    @Test
    void aNativeQueryCanBeNamed() {
        inSession(em -> {
            unit().factory().addNamedQuery("second", names(em).setFirstResult(1).setMaxResults(1));
            assertThat(em.createNamedQuery("second").getSingleResult()).isEqualTo("palm");
        });
    }

    // ---- mistakes

    @Test
    void wrongSqlFailsWhenItIsExecutedAndMarksTheTransaction() {
        inDoomedTransaction(em -> {
            Query wrong = em.createNativeQuery("select nothing from nowhere");
            assertThat(em.getTransaction().getRollbackOnly()).isFalse();
            assertThatThrownBy(wrong::getResultList)
                    .isInstanceOf(PersistenceException.class)
                    .cause()
                    .hasCauseInstanceOf(SQLException.class);
            assertThat(em.getTransaction().getRollbackOnly()).isTrue();
        });
    }

    @Test
    void aResultThatDoesNotFitItsMappingFails() {
        inDoomedTransaction(em -> {
            assertThatThrownBy(() -> em.createNativeQuery("select name from Plant", Plant.class)
                            .getResultList())
                    .isInstanceOf(PersistenceException.class);
            assertThat(em.getTransaction().getRollbackOnly()).isTrue();
        });
    }
}
