package org.cairnorm.conformance.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.FetchType;
import jakarta.persistence.FindOption;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.LockOption;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PessimisticLockScope;
import jakarta.persistence.Timeout;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cairnorm.conformance.ConformanceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Finding by identifier, references, and one instance for each identifier (JPA 3.2 §3.2, §3.3, §3.3.8). */
class FindTest extends ConformanceTest {
    @Entity(name = "Island")
    static class Island {
        @Id
        int id;

        @Version
        int version;

        @Nullable String name;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Sea sea;

        protected Island() {}

        Island(int id, String name, @Nullable Sea sea) {
            this.id = id;
            this.name = name;
            this.sea = sea;
        }
    }

    @Entity(name = "Volcano")
    static class Volcano extends Island {
        boolean active;

        protected Volcano() {}

        Volcano(int id, String name) {
            super(id, name, null);
        }
    }

    @Entity(name = "Sea")
    static class Sea {
        @Id
        int id;

        @Nullable String name;

        @OneToMany(mappedBy = "sea")
        List<Island> islands = new ArrayList<>();

        protected Sea() {}

        Sea(int id, String name) {
            this.id = id;
            this.name = name;
        }

        @Nullable String name() {
            return name;
        }
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Island.class, Volcano.class, Sea.class);
    }

    @BeforeEach
    void islandsAreStored() {
        inTransaction(em -> {
            Sea sea = new Sea(1, "Aegean");
            em.persist(sea);
            em.persist(new Island(1, "Naxos", sea));
            em.persist(new Volcano(2, "Etna"));
        });
        statements().clear();
    }

    // ---- find

    @Test
    void findGivesNullForWhatIsNotThere() {
        inSession(em -> {
            assertThat(em.find(Island.class, 99)).isNull();
            assertThat(em.find(Volcano.class, 1)).isNull();
        });
    }

    @Test
    void findGivesNullForWhatIsManagedAsAnotherClass() {
        inSession(em -> {
            em.find(Island.class, 1);
            assertThat(em.find(Volcano.class, 1)).isNull();
        });
    }

    @Test
    void findGivesTheInstanceOfTheSubclass() {
        inSession(em -> {
            Island etna = em.find(Island.class, 2);
            assertThat(etna).isInstanceOf(Volcano.class);
            assertThat(em.find(Volcano.class, 2)).isSameAs(etna);
        });
    }

    @Test
    void findGivesNullForWhatWasRemoved() {
        inTransaction(em -> {
            em.remove(em.find(Island.class, 1));
            assertThat(em.find(Island.class, 1)).isNull();
            em.flush();
            assertThat(em.find(Island.class, 1)).isNull();
        });
    }

    @Test
    void findAsksOnceForOneIdentifier() {
        inSession(em -> {
            em.find(Island.class, 1);
            assertThat(statements().of(() -> em.find(Island.class, 1))).isZero();
        });
    }

    @Test
    void findOutsideOfATransactionGivesAManagedInstance() {
        inSession(em -> assertThat(em.contains(em.find(Island.class, 1))).isTrue());
    }

    private record Unknown() implements FindOption, LockOption {}

    private record Way(String name, Function<EntityManager, @Nullable Object> find) {}

    @TestFactory
    Stream<DynamicTest> findTakesPropertiesAndOptions() {
        return Stream.of(
                        new Way("properties", em -> em.find(Island.class, 1, Map.of("org.example.unknown", 1))),
                        new Way("no properties", em -> em.find(Island.class, 1, (Map<String, Object>) null)),
                        new Way(
                                "lock and properties",
                                em -> em.find(
                                        Island.class,
                                        1,
                                        LockModeType.PESSIMISTIC_WRITE,
                                        Map.of("jakarta.persistence.lock.timeout", 5000))),
                        new Way(
                                "cache modes as properties",
                                em -> em.find(
                                        Island.class,
                                        1,
                                        Map.of(
                                                "jakarta.persistence.cache.retrieveMode", CacheRetrieveMode.BYPASS,
                                                "jakarta.persistence.cache.storeMode", CacheStoreMode.REFRESH))),
                        new Way(
                                "cache modes",
                                em -> em.find(Island.class, 1, CacheRetrieveMode.BYPASS, CacheStoreMode.REFRESH)),
                        new Way(
                                "lock, scope and time",
                                em -> em.find(
                                        Island.class,
                                        1,
                                        LockModeType.PESSIMISTIC_WRITE,
                                        PessimisticLockScope.NORMAL,
                                        Timeout.seconds(5))),
                        new Way("an unknown option", em -> em.find(Island.class, 1, new Unknown())))
                .map(way -> DynamicTest.dynamicTest(
                        way.name(),
                        () -> inDoomedTransaction(em -> {
                            assertThat(way.find().apply(em)).isInstanceOf(Island.class);
                            assertThat(em.getTransaction().getRollbackOnly()).isFalse();
                        })));
    }

    @Test
    void aLockModeAmongTheOptionsLocks() {
        inTransaction(em -> {
            Island island = em.find(Island.class, 1, LockModeType.OPTIMISTIC_FORCE_INCREMENT, Timeout.seconds(5));
            assertThat(em.getLockMode(island)).isEqualTo(LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        });
        inSession(em -> assertThat(em.find(Island.class, 1).version).isEqualTo(1));
    }

    @Test
    void aManagedInstanceIsLockedToo() {
        inTransaction(em -> {
            Island island = em.find(Island.class, 1);
            assertThat(em.getLockMode(island)).isEqualTo(LockModeType.NONE);
            assertThat(em.find(Island.class, 1, LockModeType.PESSIMISTIC_WRITE)).isSameAs(island);
            assertThat(em.getLockMode(island)).isEqualTo(LockModeType.PESSIMISTIC_WRITE);
        });
    }

    @Test
    void lockTakesOptions() {
        inTransaction(em -> {
            Island island = em.find(Island.class, 1);
            em.lock(
                    island,
                    LockModeType.PESSIMISTIC_READ,
                    Timeout.seconds(5),
                    PessimisticLockScope.NORMAL,
                    new Unknown());
            assertThat(em.getLockMode(island)).isEqualTo(LockModeType.PESSIMISTIC_READ);
        });
    }

    // ---- references

    @Test
    void aReferenceAsksForItsStateWhenThatIsAccessed() {
        inSession(em -> {
            Sea sea = em.getReference(Sea.class, 1);
            assertThat(statements().texts()).isEmpty();
            assertThat(em.contains(sea)).isTrue();
            assertThat(sea.name()).isEqualTo("Aegean");
        });
    }

    @Test
    void aReferenceToWhatIsNotThereTellsSoWhenItIsAccessed() {
        inDoomedTransaction(em -> {
            Sea nowhere = em.getReference(Sea.class, 99);
            assertThatThrownBy(nowhere::name).isInstanceOf(EntityNotFoundException.class);
            assertThat(em.getTransaction().getRollbackOnly()).isTrue();
        });
    }

    @Test
    void getReferenceGivesTheManagedInstance() {
        inSession(em -> {
            Sea sea = em.find(Sea.class, 1);
            assertThat(em.getReference(Sea.class, 1)).isSameAs(sea);
            assertThat(em.getReference(sea)).isSameAs(sea);
        });
    }

    @Test
    void getReferenceOfADetachedInstanceIsOneOfThisContext() {
        Sea detached = fromTransaction(em -> em.find(Sea.class, 1));
        inSession(em -> {
            Sea sea = em.getReference(detached);
            assertThat(sea).isNotSameAs(detached);
            assertThat(em.contains(sea)).isTrue();
            assertThat(sea.name()).isEqualTo("Aegean");
        });
    }

    @Test
    void aReferenceServesAsATargetWithoutItsState() {
        inTransaction(em -> em.persist(new Island(3, "Paros", em.getReference(Sea.class, 1))));
        assertThat(statements().texts()).noneMatch(text -> text.startsWith("select"));
        inSession(em -> assertThat(em.find(Island.class, 3).sea.name()).isEqualTo("Aegean"));
    }

    @Test
    void aReferenceCanBeRemoved() {
        inTransaction(em -> em.persist(new Sea(2, "Tyrrhenian")));
        inTransaction(em -> em.remove(em.getReference(Sea.class, 2)));
        inSession(em -> assertThat(em.find(Sea.class, 2)).isNull());
    }

    // ---- one instance for each identifier

    @Test
    void allWaysLeadToOneInstance() {
        inSession(em -> {
            Sea reference = em.getReference(Sea.class, 1);
            Sea found = em.find(Sea.class, 1);
            assertThat(found).isSameAs(reference);
            assertThat(em.find(Island.class, 1).sea).isSameAs(found);
            assertThat(found.islands.get(0)).isSameAs(em.find(Island.class, 1));
            assertThat(em.createQuery("select s, i from Sea s join s.islands i", Object[].class)
                            .getSingleResult())
                    .containsExactly(found, em.find(Island.class, 1));
            assertThat(em.createNativeQuery("select * from Sea", Sea.class).getSingleResult())
                    .isSameAs(found);
        });
    }

    @Test
    void eachContextHasItsOwnInstance() {
        inSession(em -> inSession(other -> assertThat(em.find(Sea.class, 1)).isNotSameAs(other.find(Sea.class, 1))));
    }

    @Test
    void aQueryDoesNotOverwriteAManagedInstance() {
        inSession(em -> {
            Island island = em.find(Island.class, 1);
            island.name = "changed";
            assertThat(em.createQuery("select i from Island i where i.id = 1", Island.class)
                            .getSingleResult()
                            .name)
                    .isEqualTo("changed");
        });
    }
}
