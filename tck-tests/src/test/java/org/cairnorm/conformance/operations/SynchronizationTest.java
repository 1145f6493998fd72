package org.cairnorm.conformance.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.ArrayList;
import java.util.List;
import org.cairnorm.conformance.ConformanceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Synchronization to the database (JPA 3.2 §3.3.4). */
class SynchronizationTest extends ConformanceTest {
    @Entity(name = "Ship")
    static class Ship {
        @Id
        int id;

        @OneToOne(mappedBy = "ship")
        @Nullable Captain captain;

        @OneToMany(mappedBy = "ship")
        List<Sailor> sailors = new ArrayList<>();

        protected Ship() {}

        Ship(int id) {
            this.id = id;
        }
    }

    @Entity(name = "Captain")
    static class Captain {
        @Id
        int id;

        @OneToOne
        @Nullable Ship ship;

        protected Captain() {}

        Captain(int id, Ship ship) {
            this.id = id;
            this.ship = ship;
        }
    }

    @Entity(name = "Sailor")
    static class Sailor {
        @Id
        int id;

        @ManyToOne
        @Nullable Ship ship;

        protected Sailor() {}

        Sailor(int id, Ship ship) {
            this.id = id;
            this.ship = ship;
        }
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Ship.class, Captain.class, Sailor.class);
    }

    @Test
    void aNewEntityBehindTheInverseSideOfAOneToOneIsRefusedWithoutACascade() {
        Ship ship = new Ship(1);
        ship.captain = new Captain(1, ship);
        inDoomedTransaction(em -> {
            em.persist(ship);
            assertThatIllegalStateException()
                    .isThrownBy(em::flush)
                    .withMessageContaining("'Ship.captain'")
                    .withMessageContaining("CascadeType.PERSIST");
        });
    }

    @Test
    void aNewEntityBehindTheInverseSideOfAOneToManyIsRefusedWithoutACascade() {
        Ship ship = new Ship(1);
        ship.sailors.add(new Sailor(1, ship));
        inDoomedTransaction(em -> {
            em.persist(ship);
            assertThatIllegalStateException().isThrownBy(em::flush).withMessageContaining("'Ship.sailors'");
        });
    }

    @Test
    void anEntityBehindAnInverseSideMayBePersistedAfterTheOneThatRefersToIt() {
        Ship ship = new Ship(1);
        ship.captain = new Captain(1, ship);
        ship.sailors.add(new Sailor(1, ship));
        inTransaction(em -> {
            em.persist(ship);
            em.persist(ship.captain);
            ship.sailors.forEach(em::persist);
        });
        inTransaction(em -> assertThat(em.find(Ship.class, 1).sailors).hasSize(1));
    }
}
