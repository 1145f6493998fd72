package org.cairnorm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.OptimisticLockException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.cairnorm.session.MergeModel.Address;
import org.cairnorm.session.MergeModel.Badge;
import org.cairnorm.session.MergeModel.Company;
import org.cairnorm.session.MergeModel.Period;
import org.cairnorm.session.MergeModel.Person;
import org.cairnorm.testing.orm.EntityManagerSuite;
import org.junit.jupiter.api.Test;

/** Copying the state of detached and new instances onto managed ones (JPA 3.2 §3.3.7.1). */
abstract class MergeSuite extends EntityManagerSuite {
    @Override
    protected List<Class<?>> managedClasses() {
        return MergeModel.CLASSES;
    }

    private Company stored(Company company) {
        inTransaction(em -> em.persist(company));
        return company;
    }

    private Person stored(Person person) {
        inTransaction(em -> em.persist(person));
        return person;
    }

    /** A detached company of which only what the work touches is loaded. */
    private Company detached(Long id, Consumer<Company> work) {
        try (EntityManager em = unit().factory().createEntityManager()) {
            Company company = em.find(Company.class, id);
            work.accept(company);
            return company;
        }
    }

    private Company detached(Long id) {
        return detached(id, company -> {});
    }

    private Person detachedPerson(Integer id) {
        try (EntityManager em = unit().factory().createEntityManager()) {
            return em.find(Person.class, id);
        }
    }

    private void assertStored(Long id, Consumer<Company> check) {
        inSession(em -> check.accept(em.find(Company.class, id)));
    }

    private void assertPerson(Integer id, Consumer<Person> check) {
        inSession(em -> check.accept(em.find(Person.class, id)));
    }

    // ---- new instances

    @Test
    void mergeOfANewInstanceGivesAManagedCopy() {
        Company given = new Company("new");
        Long id = fromTransaction(em -> {
            Company managed = em.merge(given);
            assertThat(managed).isNotSameAs(given);
            assertThat(em.contains(managed)).isTrue();
            assertThat(em.contains(given)).isFalse();
            assertThat(managed.name()).isEqualTo("new");
            return managed.id();
        });
        assertThat(given.id()).isNull();
        assertStored(id, company -> assertThat(company.name()).isEqualTo("new"));
    }

    @Test
    void mergeOfANewInstanceWithAnAssignedIdentifierStoresIt() {
        inTransaction(em -> em.merge(new Badge("7", "red")));
        inSession(em -> assertThat(em.find(Badge.class, "7").color()).isEqualTo("red"));
    }

    @Test
    void mergeOfANewInstanceWithAnAssignedIdentifierOverwritesTheRowThatHasIt() {
        inTransaction(em -> em.persist(new Badge("7", "red")));
        inTransaction(em -> em.merge(new Badge("7", "blue")));
        inSession(em -> assertThat(em.find(Badge.class, "7").color()).isEqualTo("blue"));
    }

    @Test
    void mergeOfANewInstanceIsPassedOn() {
        Company given = new Company("new").hire(new Person("Ann"), new Person("Bob"));
        given.slogans().add("first");
        given.offices().put("main", new Address("High Street", "Oslo"));
        Long id = fromTransaction(em -> {
            Company managed = em.merge(given);
            assertThat(managed.staff()).hasSize(2).allMatch(em::contains);
            assertThat(managed.person("Ann")).isNotSameAs(given.person("Ann"));
            return managed.id();
        });
        assertStored(id, company -> {
            assertThat(company.staff()).extracting(Person::name).containsExactlyInAnyOrder("Ann", "Bob");
            assertThat(company.staff())
                    .allSatisfy(person -> assertThat(person.employer()).isSameAs(company));
            assertThat(company.slogans()).containsExactly("first");
            assertThat(company.offices()).containsExactly(Map.entry("main", new Address("High Street", "Oslo")));
        });
    }

    @Test
    void aSetOfMergedInstancesFindsThemByTheirOwnEquality() {
        inTransaction(em -> {
            Company managed = em.merge(new Company("new").hire(new Person("Ann")));
            assertThat(managed.staff()).contains(new Person("Ann"));
        });
    }

