package org.cairnorm.conformance.entities;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.cairnorm.conformance.ConformanceTest;
import org.junit.jupiter.api.Test;

/** Simple primary keys of every portable type (JPA 3.2 §2.4). */
class SimpleIdentifierTest extends ConformanceTest {
    @Entity
    static class ByLong {
        @Id
        long id;
    }

    @Entity
    static class ByInteger {
        @Id
        Integer id;
    }

    @Entity
    static class ByShort {
        @Id
        short id;
    }

    @Entity
    static class ByByte {
        @Id
        Byte id;
    }

    @Entity
    static class ByChar {
        @Id
        char id;
    }

    @Entity
    static class ByBoolean {
        @Id
        Boolean id;
    }

    @Entity
    static class ByDouble {
        @Id
        double id;
    }

    @Entity
    static class ByString {
        @Id
        String id;
    }

    @Entity
    static class ByUuid {
        @Id
        UUID id;
    }

    @Entity
    static class ByLocalDate {
        @Id
        LocalDate id;
    }

    @Entity
    static class ByBigDecimal {
        @Id
        @Column(precision = 12, scale = 3)
        BigDecimal id;
    }

    @Entity
    static class ByBigInteger {
        @Id
        BigInteger id;
    }

    @Entity
    @SuppressWarnings("deprecation")
    static class ByUtilDate {
        @Id
        @Temporal(TemporalType.DATE)
        Date id;
    }

    @Entity
    static class BySqlDate {
        @Id
        java.sql.Date id;
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(
                ByLong.class,
                ByInteger.class,
                ByShort.class,
                ByByte.class,
                ByChar.class,
                ByBoolean.class,
                ByDouble.class,
                ByString.class,
                ByUuid.class,
                ByLocalDate.class,
                ByBigDecimal.class,
                ByBigInteger.class,
                ByUtilDate.class,
                BySqlDate.class);
    }

    /** Persists, finds, queries by parameter and removes an entity of a given identifier. */
    private <E> void identifies(E entity, Object id) {
        Class<?> type = entity.getClass();
        inTransaction(em -> em.persist(entity));
        inSession(em -> {
            Object found = em.find(type, id);
            assertThat(found).isNotNull();
            assertThat(em.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(found))
                    .isEqualTo(id);
            assertThat(em.createQuery("select e from " + type.getSimpleName() + " e where e.id = :id", type)
                            .setParameter("id", id)
                            .getSingleResult())
                    .isSameAs(found);
        });
        inTransaction(em -> em.remove(em.find(type, id)));
        inSession(em -> assertThat(em.find(type, id)).isNull());
    }

    @Test
    void longs() {
        ByLong entity = new ByLong();
        entity.id = Long.MIN_VALUE;
        identifies(entity, Long.MIN_VALUE);
    }

    @Test
    void integers() {
        ByInteger entity = new ByInteger();
        entity.id = -1;
        identifies(entity, -1);
    }

    @Test
    void shorts() {
        ByShort entity = new ByShort();
        entity.id = Short.MAX_VALUE;
        identifies(entity, Short.MAX_VALUE);
    }

    @Test
    void bytes() {
        ByByte entity = new ByByte();
        entity.id = Byte.MIN_VALUE;
        identifies(entity, Byte.MIN_VALUE);
    }

    @Test
    void characters() {
        ByChar entity = new ByChar();
        entity.id = 'ß';
        identifies(entity, 'ß');
    }

    @Test
    void booleans() {
        ByBoolean entity = new ByBoolean();
        entity.id = true;
        identifies(entity, true);
    }

    @Test
    void doubles() {
        ByDouble entity = new ByDouble();
        entity.id = 1.5;
        identifies(entity, 1.5);
    }

    @Test
    void strings() {
        ByString entity = new ByString();
        entity.id = "it's a 'key'";
        identifies(entity, "it's a 'key'");
    }

    @Test
    void uuids() {
        UUID id = UUID.fromString("00000000-0000-4000-8000-0000000000ff");
        ByUuid entity = new ByUuid();
        entity.id = id;
        identifies(entity, id);
    }

    @Test
    void localDates() {
        LocalDate id = LocalDate.of(2024, 2, 29);
        ByLocalDate entity = new ByLocalDate();
        entity.id = id;
        identifies(entity, id);
    }

    @Test
    void bigDecimals() {
        BigDecimal id = new BigDecimal("123456789.125");
        ByBigDecimal entity = new ByBigDecimal();
        entity.id = id;
        identifies(entity, id);
    }

    @Test
    void bigIntegers() {
        BigInteger id = BigInteger.TEN.pow(20);
        ByBigInteger entity = new ByBigInteger();
        entity.id = id;
        identifies(entity, id);
    }

    @Test
    void datesOfJavaUtilWithTemporalDate() {
        Date id = java.sql.Date.valueOf("2001-05-06");
        ByUtilDate entity = new ByUtilDate();
        entity.id = id;
        inTransaction(em -> em.persist(entity));
        inSession(em ->
                assertThat(em.find(ByUtilDate.class, new Date(id.getTime())).id).hasSameTimeAs(id));
    }

    @Test
    void datesOfJavaSql() {
        java.sql.Date id = java.sql.Date.valueOf("2001-05-06");
        BySqlDate entity = new BySqlDate();
        entity.id = id;
        identifies(entity, id);
    }

    @Test
    void oneValueIdentifiesOneInstanceInAPersistenceContext() {
        inTransaction(em -> {
            ByString entity = new ByString();
            entity.id = "a";
            em.persist(entity);
            assertThat(em.find(ByString.class, "a")).isSameAs(entity);
            assertThat(em.getReference(ByString.class, "a")).isSameAs(entity);
        });
        inSession(em -> assertThat(em.find(ByString.class, "a")).isSameAs(em.find(ByString.class, "a")));
    }
}
