package org.cairnorm.conformance.entities;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.TableGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Generated primary keys (JPA 3.2 §2.4, §11.1.20): every strategy with every type that is portable. */
class GeneratedIdentifierTest extends StoredSchemaTest {
    @Entity
    static class IdentityLong {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;
    }

    @Entity
    static class IdentityInt {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        int id;
    }

    @Entity
    static class TableInteger {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE, generator = "numbers")
        @TableGenerator(
                name = "numbers",
                table = "NUMBERS",
                pkColumnName = "WHO",
                valueColumnName = "NEXT_ONE",
                pkColumnValue = "ints",
                allocationSize = 3)
        Integer id;
    }

    @Entity
    static class TableFrom40 {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE)
        @TableGenerator(initialValue = 40)
        int id;
    }

    @Entity
    static class TableDefault {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE)
        long id;
    }

    @Entity
    static class UuidAsUuid {
        @Id
        @GeneratedValue(strategy = GenerationType.UUID)
        UUID id;
    }

    @Entity
    static class UuidAsString {
        @Id
        @GeneratedValue(strategy = GenerationType.UUID)
        String id;
    }

    @Entity
    static class AutoLong {
        @Id
        @GeneratedValue
        long id;
    }

    @Entity
    static class AutoLongObject {
        @Id
        @GeneratedValue
        Long id;
    }

    @Entity
    static class AutoInt {
        @Id
        @GeneratedValue
        int id;
    }

    @Entity
    static class AutoInteger {
        @Id
        @GeneratedValue
        Integer id;
    }

    @Entity
    static class AutoUuid {
        @Id
        @GeneratedValue
        UUID id;
    }

    @Entity
    static class AutoString {
        @Id
        @GeneratedValue
        String id;
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(
                IdentityLong.class,
                IdentityInt.class,
                TableInteger.class,
                TableFrom40.class,
                TableDefault.class,
                UuidAsUuid.class,
                UuidAsString.class,
                AutoLong.class,
                AutoLongObject.class,
                AutoInt.class,
                AutoInteger.class,
                AutoUuid.class,
                AutoString.class);
    }

    /** Stores three instances in each of two transactions and finds each of the six again. */
    private <E> List<?> storesSix(Supplier<E> maker, Function<E, Object> identifier) {
        List<Object> ids = new ArrayList<>();
        for (int transaction = 0; transaction < 2; transaction++) {
            List<E> made = List.of(maker.get(), maker.get(), maker.get());
            inTransaction(em -> made.forEach(em::persist));
            made.forEach(entity -> ids.add(identifier.apply(entity)));
        }
        assertThat(ids).doesNotHaveDuplicates().doesNotContainNull();
        inSession(em -> assertThat(ids)
                .allSatisfy(
                        id -> assertThat(em.find(maker.get().getClass(), id)).isNotNull()));
        return ids;
    }

    private void drawnAtPersist(Object entity, Supplier<Object> identifier) {
        inDoomedTransaction(em -> {
            em.persist(entity);
            assertThat(identifier.get()).isNotNull();
            assertThat(statements().texts())
                    .noneMatch(text ->
                            text.startsWith("insert into " + entity.getClass().getSimpleName()));
        });
    }

    @Test
    void identityNumbersLongs() {
        storesSix(IdentityLong::new, entity -> entity.id);
        assertThat(storedColumn("IdentityLong", "id").isIdentity()).isTrue();
    }

    @Test
    void identityNumbersInts() {
        storesSix(IdentityInt::new, entity -> entity.id);
    }

    @Test
    void aTableGeneratorGoesOnFromItsInitialValueWhichIsTheLastOneGiven() {
        assertThat(storesSix(TableFrom40::new, entity -> entity.id).subList(0, 3))
                .isEqualTo(List.of(41, 42, 43));
    }

    @Test
    void aTableGeneratorCountsInTheNamedTableColumnAndRow() {
        storesSix(TableInteger::new, entity -> entity.id);
        assertThat(stored("NUMBERS")).isEqualTo("numbers(who!, next_one) pk(who)");
        assertThat(rows("select WHO from NUMBERS")).isEqualTo(List.of("ints"));
    }

    @Test
    void aTableGeneratorAllocatesSeveralValuesAtOnce() {
        inTransaction(em -> {
            for (int i = 0; i < 6; i++) {
                em.persist(new TableInteger());
            }
        });
        assertThat(statements().texts().stream()
                        .filter(text ->
                                text.startsWith("update") && text.toLowerCase().contains("numbers")))
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void theTableStrategyNeedsNoGenerator() {
        storesSix(TableDefault::new, entity -> entity.id);
    }

    @Test
    void uuidsFillUuids() {
        storesSix(UuidAsUuid::new, entity -> entity.id);
    }

    @Test
    void uuidsFillStringsInTheirTextForm() {
        assertThat(storesSix(UuidAsString::new, entity -> entity.id))
                .allSatisfy(id -> assertThat(UUID.fromString((String) id)).hasToString((String) id));
    }

    @Test
    void autoNumbersLongsAndInts() {
        storesSix(AutoLong::new, entity -> entity.id);
        storesSix(AutoLongObject::new, entity -> entity.id);
        storesSix(AutoInt::new, entity -> entity.id);
        storesSix(AutoInteger::new, entity -> entity.id);
    }

    @Test
    void autoFillsUuidsAndStrings() {
        storesSix(AutoUuid::new, entity -> entity.id);
        storesSix(AutoString::new, entity -> entity.id);
    }

    @Test
    void identifiersOfTableAndUuidAreThereAfterPersist() {
        TableInteger numbered = new TableInteger();
        drawnAtPersist(numbered, () -> numbered.id);
        UuidAsUuid uuid = new UuidAsUuid();
        drawnAtPersist(uuid, () -> uuid.id);
    }

    @Test
    void anIdentityIsThereAfterTheFlush() {
        IdentityLong entity = new IdentityLong();
        inTransaction(em -> {
            em.persist(entity);
            em.flush();
            assertThat(entity.id).isNotNull();
            assertThat(em.find(IdentityLong.class, entity.id)).isSameAs(entity);
        });
    }
}