    // ---- managed and removed instances

    @Test
    void mergeOfAManagedInstanceGivesItBack() {
        Long id = stored(new Company("old")).id();
        inTransaction(em -> {
            Company company = em.find(Company.class, id);
            company.name("changed");
            assertThat(em.merge(company)).isSameAs(company);
        });
        assertStored(id, company -> assertThat(company.name()).isEqualTo("changed"));
    }

    @Test
    void mergeOfAManagedInstanceIsPassedOn() {
        Company stored = stored(new Company("old").hire(new Person("Ann")));
        Person ann = detachedPerson(stored.person("Ann").id());
        ann.remark("changed");
        inTransaction(em -> {
            Company company = em.find(Company.class, stored.id());
            Person managed = company.person("Ann");
            company.staff().clear();
            company.staff().add(ann);
            company.staff().add(new Person("Bob"));
            em.merge(company);
            assertThat(company.person("Ann")).isSameAs(managed);
            assertThat(managed.remark()).isEqualTo("changed");
            assertThat(em.contains(company.person("Bob"))).isTrue();
        });
    }

    @Test
    void mergeRefusesARemovedInstance() {
        Long id = stored(new Company("old")).id();
        inSession(em -> {
            Company company = em.find(Company.class, id);
            em.remove(company);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> em.merge(company))
                    .withMessageContaining("'Company'")
                    .withMessageContaining("removed");
        });
    }

    @Test
    void mergeNeedsAnEntity() {
        inSession(em -> {
            assertThatIllegalArgumentException().isThrownBy(() -> em.merge(null));
            assertThatIllegalArgumentException().isThrownBy(() -> em.merge("text"));
        });
    }

    @Test
    void mergeOutsideATransactionIsStoredByTheNextOne() {
        Long id = stored(new Company("old")).id();
        Company given = detached(id);
        given.name("changed");
        inSession(em -> {
            em.merge(given);
            em.getTransaction().begin();
            em.getTransaction().commit();
        });
        assertStored(id, company -> assertThat(company.name()).isEqualTo("changed"));
    }

    // ---- detached instances

    @Test
    void mergeOfADetachedInstanceStoresItsChanges() {
        Long id = stored(new Company("old")).id();
        Company given = detached(id);
        given.name("changed");
        inTransaction(em -> {
            Company managed = em.merge(given);
            assertThat(managed).isNotSameAs(given);
            assertThat(managed.name()).isEqualTo("changed");
            assertThat(em.contains(given)).isFalse();
        });
        assertStored(id, company -> {
            assertThat(company.name()).isEqualTo("changed");
            assertThat(company.version()).isEqualTo(1);
        });
    }

    @Test
    void mergeOfADetachedInstanceGivesTheManagedOneIfThereIsOne() {
        Long id = stored(new Company("old")).id();
        Company given = detached(id);
        given.name("changed");
        inTransaction(em -> {
            Company managed = em.find(Company.class, id);
            assertThat(em.merge(given)).isSameAs(managed);
            assertThat(managed.name()).isEqualTo("changed");
        });
    }

    @Test
    void mergeOfAnUnchangedInstanceWritesNothing() {
        Company company = new Company("old").hire(new Person("Ann"));
        company.slogans().addAll(List.of("a", "b"));
        company.offices().put("main", new Address("High Street", "Oslo"));
        company.person("Ann").home(new Address("Low Street", null));
        company.person("Ann").contract(new Period(2001, 2009));
        company.person("Ann").birth(new Date(0));
        company.person("Ann").photo(new byte[] {1, 2});
        Long id = stored(company).id();
        Company given = detached(id, one -> {
            one.staff().size();
            one.slogans().size();
            one.offices().size();
        });
        inTransaction(em -> {
            em.merge(given);
            statements().clear();
            em.flush();
            assertThat(statements().texts()).isEmpty();
        });
    }

    @Test
    void mergeLeavesAloneWhatWasNotLoaded() {
        Company company = new Company("old").hire(new Person("Ann"));
        company.slogans().add("first");
        Long id = stored(company).id();
        Company given = detached(id);
        given.name("changed");
        inTransaction(em -> em.merge(given));
        assertStored(id, one -> {
            assertThat(one.name()).isEqualTo("changed");
            assertThat(one.staff()).extracting(Person::name).containsExactly("Ann");
            assertThat(one.slogans()).containsExactly("first");
        });
    }

    @Test
    void mergeLeavesAnUnloadedReferenceAlone() {
        Person ann = new Person("Ann");
        stored(new Company("old").hire(ann));
        Person given = detachedPerson(ann.id());
        given.remark("changed");
        inTransaction(em -> {
            Person managed = em.merge(given);
            assertThat(managed.employer().name()).isEqualTo("old");
        });
        assertPerson(ann.id(), person -> {
            assertThat(person.remark()).isEqualTo("changed");
            assertThat(person.employer().name()).isEqualTo("old");
        });
    }

    @Test
    void mergeTakesAnUnloadedReferenceForItsIdentifier() {
        Long id = stored(new Company("old")).id();
        Company reference;
        try (EntityManager em = unit().factory().createEntityManager()) {
            reference = em.getReference(Company.class, id);
        }
        inTransaction(em -> {
            Company managed = em.merge(reference);
            assertThat(managed).isNotSameAs(reference).isSameAs(em.find(Company.class, id));
            assertThat(managed.name()).isEqualTo("old");
        });
    }

    @Test
    void mergeSaysThatAReferenceHasNoRow() {
        Company reference;
        try (EntityManager em = unit().factory().createEntityManager()) {
            reference = em.getReference(Company.class, 987_654_321L);
        }
        inSession(em -> assertThatThrownBy(() -> em.merge(reference))
                .isInstanceOf(EntityNotFoundException.class)
                .hasMessageContaining("'Company'")
                .hasMessageContaining("987654321"));
    }

    // ---- versions

    @Test
    void mergeOfAStaleInstanceNamesTheEntityAndBothVersions() {
        Long id = stored(new Company("old")).id();
        Company given = detached(id);
        inTransaction(em -> em.find(Company.class, id).name("theirs"));
        given.name("mine");
        inSession(em -> {
            em.getTransaction().begin();
            assertThatThrownBy(() -> em.merge(given))
                    .isInstanceOfSatisfying(
                            OptimisticLockException.class,
                            thrown -> assertThat(thrown.getEntity()).isSameAs(given))
                    .hasMessageContaining("'Company' with identifier " + id)
                    .hasMessageContaining("version 1 in the database")
                    .hasMessageContaining("has version 0");
            assertThat(em.getTransaction().getRollbackOnly()).isTrue();
            em.getTransaction().rollback();
        });
        assertStored(id, company -> assertThat(company.name()).isEqualTo("theirs"));
    }

    @Test
    void mergeFindsAStaleInstanceBehindACascade() {
        Company company = stored(new Company("old").hire(new Person("Ann")));
        Person ann = detached(company.id(), one -> one.staff().size()).person("Ann");
        assertThat(ann.employer().name()).isEqualTo("old");
        inTransaction(em -> em.find(Company.class, company.id()).name("theirs"));
        inSession(em -> assertThatThrownBy(() -> em.merge(ann))
                .isInstanceOf(OptimisticLockException.class)
                .hasMessageContaining("'Company'"));
    }

    @Test
    void mergeOfAVersionedInstanceWhoseRowIsGoneFails() {
        Long id = stored(new Company("old")).id();
        Company given = detached(id);
        inTransaction(em -> em.remove(em.find(Company.class, id)));
        inSession(em -> assertThatThrownBy(() -> em.merge(given))
                .isInstanceOf(OptimisticLockException.class)
                .hasMessageContaining("'Company'")
                .hasMessageContaining(id.toString()));
    }

    @Test
    void mergeOfAnInstanceWithoutVersionWhoseRowIsGoneStoresItAnew() {
        inTransaction(em -> em.persist(new Badge("7", "red")));
        Badge given = fromTransaction(em -> em.find(Badge.class, "7"));
        inTransaction(em -> em.remove(em.find(Badge.class, "7")));
        inTransaction(em -> em.merge(given));
        inSession(em -> assertThat(em.find(Badge.class, "7").color()).isEqualTo("red"));
    }

    @Test
    void aMergedInstanceThatTurnsStaleBeforeTheCommitFailsThere() {
        Long id = stored(new Company("old")).id();
        Company given = detached(id);
        given.name("mine");
        inSession(em -> {
            em.merge(given);
            inTransaction(other -> other.find(Company.class, id).name("theirs"));
            em.getTransaction().begin();
            assertThatThrownBy(() -> em.getTransaction().commit()).hasCauseInstanceOf(OptimisticLockException.class);
        });
    }

    // ---- associations

    @Test
    void mergeFollowsCascadesBothWays() {
        Long id = stored(new Company("old").hire(new Person("Ann"), new Person("Bob")))
                .id();
        Company given = detached(id, one -> one.staff().size());
        given.person("Ann").remark("changed");
        given.hire(new Person("Cid"));
        inTransaction(em -> {
            Person managed = em.merge(given.person("Ann"));
            assertThat(managed.employer().staff()).hasSize(3).contains(managed);
        });
        assertStored(id, company -> {
            assertThat(company.staff()).extracting(Person::name).containsExactlyInAnyOrder("Ann", "Bob", "Cid");
            assertThat(company.person("Ann").remark()).isEqualTo("changed");
        });
    }

    @Test
    void mergeOfACircleEndsWhereItBegan() {
        Person ann = new Person("Ann");
        Person bob = new Person("Bob").friend(ann);
        ann.friend(bob);
        inTransaction(em -> {
            Person managed = em.merge(ann);
            assertThat(managed.friend().name()).isEqualTo("Bob");
            assertThat(managed.friend().friend()).isSameAs(managed);
        });
    }

    @Test
    void mergeOfAnInstanceThatRefersToItself() {
        Person ann = new Person("Ann");
        ann.friend(ann);
        Integer id = fromTransaction(em -> {
            Person managed = em.merge(ann);
            assertThat(managed.friend()).isSameAs(managed);
            em.flush();
            return managed.id();
        });
        assertPerson(id, person -> assertThat(person.friend()).isSameAs(person));
    }

    @Test
    void anInstanceThatIsMetTwiceIsMergedOnce() {
        Person cid = new Person("Cid");
        Company given = new Company("new").hire(new Person("Ann").friend(cid), new Person("Bob").friend(cid));
        inTransaction(em -> {
            Company managed = em.merge(given);
            assertThat(managed.person("Ann").friend())
                    .isSameAs(managed.person("Bob").friend())
                    .isNotSameAs(cid);
        });
    }

    @Test
    void withoutCascadeAnAssociationLeadsToTheManagedTarget() {
        inTransaction(em -> em.persist(new Badge("7", "red")));
        Badge badge = fromTransaction(em -> em.find(Badge.class, "7"));
        Person ann = stored(new Person("Ann"));
        ann.badge(badge);
        ann.oldBadges().add(badge);
        badge.color("not merged");
        inTransaction(em -> {
            Person managed = em.merge(ann);
            assertThat(managed.badge()).isNotSameAs(badge).isSameAs(em.find(Badge.class, "7"));
            assertThat(managed.badge().color()).isEqualTo("red");
            assertThat(managed.oldBadges()).containsExactly(managed.badge());
        });
        assertPerson(ann.id(), person -> {
            assertThat(person.badge().color()).isEqualTo("red");
            assertThat(person.oldBadges()).hasSize(1);
        });
    }

    @Test
    void mergeSetsAnAssociationToNull() {
        Person ann = new Person("Ann");
        stored(new Company("old").hire(ann));
        Person given = detachedPerson(ann.id());
        given.employer(null);
        inTransaction(em -> em.merge(given));
        assertPerson(ann.id(), person -> assertThat(person.employer()).isNull());
    }

    @Test
    void mergeRefusesANewTargetThatNobodyPersists() {
        Person given = new Person("Ann");
        given.badge(new Badge("7", "red"));
        inSession(em -> {
            em.getTransaction().begin();
            em.merge(given);
            assertThatThrownBy(em::flush)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("'Person.badge'");
            em.getTransaction().rollback();
        });
    }

    // ---- collections

    @Test
    void mergeAddsAndRemovesElements() {
        Company company = new Company("old");
        company.slogans().addAll(List.of("a", "b", "c"));
        Long id = stored(company).id();
        Company given = detached(id, one -> one.slogans().size());
        given.slogans().remove("b");
        given.slogans().add("d");
        inTransaction(em -> em.merge(given));
        assertStored(id, one -> assertThat(one.slogans()).containsExactly("a", "c", "d"));
    }

    @Test
    void mergeTakesACollectionThatTheApplicationHasReplaced() {
        Company company = new Company("old");
        company.slogans().addAll(List.of("a", "b", "c"));
        Long id = stored(company).id();
        Company given = detached(id);
        given.slogans(List.of("x", "a"));
        inTransaction(em -> {
            Company managed = em.merge(given);
            assertThat(managed.slogans()).containsExactly("x", "a");
            managed.slogans().add("y");
        });
        assertStored(id, one -> assertThat(one.slogans()).containsExactly("x", "a", "y"));
    }

    @Test
    void mergeOfNoCollectionEmptiesIt() {
        Company company = new Company("old");
        company.slogans().add("a");
        Long id = stored(company).id();
        Company given = detached(id);
        given.slogans(null);
        inTransaction(em -> em.merge(given));
        assertStored(id, one -> assertThat(one.slogans()).isEmpty());
    }

    @Test
    void mergeRemovesOrphans() {
        Company company = stored(new Company("old").hire(new Person("Ann"), new Person("Bob")));
        Integer bob = company.person("Bob").id();
        Company given = detached(company.id(), one -> one.staff().size());
        given.staff().remove(given.person("Bob"));
        inTransaction(em -> em.merge(given));
        assertStored(
                company.id(),
                one -> assertThat(one.staff()).extracting(Person::name).containsExactly("Ann"));
        inSession(em -> assertThat(em.find(Person.class, bob)).isNull());
    }

    @Test
    void mergeChangesTheEntriesOfAMap() {
        Company company = new Company("old");
        company.offices()
                .putAll(Map.of(
                        "a", new Address("A", "Oslo"), "b", new Address("B", "Rome"), "c", new Address("C", null)));
        Long id = stored(company).id();
        Company given = detached(id, one -> one.offices().size());
        given.offices().remove("a");
        given.offices().get("b").town("Bern");
        given.offices().put("d", new Address("D", "Paris"));
        inTransaction(em -> em.merge(given));
        assertStored(
                id,
                one -> assertThat(one.offices())
                        .containsOnly(
                                Map.entry("b", new Address("B", "Bern")),
                                Map.entry("c", new Address("C", null)),
                                Map.entry("d", new Address("D", "Paris"))));
    }

    @Test
    void mergeReadsTheElementsOfACollectionAtOnce() {
        Company company = new Company("old");
        for (int i = 0; i < 40; i++) {
            company.hire(new Person("Person " + i));
        }
        Long id = stored(company).id();
        Company given = detached(id, one -> one.staff().size());
        given.staff().forEach(person -> person.remark("changed"));
        inTransaction(em -> {
            statements().clear();
            em.merge(given);
            assertThat(statements().count()).isLessThanOrEqualTo(3);
        });
        assertStored(
                id, one -> assertThat(one.staff()).hasSize(40).allMatch(person -> "changed".equals(person.remark())));
    }

    @Test
    void mergeReadsTheElementsOfAListTogetherWithTheList() {
        Person ann = new Person("Ann");
        inTransaction(em -> {
            for (int i = 0; i < 5; i++) {
                Badge badge = new Badge("old " + i, "red");
                em.persist(badge);
                ann.oldBadges().add(badge);
            }
            em.persist(ann);
        });
        inTransaction(em -> {
            statements().clear();
            em.merge(ann);
            assertThat(statements().count()).isEqualTo(2);
        });
        assertPerson(ann.id(), person -> assertThat(person.oldBadges()).hasSize(5));
    }

    // ---- values

    @Test
    void mergeCopiesEmbeddables() {
        Person ann = new Person("Ann");
        ann.home(new Address("Low Street", "Oslo"));
        ann.contract(new Period(2001, 2009));
        stored(ann);
        Person given = detachedPerson(ann.id());
        given.home().town("Bergen");
        given.contract(new Period(2001, 2020));
        inTransaction(em -> {
            Person managed = em.merge(given);
            assertThat(managed.home()).isNotSameAs(given.home());
        });
        assertPerson(ann.id(), person -> {
            assertThat(person.home()).isEqualTo(new Address("Low Street", "Bergen"));
            assertThat(person.contract()).isEqualTo(new Period(2001, 2020));
        });
    }

    @Test
    void mergeSetsEmbeddablesToNull() {
        Person ann = new Person("Ann");
        ann.home(new Address("Low Street", "Oslo"));
        ann.contract(new Period(2001, 2009));
        stored(ann);
        Person given = detachedPerson(ann.id());
        given.home(null);
        given.contract(null);
        inTransaction(em -> em.merge(given));
        assertPerson(ann.id(), person -> {
            assertThat(person.home()).isNull();
            assertThat(person.contract()).isNull();
        });
    }

    @Test
    void mergeCopiesValuesThatCanChange() {
        Person ann = stored(new Person("Ann"));
        Date birth = new Date(86_400_000L * 365);
        byte[] photo = {1, 2, 3};
        ann.birth(birth);
        ann.photo(photo);
        inTransaction(em -> {
            Person managed = em.merge(ann);
            birth.setTime(0);
            photo[0] = 9;
            assertThat(managed.birth()).isEqualTo(new Date(86_400_000L * 365));
            assertThat(managed.photo()).containsExactly(1, 2, 3);
        });
        assertPerson(ann.id(), person -> {
            assertThat(person.birth()).hasTime(86_400_000L * 365);
            assertThat(person.photo()).containsExactly(1, 2, 3);
        });
    }

    // ---- serialized instances

    @Test
    void mergeOfADeserializedInstanceStoresItsChanges() {
        Company company = new Company("old").hire(new Person("Ann"), new Person("Bob"));
        company.slogans().add("a");
        Long id = stored(company).id();
        Company given = overTheWire(detached(id, one -> one.staff().size()));
        given.name("changed");
        given.person("Ann").remark("changed too");
        given.staff().remove(given.person("Bob"));
        inTransaction(em -> em.merge(given));
        assertStored(id, one -> {
            assertThat(one.name()).isEqualTo("changed");
            assertThat(one.person("Ann").remark()).isEqualTo("changed too");
            assertThat(one.staff()).hasSize(1);
            assertThat(one.slogans()).containsExactly("a");
        });
    }

    @Test
    void mergeOfADeserializedInstanceLeavesAloneWhatWasNotLoaded() {
        Person ann = new Person("Ann");
        stored(new Company("old").hire(ann));
        Person given = overTheWire(detachedPerson(ann.id()));
        given.remark("changed");
        inTransaction(em -> em.merge(given));
        assertPerson(ann.id(), person -> {
            assertThat(person.remark()).isEqualTo("changed");
            assertThat(person.employer().name()).isEqualTo("old");
            assertThat(person.employer().staff()).hasSize(1);
        });
    }

    @SuppressWarnings("unchecked")
    private static <T> T overTheWire(T instance) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(instance);
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                return (T) in.readObject();
            }
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    // ---- depth

    @Test
    void theDepthOfAGraphDoesNotMatter() {
        Person first = new Person("0");
        Person end = first;
        for (int i = 1; i < 10_000; i++) {
            Person next = new Person(String.valueOf(i));
            end.friend(next);
            end = next;
        }
        inSession(em -> {
            Person managed = em.merge(first);
            int length = 1;
            while (managed.friend() != null) {
                managed = managed.friend();
                length++;
            }
            assertThat(length).isEqualTo(10_000);
            assertThat(managed.name()).isEqualTo("9999");
        });
    }
}
