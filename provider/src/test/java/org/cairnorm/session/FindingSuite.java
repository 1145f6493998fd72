package org.cairnorm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TransactionRequiredException;
import java.util.List;
import java.util.Objects;
import org.cairnorm.LazyLoadingException;
import org.cairnorm.session.StateModel.Depot;
import org.cairnorm.session.StateModel.Item;
import org.cairnorm.session.StateModel.Parcel;
import org.cairnorm.session.StateModel.Truck;
import org.cairnorm.session.StateModel.Vehicle;
import org.cairnorm.testing.orm.EntityManagerSuite;
import org.junit.jupiter.api.Test;

/** Finding instances by identifier, with and without reading their rows, and what happens when that comes too late. */
abstract class FindingSuite extends EntityManagerSuite {
    private static final Long NOBODY = 987_654_321L;

    @Override
    protected List<Class<?>> managedClasses() {
        return StateModel.CLASSES;
    }

    private Long stored(String label, String... items) {
        return fromTransaction(em -> {
            Depot depot = new Depot("north", "Oslo");
            em.persist(depot);
            Parcel parcel = new Parcel(label).in(depot).with(items);
            em.persist(parcel);
            return Objects.requireNonNull(parcel.id());
        });
    }

    // ---- find

    @Test
    void findGivesTheSameInstanceAgainWithoutAskingTheDatabase() {
        Long id = stored("old");
        inSession(em -> {
            Parcel first = em.find(Parcel.class, id);
            statements().clear();
            assertThat(em.find(Parcel.class, id)).isSameAs(first);
            assertThat(statements().count()).isZero();
        });
    }

    @Test
    void findGivesNullWhereThereIsNoRow() {
        inSession(em -> {
            assertThat(em.find(Parcel.class, NOBODY)).isNull();
            assertThat(em.find(Depot.class, "nowhere")).isNull();
        });
    }

    @Test
    void findGivesAnInstanceThatWasNotFlushedYet() {
        inTransaction(em -> {
            Parcel parcel = new Parcel("new");
            em.persist(parcel);
            statements().clear();
            assertThat(em.find(Parcel.class, parcel.id())).isSameAs(parcel);
            assertThat(statements().count()).isZero();
        });
    }

    @Test
    void findGivesTheInstanceOfTheRealClass() {
        inTransaction(em -> em.persist(new Truck(7, 6)));
        inSession(em -> assertThat(em.find(Vehicle.class, 7)).isInstanceOf(Truck.class));
    }

    @Test
    void findGivesNullWhereTheRowIsOfAnotherClass() {
        inTransaction(em -> em.persist(new Vehicle(7)));
        inSession(em -> {
            assertThat(em.find(Truck.class, 7)).isNull();
            assertThat(em.find(Vehicle.class, 7)).isNotNull();
            assertThat(em.find(Truck.class, 7)).isNull();
        });
    }

