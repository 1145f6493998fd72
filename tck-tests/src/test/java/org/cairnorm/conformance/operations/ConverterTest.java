package org.cairnorm.conformance.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnorm.conformance.ConformanceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Type conversion of basic attributes (JPA 3.2 §3.9). */
class ConverterTest extends ConformanceTest {
    record Weight(int grams) {}

    @Converter(autoApply = true)
    static class WeightConverter implements AttributeConverter<Weight, Integer> {
        static boolean failing;

        @Override
        public @Nullable Integer convertToDatabaseColumn(@Nullable Weight weight) {
            if (failing) {
                throw new IllegalStateException("the scales are broken");
            }
            return weight == null ? null : weight.grams();
        }

        @Override
        public @Nullable Weight convertToEntityAttribute(@Nullable Integer grams) {
            if (failing) {
                throw new IllegalStateException("the scales are broken");
            }
            return grams == null ? null : new Weight(grams);
        }
    }

    @Converter
    static class KiloConverter implements AttributeConverter<Weight, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Weight weight) {
            return weight == null ? null : weight.grams() / 1000 + " kg";
        }

        @Override
        public @Nullable Weight convertToEntityAttribute(@Nullable String text) {
            return text == null ? null : new Weight(Integer.parseInt(text.split(" ")[0]) * 1000);
        }
    }

    @Converter
    static class YesNoConverter implements AttributeConverter<Boolean, String> {
        @Override
        public String convertToDatabaseColumn(@Nullable Boolean value) {
            return value == null ? "unknown" : value ? "yes" : "no";
        }

        @Override
        public @Nullable Boolean convertToEntityAttribute(String column) {
            return column.equals("unknown") ? null : (Boolean) column.equals("yes");
        }
    }

    @Converter
    static class PlainConverter implements AttributeConverter<Integer, Integer> {
        @Override
        public @Nullable Integer convertToDatabaseColumn(@Nullable Integer number) {
            return number == null ? null : number + 1000;
        }

        @Override
        public @Nullable Integer convertToEntityAttribute(@Nullable Integer column) {
            return column == null ? null : column - 1000;
        }
    }

    @MappedSuperclass
    abstract static class Goods {
        @Id
        int id;

        @Nullable Weight net;

        int code;
    }

    @Embeddable
    static class Box {
        @Nullable Weight empty;

        @Nullable Weight packed;
    }

    @Entity(name = "Crate")
    @Convert(attributeName = "code", converter = PlainConverter.class)
    static class Crate extends Goods {
        @Convert(converter = KiloConverter.class)
        @Nullable Weight gross;

        @Convert(converter = YesNoConverter.class)
        @Nullable Boolean fragile;

        @Embedded
        @Convert(attributeName = "packed", converter = KiloConverter.class)
        @Nullable Box box;

        @ElementCollection
        @CollectionTable(name = "Part")
        Set<Weight> parts = new HashSet<>();

        @ElementCollection
        @CollectionTable(name = "Share")
        @Convert(attributeName = "key", converter = KiloConverter.class)
        Map<Weight, Boolean> shares = new HashMap<>();
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(
                Crate.class,
                Goods.class,
                Box.class,
                WeightConverter.class,
                KiloConverter.class,
                YesNoConverter.class,
                PlainConverter.class);
    }

    @BeforeEach
    void crateIsStored() {
        WeightConverter.failing = false;
        inTransaction(em -> {
            Crate crate = new Crate();
            crate.id = 1;
            crate.net = new Weight(700);
            crate.code = 5;
            crate.gross = new Weight(2000);
            crate.fragile = true;
            crate.box = new Box();
            crate.box.empty = new Weight(30);
            crate.box.packed = new Weight(3000);
            crate.parts.add(new Weight(9));
            crate.shares.put(new Weight(4000), true);
            em.persist(crate);
        });
    }

    private Object column(String name, String table) {
        return fromTransaction(em -> em.createNativeQuery("select " + name + " from " + table, Object.class)
                .getSingleResult());
    }

    private static Crate crate(EntityManager em) {
        return em.find(Crate.class, 1);
    }

    @Test
    void anAutomaticConverterIsAppliedWhereItsTypeIs() {
        assertThat(((Number) column("net", "Crate")).intValue()).isEqualTo(700);
        assertThat(((Number) column("empty", "Crate")).intValue()).isEqualTo(30);
        assertThat(((Number) column("parts", "Part")).intValue()).isEqualTo(9);
        inSession(em -> {
            assertThat(crate(em).net).isEqualTo(new Weight(700));
            assertThat(crate(em).box.empty).isEqualTo(new Weight(30));
            assertThat(crate(em).parts).containsExactly(new Weight(9));
        });
    }

    @Test
    void aNamedConverterOverridesTheAutomaticOne() {
        assertThat(column("gross", "Crate")).isEqualTo("2 kg");
        inSession(em -> assertThat(crate(em).gross).isEqualTo(new Weight(2000)));
    }

    @Test
    void aConverterOfAnEmbeddedAttributeIsNamedWhereItIsEmbedded() {
        assertThat(column("packed", "Crate")).isEqualTo("3 kg");
        inSession(em -> assertThat(crate(em).box.packed).isEqualTo(new Weight(3000)));
    }

    @Test
    void aConverterOfAnInheritedAttributeIsNamedAtTheEntity() {
        assertThat(((Number) column("code", "Crate")).intValue()).isEqualTo(1005);
        inSession(em -> assertThat(crate(em).code).isEqualTo(5));
    }

    @Test
    void theKeysOfAMapAreConverted() {
        assertThat(column("shares_KEY", "Share")).isEqualTo("4 kg");
        inSession(em -> assertThat(crate(em).shares).containsEntry(new Weight(4000), true));
    }

    @Test
    void nullIsConvertedToo() {
        inTransaction(em -> crate(em).fragile = null);
        assertThat(column("fragile", "Crate")).isEqualTo("unknown");
        inSession(em -> assertThat(crate(em).fragile).isNull());
    }

    @Test
    void whatAQueryComparesIsConverted() {
        inSession(em -> {
            assertThat(em.createQuery("select c.id from Crate c where c.gross = :gross", Integer.class)
                            .setParameter("gross", new Weight(2000))
                            .getResultList())
                    .containsExactly(1);
            assertThat(em.createQuery("select c.id from Crate c where c.fragile = true", Integer.class)
                            .getResultList())
                    .containsExactly(1);
            assertThat(em.createQuery("select c.id from Crate c where c.code in (4, 5)", Integer.class)
                            .getResultList())
                    .containsExactly(1);
        });
    }

    @Test
    void whatAQuerySelectsIsConverted() {
        inSession(em -> {
            assertThat(em.createQuery("select c.gross from Crate c", Weight.class)
                            .getSingleResult())
                    .isEqualTo(new Weight(2000));
            assertThat(em.createQuery("select c.id, c.box.packed from Crate c", Object[].class)
                            .getSingleResult())
                    .containsExactly(1, new Weight(3000));
        });
    }

    @Test
    void whatABulkUpdateSetsIsConverted() {
        inTransaction(em -> em.createQuery("update Crate c set c.gross = :gross, c.fragile = false where c.code = 5")
                .setParameter("gross", new Weight(8000))
                .executeUpdate());
        assertThat(column("gross", "Crate")).isEqualTo("8 kg");
        assertThat(column("fragile", "Crate")).isEqualTo("no");
    }

    @Test
    void whatCriteriaCompareIsConverted() {
        inSession(em -> {
            var builder = em.getCriteriaBuilder();
            var query = builder.createQuery(Integer.class);
            var crate = query.from(Crate.class);
            query.select(crate.get("id")).where(builder.equal(crate.get("gross"), new Weight(2000)));
            assertThat(em.createQuery(query).getResultList()).containsExactly(1);
        });
    }

    @Test
    void anExceptionWhileStoringIsWrappedAndMarksTheTransaction() {
        inDoomedTransaction(em -> {
            crate(em).net = new Weight(1);
            WeightConverter.failing = true;
            assertThatThrownBy(em::flush)
                    .isInstanceOf(PersistenceException.class)
                    .hasRootCauseMessage("the scales are broken");
            assertThat(em.getTransaction().getRollbackOnly()).isTrue();
        });
    }

    @Test
    void anExceptionWhileLoadingIsWrappedAndMarksTheTransaction() {
        WeightConverter.failing = true;
        inDoomedTransaction(em -> {
            assertThatThrownBy(() -> crate(em))
                    .isInstanceOf(PersistenceException.class)
                    .hasRootCauseMessage("the scales are broken");
            assertThat(em.getTransaction().getRollbackOnly()).isTrue();
        });
    }

    @Test
    void anExceptionInAQueryIsWrapped() {
        WeightConverter.failing = true;
        inSession(em -> {
            assertThatThrownBy(em.createQuery("select c from Crate c", Crate.class)::getResultList)
                    .isInstanceOf(PersistenceException.class)
                    .hasRootCauseMessage("the scales are broken");
            assertThatThrownBy(() -> em.createQuery("select c.id from Crate c where c.net = :net", Integer.class)
                            .setParameter("net", new Weight(1))
                            .getResultList())
                    .isInstanceOf(PersistenceException.class)
                    .hasRootCauseMessage("the scales are broken");
        });
    }

    @Test
    void anExceptionInTheCommitIsItsCause() {
        inSession(em -> {
            em.getTransaction().begin();
            crate(em).net = new Weight(1);
            WeightConverter.failing = true;
            assertThatThrownBy(em.getTransaction()::commit)
                    .isInstanceOf(RollbackException.class)
                    .hasRootCauseMessage("the scales are broken");
        });
    }
}
