package org.cairnorm.conformance.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.PessimisticLockScope;
import jakarta.persistence.QueryHint;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Timeout;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.cairnorm.conformance.ConformanceTest;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.testing.orm.TestUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pessimistic locking: what is locked, for how long, and what happens to those who ask in vain (JPA 3.2 §3.5.3, §3.5.4.2). */
class PessimisticLockTest extends ConformanceTest {
    private static final String SCOPE = "jakarta.persistence.lock.scope";
    private static final LockModeType WRITE = LockModeType.PESSIMISTIC_WRITE;

    @Entity(name = "Vehicle")
    @Inheritance(strategy = InheritanceType.JOINED)
    @SecondaryTable(name = "Paint")
    @NamedQuery(
            name = "lockedVehicles",
            query = "select v from Vehicle v",
            lockMode = LockModeType.PESSIMISTIC_WRITE,
            hints = @QueryHint(name = PersistenceConfiguration.LOCK_TIMEOUT, value = "0"))
    static class Vehicle {
        @Id
        int id;

        @Version
        int version;

        @Column(table = "Paint")
        @Nullable String colour;

        @ElementCollection
        Set<String> scratches = new HashSet<>();

        @ManyToMany
        Set<Driver> drivers = new HashSet<>();
    }

    @Entity(name = "Truck")
    static class Truck extends Vehicle {
        int tons;
    }

    @Entity(name = "Driver")
    static class Driver {
        @Id
        int id;

