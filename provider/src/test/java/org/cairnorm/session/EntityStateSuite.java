package org.cairnorm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import java.util.List;
import java.util.Objects;
import org.cairnorm.session.StateModel.Depot;
import org.cairnorm.session.StateModel.Item;
import org.cairnorm.session.StateModel.Parcel;
import org.cairnorm.testing.orm.EntityManagerSuite;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What each operation does to a new, a managed, a removed and a detached instance (JPA 3.2 §3.3). */
abstract class EntityStateSuite extends EntityManagerSuite {
    @Override
    protected List<Class<?>> managedClasses() {
        return StateModel.CLASSES;
    }

    private Long stored(String label, String... items) {
        return fromTransaction(em -> {
            Parcel parcel = new Parcel(label).with(items);
            em.persist(parcel);
            return Objects.requireNonNull(parcel.id());
        });
    }

    private @Nullable String labelOf(Long id) {
        return fromTransaction(em -> {
            Parcel parcel = em.find(Parcel.class, id);
            return parcel == null ? null : parcel.label();
        });
    }

    private static Parcel detached(EntityManager em, Long id) {
        Parcel parcel = em.find(Parcel.class, id);
        em.detach(parcel);
        return parcel;
    }

    // ---- persist

    @Test
    void aNewInstanceIsManagedOncePersisted() {
        inTransaction(em -> {
            Parcel parcel = new Parcel("new");
            assertThat(em.contains(parcel)).isFalse();
            em.persist(parcel);
            assertThat(em.contains(parcel)).isTrue();
        });
    }

    @Test
    void aPersistedInstanceIsInTheDatabaseAfterTheCommit() {
        Long id = stored("new");
        assertThat(labelOf(id)).isEqualTo("new");
    }

    @Test
    void aPersistedInstanceIsInTheDatabaseAfterAFlush() {
        inTransaction(em -> {
            em.persist(new Depot("north", "Oslo"));
            em.flush();
            em.clear();
            assertThat(em.find(Depot.class, "north").town()).isEqualTo("Oslo");
        });
    }

    @Test
    void changesAfterPersistAreStoredToo() {
        Long id = fromTransaction(em -> {
            Parcel parcel = new Parcel("first");
            em.persist(parcel);
            parcel.label("second");
            return parcel.id();
        });
        assertThat(labelOf(id)).isEqualTo("second");
    }

    @Test
    void persistIgnoresAManagedInstance() {
        Long id = stored("old");
        inTransaction(em -> {
            Parcel parcel = em.find(Parcel.class, id);
            statements().clear();
            em.persist(parcel);
            em.flush();
            assertThat(statements().count()).isZero();
            assertThat(em.contains(parcel)).isTrue();
        });
    }

    @Test
    void persistOfAManagedInstanceIsPassedOn() {
        Long id = stored("old");
        inTransaction(em -> {
            Parcel parcel = em.find(Parcel.class, id);
            parcel.with("added");
            em.persist(parcel);
            assertThat(em.contains(parcel.items().get(0))).isTrue();
        });
    }

    @Test
    void persistMakesARemovedInstanceManagedAgain() {
        Long id = stored("old");
        inTransaction(em -> {
            Parcel parcel = em.find(Parcel.class, id);
            em.remove(parcel);
            em.persist(parcel);
            assertThat(em.contains(parcel)).isTrue();
            parcel.label("kept");
        });
        assertThat(labelOf(id)).isEqualTo("kept");
    }

    @Test
    void persistInsertsAgainWhatWasRemovedAndFlushed() {
        Long id = stored("old");
        inTransaction(em -> {
            Parcel parcel = em.find(Parcel.class, id);
            em.remove(parcel);
            em.flush();
            em.persist(parcel);
            assertThat(em.contains(parcel)).isTrue();
        });
        assertThat(labelOf(id)).isEqualTo("old");
    }

