package org.cairnorm.conformance.operations;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.RefreshOption;
import jakarta.persistence.Timeout;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.cairnorm.conformance.ConformanceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Refreshing an entity instance (JPA 3.2 §3.3.5). */
class RefreshTest extends ConformanceTest {
    @Embeddable
    static class Spot {
        int row;

        @Nullable String side;
    }

    @Entity(name = "Field")
    static class Field {
        @Id
        int id;

        @Version
        int version;

        @Nullable String crop;

        @Embedded
        @Nullable Spot spot;

        @ElementCollection
        Set<String> weeds = new HashSet<>();

        @OneToMany(mappedBy = "field", cascade = CascadeType.REFRESH)
        @OrderBy("id")
        List<Tree> trees = new ArrayList<>();

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Owner owner;

        @ManyToOne(cascade = CascadeType.ALL)
        @Nullable Owner tenant;

        protected Field() {}

        Field(int id, String crop) {
            this.id = id;
            this.crop = crop;
        }
    }

    @Entity(name = "Tree")
    static class Tree {
        @Id
        int id;

        @ManyToOne
        @Nullable Field field;

        int apples;

        protected Tree() {}

        Tree(int id, Field field) {
            this.id = id;
            this.field = field;
        }
    }

    @Entity(name = "Owner")
    static class Owner {
        @Id
        int id;

        @Nullable String name;

        protected Owner() {}

        Owner(int id, String name) {
            this.id = id;
            this.name = name;
        }

