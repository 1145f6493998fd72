package org.cairnorm.conformance.entities;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.cairnorm.conformance.ConformanceTest;
import org.junit.jupiter.api.Test;

/** Basic types other than those of dates and times (JPA 3.2 §2.6): primitives, wrappers, texts, numbers, arrays. */
class BasicTypeTest extends ConformanceTest {
    @Entity
    static class Values {
        @Id
        int id = 1;

        boolean booleanValue;
        byte byteValue;
        short shortValue;
        int intValue;
        long longValue;
        float floatValue;
        double doubleValue;
        char charValue = 'x';

        Boolean booleanObject;
        Byte byteObject;
        Short shortObject;
        Integer integerObject;
        Long longObject;
        Float floatObject;
        Double doubleObject;
        Character characterObject;

        String text;
        UUID uuid;

        @Column(precision = 30)
        BigInteger bigInteger;

        @Column(precision = 30, scale = 10)
        BigDecimal bigDecimal;

        byte[] bytes;
        Byte[] byteObjects;
        char[] chars;
        Character[] characterObjects;
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Values.class);
    }

    /** Each value goes in by insert and by update, and comes back. */
    @SafeVarargs
    private <T> void comesBack(BiConsumer<Values, T> set, Function<Values, T> get, T... values) {
        inTransaction(em -> {
            Values entity = new Values();
            set.accept(entity, values[0]);
            em.persist(entity);
        });
        for (T value : values) {
            inTransaction(em -> set.accept(em.find(Values.class, 1), value));
            inSession(em -> assertThat(get.apply(em.find(Values.class, 1))).isEqualTo(value));
        }
        inTransaction(em -> em.remove(em.find(Values.class, 1)));
    }

    private <T> void selects(String attribute, T value) {
        inSession(em -> assertThat(em.createQuery(
                                "select v." + attribute + " from Values v where v." + attribute + " = :value",
                                Object.class)
                        .setParameter("value", value)
                        .getResultList())
                .containsExactly(value));
    }

    @Test
    void booleans() {
        this.<Boolean>comesBack((e, v) -> e.booleanValue = v, e -> e.booleanValue, true, false);
        this.<Boolean>comesBack((e, v) -> e.booleanObject = v, e -> e.booleanObject, true, null, false);
    }

    @Test
    void bytes() {
        this.<Byte>comesBack((e, v) -> e.byteValue = v, e -> e.byteValue, Byte.MIN_VALUE, Byte.MAX_VALUE);
        this.<Byte>comesBack((e, v) -> e.byteObject = v, e -> e.byteObject, Byte.MIN_VALUE, null);
    }

    @Test
    void shorts() {
        this.<Short>comesBack((e, v) -> e.shortValue = v, e -> e.shortValue, Short.MIN_VALUE, Short.MAX_VALUE);
        this.<Short>comesBack((e, v) -> e.shortObject = v, e -> e.shortObject, Short.MAX_VALUE, null);
    }

    @Test
    void ints() {
        this.<Integer>comesBack((e, v) -> e.intValue = v, e -> e.intValue, Integer.MIN_VALUE, Integer.MAX_VALUE);
        this.<Integer>comesBack((e, v) -> e.integerObject = v, e -> e.integerObject, Integer.MAX_VALUE, null);
    }

    @Test
    void longs() {
        this.<Long>comesBack((e, v) -> e.longValue = v, e -> e.longValue, Long.MIN_VALUE, Long.MAX_VALUE);
        this.<Long>comesBack((e, v) -> e.longObject = v, e -> e.longObject, Long.MAX_VALUE, null);
    }

    @Test
    void floats() {
        this.<Float>comesBack((e, v) -> e.floatValue = v, e -> e.floatValue, 0.1f, -1.5e20f);
        this.<Float>comesBack((e, v) -> e.floatObject = v, e -> e.floatObject, 0.1f, null);
    }

    @Test
    void doubles() {
        this.<Double>comesBack((e, v) -> e.doubleValue = v, e -> e.doubleValue, 0.1, -1.5e200);
        this.<Double>comesBack((e, v) -> e.doubleObject = v, e -> e.doubleObject, 0.1, null);
    }

    @Test
    void characters() {
        this.<Character>comesBack((e, v) -> e.charValue = v, e -> e.charValue, 'a', 'ß', '\'', ' ');
        this.<Character>comesBack((e, v) -> e.characterObject = v, e -> e.characterObject, '€', null);
    }

    @Test
    void strings() {
        this.<String>comesBack(
                (e, v) -> e.text = v,
                e -> e.text,
                "plain",
                "it's \"quoted\" \\ 100% _",
                "",
                "  spaces  ",
                "日本 😀",
                null);
    }

    @Test
    void uuids() {
        this.<UUID>comesBack((e, v) -> e.uuid = v, e -> e.uuid, UUID.randomUUID(), new UUID(0, 0), null);
    }

    @Test
    void bigIntegers() {
        this.<BigInteger>comesBack(
                (e, v) -> e.bigInteger = v,
                e -> e.bigInteger,
                new BigInteger("123456789012345678901234567890"),
                BigInteger.ONE.negate(),
                null);
    }

    @Test
    void bigDecimalsKeepAllDigitsOfTheirColumn() {
        this.<BigDecimal>comesBack(
                (e, v) -> e.bigDecimal = v,
                e -> e.bigDecimal,
                new BigDecimal("12345678901234567890.1234567891"),
                new BigDecimal("-0.0000000001"),
                null);
    }

    @Test
    void arraysOfBytes() {
        this.<byte[]>comesBack((e, v) -> e.bytes = v, e -> e.bytes, new byte[] {0, -1, 127}, new byte[0], null);
        this.<Byte[]>comesBack((e, v) -> e.byteObjects = v, e -> e.byteObjects, new Byte[] {0, -1}, null);
    }

    @Test
    void arraysOfCharacters() {
        this.<char[]>comesBack((e, v) -> e.chars = v, e -> e.chars, "abc€".toCharArray(), null);
        this.<Character[]>comesBack(
                (e, v) -> e.characterObjects = v, e -> e.characterObjects, new Character[] {'a', 'ß'}, null);
    }

    @Test
    void aChangeInsideAnArrayIsStored() {
        inTransaction(em -> {
            Values values = new Values();
            values.bytes = new byte[] {1, 2};
            em.persist(values);
        });
        inTransaction(em -> em.find(Values.class, 1).bytes[0] = 9);
        inSession(em -> assertThat(em.find(Values.class, 1).bytes).containsExactly(9, 2));
    }

    @Test
    void queriesCompareAndSelectBasicValues() {
        UUID uuid = UUID.randomUUID();
        inTransaction(em -> {
            Values values = new Values();
            values.uuid = uuid;
            values.characterObject = 'q';
            values.longObject = Long.MAX_VALUE;
            values.bigInteger = BigInteger.TEN;
            values.booleanObject = true;
            values.shortObject = 3;
            em.persist(values);
        });
        selects("uuid", uuid);
        selects("characterObject", 'q');
        selects("longObject", Long.MAX_VALUE);
        selects("bigInteger", BigInteger.TEN);
        selects("booleanObject", true);
        selects("shortObject", (short) 3);
    }
}