    @Test
    void persistInsertsAgainWhatWasRemovedAndFlushedThoughItsIdentifierComesWithTheInsert() {
        Integer id = fromTransaction(em -> {
            Item item = new Item("loose", null);
            em.persist(item);
            em.flush();
            em.remove(item);
            em.flush();
            em.persist(item);
            em.flush();
            assertThat(em.find(Item.class, item.id())).isSameAs(item);
            return item.id();
        });
        inTransaction(em -> assertThat(em.find(Item.class, id).name()).isEqualTo("loose"));
    }

    @Test
    void persistTakesBackTheRemovalOfAnInstanceThatWasNeverInserted() {
        Long id = fromTransaction(em -> {
            Parcel parcel = new Parcel("hesitant");
            em.persist(parcel);
            em.remove(parcel);
            assertThat(em.contains(parcel)).isFalse();
            em.persist(parcel);
            assertThat(em.contains(parcel)).isTrue();
            return parcel.id();
        });
        assertThat(labelOf(id)).isEqualTo("hesitant");
    }

    @Test
    void persistRefusesADetachedInstance() {
        Long id = stored("old");
        inSession(em -> {
            Parcel parcel = detached(em, id);
            assertThatThrownBy(() -> em.persist(parcel))
                    .isInstanceOf(EntityExistsException.class)
                    .hasMessageContaining("'Parcel'")
                    .hasMessageContaining(id.toString())
                    .hasMessageContaining("merge()");
        });
    }

    @Test
    void persistRefusesASecondInstanceWithTheIdentifierOfAManagedOne() {
        inTransaction(em -> em.persist(new Depot("north", "Oslo")));
        inSession(em -> {
            em.find(Depot.class, "north");
            assertThatThrownBy(() -> em.persist(new Depot("north", "Bergen")))
                    .isInstanceOf(EntityExistsException.class)
                    .hasMessageContaining("'Depot'")
                    .hasMessageContaining("north");
        });
    }

    @Test
    void aSecondRowWithAnAssignedIdentifierFailsAtTheLatestAtTheCommit() {
        inTransaction(em -> em.persist(new Depot("north", "Oslo")));
        assertThatThrownBy(() -> inTransaction(em -> em.persist(new Depot("north", "Bergen"))))
                .isInstanceOf(RollbackException.class)
                .cause()
                .isInstanceOf(PersistenceException.class)
                .hasMessageContaining("'Depot'")
                .hasMessageContaining("north");
    }

    @Test
    void persistOutsideATransactionIsStoredByTheNextOne() {
        inSession(em -> {
            Parcel parcel = new Parcel("early");
            em.persist(parcel);
            assertThat(em.contains(parcel)).isTrue();
            em.getTransaction().begin();
            em.getTransaction().commit();
            assertThat(labelOf(Objects.requireNonNull(parcel.id()))).isEqualTo("early");
        });
    }