        @Nullable String name;
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Vehicle.class, Truck.class, Driver.class);
    }

    @BeforeEach
    void truckAndDriverAreStored() {
        inTransaction(em -> {
            Driver driver = new Driver();
            driver.id = 7;
            driver.name = "Ann";
            em.persist(driver);
            Truck truck = new Truck();
            truck.id = 1;
            truck.colour = "red";
            truck.scratches.add("left door");
            truck.drivers.add(driver);
            em.persist(truck);
        });
    }

    private void needsRowLocks() {
        assumeTrue(
                unit().engine().dialect().features().has(DialectFeature.NOWAIT),
                "a database that locks as a whole has no locks on rows");
    }

    private static String rows(String table) {
        return switch (table) {
            case "Driver" -> "select id from Driver where id = 7";
            case "Vehicle_scratches" -> "select scratches from Vehicle_scratches where Vehicle_id = 1";
            case "Vehicle_Driver" -> "select drivers_id from Vehicle_Driver where Vehicle_id = 1";
            default -> "select id from " + table + " where id = 1";
        };
    }

    /** Whether another transaction is kept from locking the rows of a table now. */
    private boolean isLocked(String table) {
        boolean[] refused = new boolean[1];
        inDoomedTransaction(other -> refused[0] =
                catchThrowable(other.createNativeQuery(rows(table) + " for update nowait")::getResultList) != null);
        return refused[0];
    }

    private void whileHeld(Consumer<EntityManager> lock, Runnable check) {
        needsRowLocks();
        inTransaction(holder -> {
            lock.accept(holder);
            check.run();
        });
    }

    // ---- what is locked

    @Test
    void aRowIsLockedUntilTheTransactionEnds() {
        whileHeld(
                em -> em.find(Driver.class, 7, WRITE),
                () -> assertThat(isLocked("Driver")).isTrue());
        assertThat(isLocked("Driver")).isFalse();
    }

    @Test
    void aRollbackReleasesTheLock() {
        needsRowLocks();
        inDoomedTransaction(holder -> holder.find(Driver.class, 7, WRITE));
        assertThat(isLocked("Driver")).isFalse();
    }

    @Test
    void allTablesOfAnEntityAreLocked() {
        whileHeld(em -> em.find(Truck.class, 1, WRITE), () -> {
            assertThat(isLocked("Vehicle")).isTrue();
            assertThat(isLocked("Truck")).isTrue();
            assertThat(isLocked("Paint")).isTrue();
        });
    }

    @Test
    void allTablesAreLockedThoughASuperclassWasAskedFor() {
        whileHeld(em -> assertThat(em.find(Vehicle.class, 1, WRITE)).isInstanceOf(Truck.class), () -> {
            assertThat(isLocked("Vehicle")).isTrue();
            assertThat(isLocked("Truck")).isTrue();
        });
    }

    @Test
    void aQueryLocksAllTablesOfItsEntities() {
        whileHeld(
                em -> em.createQuery("select v from Vehicle v", Vehicle.class)
                        .setLockMode(WRITE)
                        .getResultList(),
                () -> {
                    assertThat(isLocked("Vehicle")).isTrue();
                    assertThat(isLocked("Truck")).isTrue();
                });
    }

    @Test
    void aQueryLocksEntitiesBehindAnOuterJoin() {
        whileHeld(
                em -> em.createQuery("select d from Vehicle v left join v.drivers d", Driver.class)
                        .setLockMode(WRITE)
                        .getResultList(),
                () -> assertThat(isLocked("Driver")).isTrue());
    }

    @Test
    void aQueryLocksTheRowsOfScalarResultsToo() {
        whileHeld(
                em -> em.createQuery("select d.name from Driver d", String.class)
                        .setLockMode(WRITE)
                        .getResultList(),
                () -> assertThat(isLocked("Driver")).isTrue());
    }

    @Test
    void aNamedQueryLocksAsItsAnnotationSays() {
        whileHeld(em -> em.createNamedQuery("lockedVehicles").getResultList(), () -> {
            assertThat(isLocked("Vehicle")).isTrue();
            inDoomedTransaction(other -> assertThatThrownBy(other.createNamedQuery("lockedVehicles")::getResultList)
                    .isInstanceOfAny(LockTimeoutException.class, PessimisticLockException.class));
        });
    }

    @Test
    void othersMayReadWhatIsLockedForReading() {
        needsRowLocks();
        assumeTrue(unit().engine().dialect().features().has(DialectFeature.FOR_SHARE), "has no share locks");
        inTransaction(holder -> {
            holder.find(Driver.class, 7, LockModeType.PESSIMISTIC_READ);
            inTransaction(other -> other.find(Driver.class, 7, LockModeType.PESSIMISTIC_READ, Timeout.milliseconds(0)));
            assertThat(isLocked("Driver")).isTrue();
        });
    }

    @Test
    void theHolderOfALockMayChangeAndRemove() {
        inTransaction(em -> em.find(Truck.class, 1, LockModeType.PESSIMISTIC_READ).tons = 5);
        inTransaction(em -> em.remove(em.find(Truck.class, 1, WRITE)));
        inSession(em -> assertThat(em.find(Truck.class, 1)).isNull());
    }

    @Test
    void aLockedEntityThatIsUpdatedGetsAnotherVersion() {
        inTransaction(em -> em.find(Truck.class, 1, WRITE).tons = 5);
        inSession(em -> assertThat(em.find(Truck.class, 1).version).isEqualTo(1));
    }

    // ---- the scope

    private void assertCollectionsLocked(boolean locked) {
        assertThat(isLocked("Vehicle_scratches")).isEqualTo(locked);
        assertThat(isLocked("Vehicle_Driver")).isEqualTo(locked);
        assertThat(isLocked("Driver")).isFalse();
    }

    @Test
    void collectionsAreNotLockedByDefault() {
        whileHeld(em -> em.find(Truck.class, 1, WRITE), () -> assertCollectionsLocked(false));
    }

    @Test
    void findWithTheExtendedScopeLocksCollections() {
        whileHeld(
                em -> em.find(Truck.class, 1, WRITE, PessimisticLockScope.EXTENDED),
                () -> assertCollectionsLocked(true));
    }

    @Test
    void theScopeMayBeAProperty() {
        whileHeld(
                em -> em.find(Truck.class, 1, WRITE, Map.of(SCOPE, PessimisticLockScope.EXTENDED)),
                () -> assertCollectionsLocked(true));
    }

    @Test
    void lockWithTheExtendedScopeLocksCollections() {
        whileHeld(
                em -> em.lock(em.find(Truck.class, 1), WRITE, PessimisticLockScope.EXTENDED),
                () -> assertCollectionsLocked(true));
    }

    @Test
    void refreshWithTheExtendedScopeLocksCollections() {
        whileHeld(
                em -> em.refresh(em.find(Truck.class, 1), WRITE, PessimisticLockScope.EXTENDED),
                () -> assertCollectionsLocked(true));
    }

    @Test
    void aQueryWithTheExtendedScopeLocksCollections() {
        whileHeld(
                em -> em.createQuery("select t from Truck t", Truck.class)
                        .setLockMode(WRITE)
                        .setHint(SCOPE, PessimisticLockScope.EXTENDED)
                        .getResultList(),
                () -> assertCollectionsLocked(true));
    }

    // ---- who asks in vain

    private void assertRefused(EntityManager em, Throwable thrown) {
        assertThat(thrown).isInstanceOfAny(LockTimeoutException.class, PessimisticLockException.class);
        boolean lost = unit().engine().dialect().features().has(DialectFeature.ERROR_ABORTS_TRANSACTION);
        assertThat(thrown instanceof PessimisticLockException).isEqualTo(lost);
        assertThat(em.getTransaction().getRollbackOnly()).isEqualTo(lost);
    }

    @Test
    void aLockThatIsNotFreeInTimeIsRefused() {
        whileHeld(
                em -> em.find(Driver.class, 7, WRITE),
                () -> inDoomedTransaction(other -> assertRefused(
                        other, catchThrowable(() -> other.find(Driver.class, 7, WRITE, Timeout.milliseconds(200))))));
    }

    @Test
    void aQueryWhoseLockIsNotFreeInTimeIsRefused() {
        whileHeld(
                em -> em.find(Driver.class, 7, WRITE),
                () -> inDoomedTransaction(other -> assertRefused(
                        other,
                        catchThrowable(other.createQuery("select d from Driver d", Driver.class)
                                .setLockMode(WRITE)
                                .setHint(PersistenceConfiguration.LOCK_TIMEOUT, 200)::getResultList))));
    }

    @Test
    void refreshAndLockAreRefusedAsWell() {
        whileHeld(em -> em.find(Driver.class, 7, WRITE), () -> {
            Timeout none = Timeout.milliseconds(0);
            inDoomedTransaction(other -> {
                Driver driver = other.find(Driver.class, 7);
                assertRefused(other, catchThrowable(() -> other.lock(driver, WRITE, none)));
            });
            inDoomedTransaction(other -> {
                Driver driver = other.find(Driver.class, 7);
                assertRefused(other, catchThrowable(() -> other.refresh(driver, WRITE, none)));
            });
        });
    }

    @Test
    void theUnitMayHaveATimeoutForLocks() {
        PersistenceConfiguration impatient =
                TestUnit.configuration(database()).property(PersistenceConfiguration.LOCK_TIMEOUT, 0);
        managedClasses().forEach(impatient::managedClass);
        whileHeld(em -> em.find(Driver.class, 7, WRITE), () -> {
            try (EntityManagerFactory factory = impatient.createEntityManagerFactory();
                    EntityManager em = factory.createEntityManager()) {
                em.getTransaction().begin();
                assertRefused(em, catchThrowable(() -> em.find(Driver.class, 7, WRITE)));
                em.getTransaction().rollback();
                em.getTransaction().begin();
                assertRefused(
                        em,
                        catchThrowable(em.createQuery("select d from Driver d", Driver.class)
                                .setLockMode(WRITE)::getResultList));
                em.getTransaction().rollback();
            }
        });
    }

    @Test
    void anEntityManagerMayHaveATimeoutForLocks() {
        whileHeld(
                em -> em.find(Driver.class, 7, WRITE),
                () -> inDoomedTransaction(other -> {
                    other.setProperty(PersistenceConfiguration.LOCK_TIMEOUT, 0);
                    assertRefused(other, catchThrowable(() -> other.find(Driver.class, 7, WRITE)));
                }));
    }

    @Test
    void aForcedIncrementNeedsAVersion() {
        inDoomedTransaction(em -> {
            assertThatThrownBy(() -> em.find(Driver.class, 7, LockModeType.PESSIMISTIC_FORCE_INCREMENT))
                    .isInstanceOf(PersistenceException.class);
            assertThat(em.getTransaction().getRollbackOnly()).isTrue();
        });
    }
}