        @Nullable String name() {
            return name;
        }
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Field.class, Tree.class, Owner.class, Spot.class);
    }

    @BeforeEach
    void fieldIsStored() {
        inTransaction(em -> {
            Field field = new Field(1, "wheat");
            field.owner = new Owner(5, "Ann");
            field.tenant = new Owner(6, "Bob");
            field.weeds.add("dock");
            em.persist(field.owner);
            em.persist(field);
            em.persist(new Tree(10, field));
            em.persist(new Tree(11, field));
        });
    }

    private static Field field(EntityManager em) {
        return em.find(Field.class, 1);
    }

    /** Reads the field, goes on, and leaves a transaction behind that commits. */
    private void inTransactionOfTheField(BiConsumer<EntityManager, Field> work) {
        inTransaction(em -> work.accept(em, field(em)));
    }

    @Test
    void changesAreOverwritten() {
        inTransactionOfTheField((em, field) -> {
            field.crop = "oats";
            field.spot = new Spot();
            field.spot.side = "south";
            em.refresh(field);
            assertThat(field.crop).isEqualTo("wheat");
            assertThat(field.spot == null || field.spot.side == null).isTrue();
        });
        inSession(em -> assertThat(field(em).version).isZero());
    }

    @Test
    void changesOfCollectionsAreOverwritten() {
        inTransactionOfTheField((em, field) -> {
            field.weeds.clear();
            field.weeds.add("nettle");
            em.refresh(field);
            assertThat(field.weeds).containsExactly("dock");
        });
        inSession(em -> assertThat(field(em).weeds).containsExactly("dock"));
    }

    @Test
    void aReplacedCollectionIsOverwritten() {
        inTransactionOfTheField((em, field) -> {
            field.weeds = new HashSet<>(Set.of("nettle"));
            em.refresh(field);
            assertThat(field.weeds).containsExactly("dock");
        });
        inSession(em -> assertThat(field(em).weeds).containsExactly("dock"));
    }

    @Test
    void changesOfRelationshipsAreOverwritten() {
        inTransactionOfTheField((em, field) -> {
            field.owner = null;
            field.trees.remove(0);
            em.refresh(field);
            assertThat(field.owner.name()).isEqualTo("Ann");
            assertThat(field.trees).extracting(tree -> tree.id).containsExactly(10, 11);
        });
    }

    @Test
    void whatOthersHaveStoredIsSeen() {
        inSession(em -> {
            Field field = field(em);
            field.weeds.size();
            inTransaction(other -> {
                field(other).crop = "rye";
                field(other).owner = other.find(Owner.class, 6);
                field(other).weeds.add("thistle");
            });
            em.refresh(field);
            assertThat(field.crop).isEqualTo("rye");
            assertThat(field.version).isEqualTo(1);
            assertThat(field.owner.name()).isEqualTo("Bob");
            assertThat(field.weeds).containsExactlyInAnyOrder("dock", "thistle");
        });
    }

    @Test
    void theInstanceStaysTheSame() {
        inTransactionOfTheField((em, field) -> {
            em.refresh(field);
            assertThat(field(em)).isSameAs(field);
            field.crop = "oats";
        });
        inSession(em -> assertThat(field(em).crop).isEqualTo("oats"));
    }

    @Test
    void aChangeThatWasFlushedIsWhatIsRead() {
        inTransactionOfTheField((em, field) -> {
            field.crop = "oats";
            em.flush();
            field.crop = "rye";
            em.refresh(field);
            assertThat(field.crop).isEqualTo("oats");
        });
    }

    @Test
    void aPersistedInstanceIsRefreshedOnceItIsFlushed() {
        inTransaction(em -> {
            Field field = new Field(2, "oats");
            em.persist(field);
            em.flush();
            field.crop = "rye";
            em.refresh(field);
            assertThat(field.crop).isEqualTo("oats");
        });
    }

    @Test
    void aReferenceIsLoaded() {
        inSession(em -> {
            Field field = em.getReference(Field.class, 1);
            em.refresh(field);
            assertThat(unit().factory().getPersistenceUnitUtil().isLoaded(field))
                    .isTrue();
            assertThat(field.crop).isEqualTo("wheat");
        });
    }

    // ---- cascades

    @Test
    void targetsAreRefreshedByTheirCascade() {
        inTransactionOfTheField((em, field) -> {
            field.trees.forEach(tree -> tree.apples = 7);
            field.tenant.name = "changed";
            em.refresh(field);
            assertThat(field.trees).extracting(tree -> tree.apples).containsOnly(0);
            assertThat(field.tenant.name).isEqualTo("Bob");
        });
    }

    @Test
    void targetsWithoutCascadeKeepTheirChanges() {
        inTransactionOfTheField((em, field) -> {
            Owner owner = em.find(Owner.class, 5);
            owner.name = "changed";
            em.refresh(field);
            assertThat(owner.name).isEqualTo("changed");
        });
        inSession(em -> assertThat(em.find(Owner.class, 5).name).isEqualTo("changed"));
    }

    @Test
    void theRefreshOfATargetLeavesItsSourceAsItIs() {
        inTransactionOfTheField((em, field) -> {
            field.crop = "oats";
            em.refresh(field.tenant);
            assertThat(field.crop).isEqualTo("oats");
        });
        inSession(em -> assertThat(field(em).crop).isEqualTo("oats"));
    }

    // ---- options

    private record Unknown() implements RefreshOption {}

    @Test
    void refreshTakesPropertiesAndOptions() {
        inTransactionOfTheField((em, field) -> {
            for (Runnable refresh : List.<Runnable>of(
                    () -> em.refresh(field, Map.of("org.example.unknown", 1)),
                    () -> em.refresh(field, LockModeType.PESSIMISTIC_READ, Map.of("org.example.unknown", 1)),
                    () -> em.refresh(field, LockModeType.OPTIMISTIC, Timeout.seconds(9)),
                    () -> em.refresh(field, CacheStoreMode.BYPASS, new Unknown()))) {
                field.crop = "oats";
                refresh.run();
                assertThat(field.crop).isEqualTo("wheat");
            }
        });
    }

    @Test
    void refreshTakesALock() {
        inTransactionOfTheField((em, field) -> {
            em.refresh(field, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            assertThat(em.getLockMode(field)).isEqualTo(LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        });
        inSession(em -> assertThat(field(em).version).isEqualTo(1));
    }
}