    @Test
    void persistNeedsAnEntity() {
        inSession(em -> {
            assertThatIllegalArgumentException().isThrownBy(() -> em.persist(null));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> em.persist("no entity"))
                    .withMessageContaining("java.lang.String");
        });
    }

    @Test
    void persistNamesTheMissingIdentifier() {
        inSession(em -> assertThatThrownBy(() -> em.persist(new Depot(null, "nowhere")))
                .isInstanceOf(PersistenceException.class)
                .hasMessageContaining("'Depot'")
                .hasMessageContaining("'code'"));
    }

    // ---- remove

    @Test
    void aRemovedInstanceIsNoLongerContained() {
        Long id = stored("old");
        inTransaction(em -> {
            Parcel parcel = em.find(Parcel.class, id);
            em.remove(parcel);
            assertThat(em.contains(parcel)).isFalse();
        });
    }

    @Test
    void theRowOfARemovedInstanceIsGoneAfterTheCommit() {
        Long id = stored("old");
        inTransaction(em -> em.remove(em.find(Parcel.class, id)));
        assertThat(labelOf(id)).isNull();
    }

    @Test
    void aRemovedInstanceIsNotFoundInTheSameTransaction() {
        Long id = stored("old");
        inTransaction(em -> {
            em.remove(em.find(Parcel.class, id));
            assertThat(em.find(Parcel.class, id)).isNull();
            em.flush();
            assertThat(em.find(Parcel.class, id)).isNull();
        });
    }

    @Test
    void removeIgnoresANewInstance() {
        inTransaction(em -> {
            Parcel parcel = new Parcel("never stored");
            Depot depot = new Depot("never", "stored");
            em.remove(parcel);
            em.remove(depot);
            assertThat(em.contains(parcel)).isFalse();
        });
    }

    @Test
    void removeOfANewInstanceIsPassedOnToManagedOnes() {
        Long id = stored("old", "a");
        inTransaction(em -> {
            Item item = em.find(Parcel.class, id).items().get(0);
            Parcel unknown = new Parcel("new");
            unknown.items().add(item);
            em.remove(unknown);
            assertThat(em.contains(item)).isFalse();
        });
    }

    @Test
    void removeIgnoresARemovedInstance() {
        Long id = stored("old");
        inTransaction(em -> {
            Parcel parcel = em.find(Parcel.class, id);
            em.remove(parcel);
            em.remove(parcel);
            em.flush();
            em.remove(parcel);
            assertThat(em.contains(parcel)).isFalse();
        });
        assertThat(labelOf(id)).isNull();
    }

    @Test
    void removeRefusesADetachedInstance() {
        Long id = stored("old");
        inSession(em -> {
            Parcel parcel = detached(em, id);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> em.remove(parcel))
                    .withMessageContaining("'Parcel'");
        });
    }

    @Test
    void removeRefusesADetachedInstanceWithAnAssignedIdentifier() {
        inTransaction(em -> em.persist(new Depot("north", "Oslo")));
        inSession(em -> {
            Depot depot = em.find(Depot.class, "north");
            em.clear();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> em.remove(depot))
                    .withMessageContaining("'Depot'");
        });
        inTransaction(em -> assertThat(em.find(Depot.class, "north")).isNotNull());
    }

    @Test
    void anInstanceThatWasPersistedAndRemovedLeavesNoTrace() {
        inTransaction(em -> {
            em.persist(new Parcel("takes a block of identifiers"));
            em.flush();
            statements().clear();
            Parcel parcel = new Parcel("short").with("lived");
            em.persist(parcel);
            em.remove(parcel);
            em.flush();
            assertThat(statements().texts()).isEmpty();
        });
    }

    @Test
    void aRemovedInstanceKeepsItsState() {
        Long id = stored("old");
        Parcel removed = fromTransaction(em -> {
            Parcel parcel = em.find(Parcel.class, id);
            em.remove(parcel);
            return parcel;
        });
        assertThat(removed.id()).isEqualTo(id);
        assertThat(removed.label()).isEqualTo("old");
    }

    @Test
    void aReferenceCanBeRemoved() {
        Long id = stored("old");
        inTransaction(em -> em.remove(em.getReference(Parcel.class, id)));
        assertThat(labelOf(id)).isNull();
    }

    @Test
    void removeNeedsAnEntity() {
        inSession(em -> {
            assertThatIllegalArgumentException().isThrownBy(() -> em.remove(null));
            assertThatIllegalArgumentException().isThrownBy(() -> em.remove("no entity"));
        });
    }

    // ---- contains

    @Test
    void containsKnowsTheStates() {
        Long id = stored("old");
        inTransaction(em -> {
            Parcel parcel = em.find(Parcel.class, id);
            assertThat(em.contains(parcel)).as("found").isTrue();
            em.detach(parcel);
            assertThat(em.contains(parcel)).as("detached").isFalse();
            Parcel reference = em.getReference(Parcel.class, id);
            assertThat(em.contains(reference)).as("reference").isTrue();
            em.remove(reference);
            assertThat(em.contains(reference)).as("removed").isFalse();
            em.flush();
            assertThat(em.contains(reference)).as("deleted").isFalse();
        });
    }

    @Test
    void anInstanceOfAnotherEntityManagerIsNotContained() {
        Long id = stored("old");
        inSession(one -> {
            Parcel parcel = one.find(Parcel.class, id);
            inSession(other -> assertThat(other.contains(parcel)).isFalse());
            assertThat(one.contains(parcel)).isTrue();
        });
    }

    @Test
    void containsNeedsAnEntity() {
        inSession(em -> {
            assertThatIllegalArgumentException().isThrownBy(() -> em.contains(null));
            assertThatIllegalArgumentException().isThrownBy(() -> em.contains(42));
        });
    }

    // ---- detach and clear

    @Test
    void changesOfADetachedInstanceAreNotStored() {
        Long id = stored("old");
        inTransaction(em -> {
            Parcel parcel = em.find(Parcel.class, id);
            parcel.label("changed");
            em.detach(parcel);
        });
        assertThat(labelOf(id)).isEqualTo("old");
    }

    @Test
    void anInstanceThatIsDetachedBeforeItWasInsertedIsNotStored() {
        Long id = fromTransaction(em -> {
            Parcel parcel = new Parcel("short").with("lived");
            em.persist(parcel);
            em.detach(parcel);
            assertThat(em.contains(parcel)).isFalse();
            assertThat(em.contains(parcel.items().get(0))).isFalse();
            return parcel.id();
        });
        assertThat(labelOf(id)).isNull();
    }

    @Test
    void theRowOfARemovedInstanceStaysIfItIsDetached() {
        Long id = stored("old");
        inTransaction(em -> {
            Parcel parcel = em.find(Parcel.class, id);
            em.remove(parcel);
            em.detach(parcel);
        });
        assertThat(labelOf(id)).isEqualTo("old");
    }

    @Test
    void detachIgnoresNewAndDetachedInstances() {
        Long id = stored("old");
        inTransaction(em -> {
            em.detach(new Parcel("new"));
            Parcel parcel = detached(em, id);
            em.detach(parcel);
            assertThat(em.contains(parcel)).isFalse();
        });
    }

    @Test
    void findGivesAnotherInstanceOnceTheFirstIsDetached() {
        Long id = stored("old");
        inSession(em -> {
            Parcel first = detached(em, id);
            first.label("changed");
            Parcel second = em.find(Parcel.class, id);
            assertThat(second).isNotSameAs(first);
            assertThat(second.label()).isEqualTo("old");
        });
    }

    @Test
    void whatReferredToADetachedInstanceGoesOnToDoSo() {
        inTransaction(em -> {
            Depot depot = new Depot("north", "Oslo");
            em.persist(depot);
            Parcel parcel = new Parcel("old").in(depot);
            em.persist(parcel);
            em.flush();
            em.detach(depot);
            parcel.label("changed");
            em.flush();
            assertThat(parcel.depot()).isSameAs(depot);
        });
        inTransaction(em -> assertThat(em.find(Depot.class, "north").town()).isEqualTo("Oslo"));
    }

    @Test
    void anAssociationToADetachedInstanceIsStored() {
        inTransaction(em -> em.persist(new Depot("north", "Oslo")));
        Long id = stored("old");
        inTransaction(em -> {
            Depot depot = em.find(Depot.class, "north");
            em.detach(depot);
            em.find(Parcel.class, id).in(depot);
        });
        inTransaction(em -> {
            Depot depot = em.find(Parcel.class, id).depot();
            assertThat(depot.code()).isEqualTo("north");
        });
    }

    @Test
    void detachNeedsAnEntity() {
        inSession(em -> {
            assertThatIllegalArgumentException().isThrownBy(() -> em.detach(null));
            assertThatIllegalArgumentException().isThrownBy(() -> em.detach("no entity"));
        });
    }

    @Test
    void clearDetachesEverythingAndForgetsWhatWasNotFlushed() {
        Long id = stored("old", "a");
        inTransaction(em -> {
            Parcel parcel = em.find(Parcel.class, id);
            Item item = parcel.items().get(0);
            parcel.label("changed");
            Parcel unsaved = new Parcel("unsaved");
            em.persist(unsaved);
            em.clear();
            assertThat(em.contains(parcel)).isFalse();
            assertThat(em.contains(item)).isFalse();
            assertThat(em.contains(unsaved)).isFalse();
            assertThat(em.find(Parcel.class, id)).isNotSameAs(parcel);
        });
        assertThat(labelOf(id)).isEqualTo("old");
    }

    // ---- refresh

    @Test
    void refreshOverwritesChanges() {
        Long id = stored("old");
        inTransaction(em -> {
            Parcel parcel = em.find(Parcel.class, id);
            parcel.label("changed");
            em.refresh(parcel);
            assertThat(parcel.label()).isEqualTo("old");
            statements().clear();
            em.flush();
            assertThat(statements().count()).isZero();
        });
    }

    @Test
    void refreshBringsWhatAnotherTransactionHasStored() {
        Long id = stored("old");
        inSession(em -> {
            Parcel parcel = em.find(Parcel.class, id);
            inTransaction(other -> other.find(Parcel.class, id).label("theirs"));
            em.refresh(parcel);
            assertThat(parcel.label()).isEqualTo("theirs");
            assertThat(parcel.version()).isEqualTo(1);
        });
    }

    @Test
    void refreshOverwritesAssociations() {
        inTransaction(em -> em.persist(new Depot("north", "Oslo")));
        Long id = stored("old", "a", "b");
        inTransaction(em -> {
            Parcel parcel = em.find(Parcel.class, id);
            parcel.in(em.find(Depot.class, "north"));
            parcel.items().remove(0);
            em.refresh(parcel);
            assertThat(parcel.depot()).isNull();
            assertThat(parcel.items()).extracting(Item::name).containsExactlyInAnyOrder("a", "b");
        });
    }

    @Test
    void refreshIsPassedOn() {
        Long id = stored("old", "a");
        inTransaction(em -> {
            Parcel parcel = em.find(Parcel.class, id);
            Item item = parcel.items().get(0);
            item.name("changed");
            em.refresh(parcel);
            assertThat(item.name()).isEqualTo("a");
        });
    }

    @Test
    void refreshLoadsAReference() {
        Long id = stored("old");
        inSession(em -> {
            Parcel reference = em.getReference(Parcel.class, id);
            em.refresh(reference);
            assertThat(em.getEntityManagerFactory().getPersistenceUnitUtil().isLoaded(reference))
                    .isTrue();
        });
    }

    @Test
    void refreshRefusesNewDetachedAndRemovedInstances() {
        Long id = stored("old");
        inSession(em -> {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> em.refresh(new Parcel("new")))
                    .withMessageContaining("refresh")
                    .withMessageContaining("'Parcel'");
            Parcel detached = detached(em, id);
            assertThatIllegalArgumentException().isThrownBy(() -> em.refresh(detached));
            Parcel removed = em.find(Parcel.class, id);
            em.remove(removed);
            assertThatIllegalArgumentException().isThrownBy(() -> em.refresh(removed));
            assertThatIllegalArgumentException().isThrownBy(() -> em.refresh(null));
            assertThatIllegalArgumentException().isThrownBy(() -> em.refresh("no entity"));
        });
    }

    @Test
    void refreshSaysThatTheRowIsGone() {
        Long id = stored("old");
        inSession(em -> {
            Parcel parcel = em.find(Parcel.class, id);
            inTransaction(other -> other.remove(other.find(Parcel.class, id)));
            assertThatThrownBy(() -> em.refresh(parcel))
                    .isInstanceOf(EntityNotFoundException.class)
                    .hasMessageContaining("'Parcel'")
                    .hasMessageContaining(id.toString());
        });
    }

    @Test
    void refreshSaysThatAPersistedInstanceHasNoRowYet() {
        inSession(em -> {
            em.getTransaction().begin();
            Parcel parcel = new Parcel("new");
            em.persist(parcel);
            assertThatThrownBy(() -> em.refresh(parcel))
                    .isInstanceOf(EntityNotFoundException.class)
                    .hasMessageContaining("'Parcel'");
            em.getTransaction().rollback();
        });
    }
}