    @Test
    void findTakesNoIdentifierOfAnotherType() {
        inSession(em -> {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> em.find(Parcel.class, "one"))
                    .withMessageContaining("'Parcel'")
                    .withMessageContaining("java.lang.Long")
                    .withMessageContaining("java.lang.String");
            assertThatIllegalArgumentException().isThrownBy(() -> em.find(Parcel.class, 1));
            assertThatIllegalArgumentException().isThrownBy(() -> em.find(Parcel.class, null));
            assertThatIllegalArgumentException().isThrownBy(() -> em.find(String.class, "one"));
        });
    }

    @Test
    void findWithALockNeedsATransaction() {
        Long id = stored("old");
        inSession(em -> {
            assertThatThrownBy(() -> em.find(Parcel.class, id, LockModeType.OPTIMISTIC))
                    .isInstanceOf(TransactionRequiredException.class);
            assertThat(em.find(Parcel.class, id, LockModeType.NONE)).isNotNull();
        });
    }

    @Test
    void allWaysLeadToOneInstance() {
        Long id = stored("old", "a");
        inSession(em -> {
            Parcel parcel = em.find(Parcel.class, id);
            Item item = parcel.items().get(0);
            assertThat(item.parcel()).isSameAs(parcel);
            assertThat(em.find(Item.class, item.id())).isSameAs(item);
            assertThat(parcel.depot()).isSameAs(em.find(Depot.class, "north"));
            assertThat(em.getReference(Depot.class, "north")).isSameAs(parcel.depot());
        });
    }

    @Test
    void eachEntityManagerHasInstancesOfItsOwn() {
        Long id = stored("old");
        inSession(one ->
                inSession(other -> assertThat(one.find(Parcel.class, id)).isNotSameAs(other.find(Parcel.class, id))));
    }

    // ---- references

    @Test
    void aReferenceIsMadeWithoutAskingTheDatabase() {
        Long id = stored("old");
        statements().clear();
        inSession(em -> {
            Parcel reference = em.getReference(Parcel.class, id);
            assertThat(isLoaded(em, reference)).isFalse();
            assertThat(statements().count()).isZero();
        });
    }

    @Test
    void aReferenceIsLoadedWhenItIsTouched() {
        Long id = stored("old");
        statements().clear();
        inSession(em -> {
            Parcel reference = em.getReference(Parcel.class, id);
            assertThat(reference.label()).isEqualTo("old");
            assertThat(isLoaded(em, reference)).isTrue();
            assertThat(statements().count()).isEqualTo(1);
        });
    }

    @Test
    void findGivesTheReferenceThatIsThereAlreadyAndLoadsIt() {
        Long id = stored("old");
        inSession(em -> {
            Parcel reference = em.getReference(Parcel.class, id);
            assertThat(em.find(Parcel.class, id)).isSameAs(reference);
            assertThat(isLoaded(em, reference)).isTrue();
        });
    }

    @Test
    void findGivesNullForAReferenceWithoutRow() {
        inSession(em -> {
            em.getReference(Parcel.class, NOBODY);
            assertThat(em.find(Parcel.class, NOBODY)).isNull();
        });
    }

    @Test
    void getReferenceGivesTheManagedInstance() {
        Long id = stored("old");
        inSession(em -> {
            Parcel found = em.find(Parcel.class, id);
            assertThat(em.getReference(Parcel.class, id)).isSameAs(found);
        });
    }

    @Test
    void getReferenceTakesADetachedInstanceForItsIdentifier() {
        Long id = stored("old");
        Parcel detached = fromTransaction(em -> em.find(Parcel.class, id));
        inSession(em -> {
            Parcel reference = em.getReference(detached);
            assertThat(reference).isNotSameAs(detached);
            assertThat(reference.label()).isEqualTo("old");
            assertThatIllegalArgumentException().isThrownBy(() -> em.getReference(new Parcel("new")));
        });
    }

    @Test
    void aReferenceIsReadAtOnceWhereItsClassIsNotCertain() {
        inTransaction(em -> em.persist(new Truck(7, 6)));
        inSession(em -> {
            assertThat(em.getReference(Vehicle.class, 7)).isInstanceOf(Truck.class);
            assertThatThrownBy(() -> em.getReference(Vehicle.class, 8))
                    .isInstanceOf(EntityNotFoundException.class)
                    .hasMessageContaining("'Vehicle'")
                    .hasMessageContaining("8");
        });
    }

    @Test
    void aReferenceWithoutRowFailsWhenItIsTouched() {
        inSession(em -> {
            Parcel reference = em.getReference(Parcel.class, NOBODY);
            assertThatThrownBy(reference::label)
                    .isInstanceOf(EntityNotFoundException.class)
                    .hasMessageContaining("'Parcel'")
                    .hasMessageContaining(NOBODY.toString());
        });
    }

    @Test
    void thereIsNoReferenceToARemovedInstance() {
        Long id = stored("old");
        inSession(em -> {
            em.remove(em.find(Parcel.class, id));
            assertThatThrownBy(() -> em.getReference(Parcel.class, id)).isInstanceOf(EntityNotFoundException.class);
        });
    }

    @Test
    void getReferenceTakesNoIdentifierOfAnotherType() {
        inSession(em -> {
            assertThatIllegalArgumentException().isThrownBy(() -> em.getReference(Parcel.class, "one"));
            assertThatIllegalArgumentException().isThrownBy(() -> em.getReference(Parcel.class, null));
            assertThatIllegalArgumentException().isThrownBy(() -> em.getReference(String.class, "one"));
        });
    }

    @Test
    void aReferenceServesAsTheTargetOfAnAssociationWithoutBeingLoaded() {
        Long id = stored("old");
        inTransaction(em -> em.persist(new Depot("south", "Rome")));
        inTransaction(em -> {
            Parcel parcel = em.find(Parcel.class, id);
            Depot south = em.getReference(Depot.class, "south");
            parcel.in(south);
            em.flush();
            assertThat(isLoaded(em, south)).isFalse();
        });
        inSession(em -> assertThat(em.find(Parcel.class, id).depot()).isSameAs(em.find(Depot.class, "south")));
    }

    @Test
    void changesOfAReferenceAreStored() {
        stored("old");
        inTransaction(em -> em.getReference(Depot.class, "north").town("Bergen"));
        inSession(em -> assertThat(em.find(Depot.class, "north").town()).isEqualTo("Bergen"));
    }

    // ---- too late

    @Test
    void aReferenceSaysThatItsEntityManagerWasClosed() {
        Long id = stored("old");
        Parcel reference;
        try (EntityManager em = unit().factory().createEntityManager()) {
            reference = em.getReference(Parcel.class, id);
        }
        assertThatThrownBy(reference::label)
                .isInstanceOf(LazyLoadingException.class)
                .hasMessageContaining("'Parcel'")
                .hasMessageContaining(id.toString())
                .hasMessageContaining("was closed")
                .hasMessageContaining("left join fetch")
                .hasMessageContaining("find()");
    }

    @Test
    void aLazyCollectionSaysThatItsEntityManagerWasClosed() {
        Long id = stored("old", "a");
        Parcel parcel;
        try (EntityManager em = unit().factory().createEntityManager()) {
            parcel = em.find(Parcel.class, id);
        }
        assertThatThrownBy(() -> parcel.items().size())
                .isInstanceOf(LazyLoadingException.class)
                .hasMessageContaining("'Parcel.items'")
                .hasMessageContaining(id.toString())
                .hasMessageContaining("was closed")
                .hasMessageContaining("left join fetch")
                .hasMessageContaining("merge()");
    }

    @Test
    void aLazyCollectionSaysThatItsOwnerWasDetached() {
        Long id = stored("old", "a");
        inSession(em -> {
            Parcel parcel = em.find(Parcel.class, id);
            em.detach(parcel);
            assertThatThrownBy(() -> parcel.items().size())
                    .isInstanceOf(LazyLoadingException.class)
                    .hasMessageContaining("'Parcel.items'")
                    .hasMessageContaining("detached");
        });
    }

    @Test
    void whatWasLoadedCanBeReadAfterTheEnd() {
        Long id = stored("old", "a");
        Parcel parcel = fromTransaction(em -> {
            Parcel found = em.find(Parcel.class, id);
            assertThat(found.items()).hasSize(1);
            assertThat(found.depot().town()).isEqualTo("Oslo");
            return found;
        });
        assertThat(parcel.items()).extracting(Item::name).containsExactly("a");
        assertThat(parcel.depot().town()).isEqualTo("Oslo");
    }

    @Test
    void lazyPartsAreLoadedAfterTheTransactionWhileTheEntityManagerIsOpen() {
        Long id = stored("old", "a");
        inSession(em -> {
            em.getTransaction().begin();
            Parcel parcel = em.find(Parcel.class, id);
            em.getTransaction().commit();
            assertThat(parcel.items()).extracting(Item::name).containsExactly("a");
        });
    }

    private static boolean isLoaded(EntityManager em, Object entity) {
        return em.getEntityManagerFactory().getPersistenceUnitUtil().isLoaded(entity);
    }
}
