package org.cairnorm.conformance.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.cairnorm.conformance.ConformanceTest;
import org.junit.jupiter.api.Test;

/** Removal (JPA 3.2 §3.3.3). */
class RemovalTest extends ConformanceTest {
    @Entity(name = "Parcel")
    static class Parcel {
        @Id
        int id;

        @OneToMany(cascade = CascadeType.REMOVE)
        List<Item> items = new ArrayList<>();

        protected Parcel() {}

        Parcel(int id, Item... items) {
            this.id = id;
            this.items.addAll(List.of(items));
        }
    }

    @Entity(name = "Item")
    static class Item {
        @Id
        int id;

        protected Item() {}

        Item(int id) {
            this.id = id;
        }
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Parcel.class, Item.class);
    }

    private void stored(Parcel parcel) {
        inTransaction(em -> {
            parcel.items.forEach(em::persist);
            em.persist(parcel);
        });
        statements().clear();
    }

    @Test
    void removingANewEntityIsIgnored() {
        inTransaction(em -> em.remove(new Parcel(1)));
        assertThat(statements().texts()).noneMatch(text -> text.startsWith("delete"));
    }

    @Test
    void removingANewEntityStillCascades() {
        inTransaction(em -> em.persist(new Item(10)));
        inTransaction(em -> em.remove(new Parcel(1, em.find(Item.class, 10))));
        inSession(em -> assertThat(em.find(Item.class, 10)).isNull());
    }

    @Test
    void aManagedEntityBecomesRemoved() {
        stored(new Parcel(1));
        inTransaction(em -> {
            Parcel parcel = em.find(Parcel.class, 1);
            em.remove(parcel);
            assertThat(em.contains(parcel)).isFalse();
        });
        inSession(em -> assertThat(em.find(Parcel.class, 1)).isNull());
    }

    @Test
    void removalCascadesToRelatedEntities() {
        stored(new Parcel(1, new Item(10), new Item(11)));
        inTransaction(em -> em.remove(em.find(Parcel.class, 1)));
        inSession(em -> assertThat(
                        em.createQuery("select i from Item i", Item.class).getResultList())
                .isEmpty());
    }

    @Test
    void removingADetachedEntityIsRefused() {
        Parcel parcel = new Parcel(1);
        stored(parcel);
        inDoomedTransaction(em -> assertThatIllegalArgumentException()
                .isThrownBy(() -> em.remove(parcel))
                .withMessageContaining("Parcel"));
    }

    @Test
    void removingARemovedEntityIsIgnored() {
        stored(new Parcel(1));
        inTransaction(em -> {
            Parcel parcel = em.find(Parcel.class, 1);
            em.remove(parcel);
            em.remove(parcel);
        });
        inSession(em -> assertThat(em.find(Parcel.class, 1)).isNull());
    }

    @Test
    void aRemovedEntityKeepsItsStateAfterTheTransaction() {
        stored(new Parcel(1, new Item(10)));
        Parcel removed = fromTransaction(em -> {
            Parcel parcel = em.find(Parcel.class, 1);
            em.remove(parcel);
            return parcel;
        });
        assertThat(removed.id).isEqualTo(1);
        assertThat(removed.items).extracting(item -> item.id).containsExactly(10);
    }
}
