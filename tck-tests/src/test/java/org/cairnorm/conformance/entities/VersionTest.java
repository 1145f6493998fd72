package org.cairnorm.conformance.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.RollbackException;
import jakarta.persistence.Version;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cairnorm.conformance.ConformanceTest;
import org.junit.jupiter.api.Test;

/** Versions of every type (JPA 3.2 §2.5). */
class VersionTest extends ConformanceTest {
    @MappedSuperclass
    abstract static class Named {
        @Id
        int id = 1;

        String name = "first";
    }

    @Entity
    static class ByInt extends Named {
        @Version
        int version;
    }

    @Entity
    static class ByInteger extends Named {
        @Version
        Integer version;
    }

    @Entity
    static class ByShort extends Named {
        @Version
        short version;
    }

    @Entity
    static class ByShortObject extends Named {
        @Version
        Short version;
    }

    @Entity
    static class ByLong extends Named {
        @Version
        long version;
    }

    @Entity
    static class ByLongObject extends Named {
        @Version
        Long version;
    }

    @Entity
    static class ByLocalDateTime extends Named {
        @Version
        LocalDateTime version;
    }

    @Entity
    static class ByInstant extends Named {
        @Version
        Instant version;
    }

    @Entity
    static class ByTimestamp extends Named {
        @Version
        Timestamp version;
    }

    @MappedSuperclass
    abstract static class Versioned extends Named {
        @Version
        private long changes;

        long changes() {
            return changes;
        }
    }

    @Entity
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Root extends Versioned {}

    @Entity
    static class Leaf extends Root {
        String leaf = "leaf";
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(
                Named.class,
                ByInt.class,
                ByInteger.class,
                ByShort.class,
                ByShortObject.class,
                ByLong.class,
                ByLongObject.class,
                ByLocalDateTime.class,
                ByInstant.class,
                ByTimestamp.class,
                Versioned.class,
                Root.class,
                Leaf.class);
    }

    private Object version(Named entity) {
        return unit().factory().getPersistenceUnitUtil().getVersion(entity);
    }

    /** Set by insert, changed by each update, and a stale instance is refused. */
    private <E extends Named> void guards(Supplier<E> maker) {
        E stored = maker.get();
        inTransaction(em -> em.persist(stored));
        Class<? extends Named> type = stored.getClass();
        assertThat(version(stored)).isNotNull();
        Named read = fromTransaction(em -> em.find(type, 1));
        assertThat(version(read)).isEqualTo(version(stored));
        inTransaction(em -> em.find(type, 1).name = "second");
        Named changed = fromTransaction(em -> em.find(type, 1));
        assertThat(version(changed)).isNotEqualTo(version(read));
        read.name = "stale";
        refused(() -> inTransaction(em -> em.merge(read)));
        assertThat(fromTransaction(em -> em.find(type, 1)).name).isEqualTo("second");
    }

    /** At once by merge, or at the commit. */
    private static void refused(ThrowingCallable work) {
        assertThatThrownBy(work)
                .satisfiesAnyOf(
                        thrown -> assertThat(thrown).isInstanceOf(OptimisticLockException.class),
                        thrown -> assertThat(thrown)
                                .isInstanceOf(RollbackException.class)
                                .hasCauseInstanceOf(OptimisticLockException.class));
    }

    @Test
    void ints() {
        guards(ByInt::new);
    }

    @Test
    void aTransactionWithoutAChangeLeavesTheVersion() {
        inTransaction(em -> em.persist(new ByInt()));
        inTransaction(em -> em.find(ByInt.class, 1).name = "first");
        inSession(em -> assertThat(em.find(ByInt.class, 1).version).isZero());
    }

    @Test
    void integers() {
        guards(ByInteger::new);
    }

    @Test
    void shorts() {
        guards(ByShort::new);
        guards(ByShortObject::new);
    }

    @Test
    void longs() {
        guards(ByLong::new);
        guards(ByLongObject::new);
    }

    @Test
    void localDateTimes() {
        guards(ByLocalDateTime::new);
    }

    @Test
    void instants() {
        guards(ByInstant::new);
    }

    @Test
    void timestamps() {
        guards(ByTimestamp::new);
    }

    @Test
    void aVersionOfAMappedSuperclassGuardsTheWholeHierarchy() {
        guards(Leaf::new);
        inTransaction(em -> em.find(Leaf.class, 1).leaf = "changed below the root");
        assertThat(fromTransaction(em -> em.find(Leaf.class, 1)).changes()).isEqualTo(2);
    }

    @Test
    void aNumberGrowsByOneWithEachUpdate() {
        inTransaction(em -> em.persist(new ByLong()));
        for (int i = 0; i < 3; i++) {
            String name = "name " + i;
            inTransaction(em -> em.find(ByLong.class, 1).name = name);
        }
        inSession(em -> assertThat(em.find(ByLong.class, 1).version).isEqualTo(3));
    }

    @Test
    void aRemovalOfAStaleInstanceIsRefused() {
        inTransaction(em -> em.persist(new ByInt()));
        refused(() -> inTransaction(em -> {
            ByInt stale = em.find(ByInt.class, 1);
            inTransaction(other -> other.find(ByInt.class, 1).name = "other");
            em.remove(stale);
        }));
    }

    @Test
    void aBulkUpdateMaySetTheVersion() {
        inTransaction(em -> em.persist(new ByInt()));
        inTransaction(em -> em.createQuery("update ByInt b set b.version = 9, b.name = 'bulk'")
                .executeUpdate());
        inSession(em -> assertThat(em.find(ByInt.class, 1).version).isEqualTo(9));
    }
}
