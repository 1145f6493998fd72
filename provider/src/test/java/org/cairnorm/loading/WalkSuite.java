package org.cairnorm.loading;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cairnorm.loading.Family.Child;
import org.cairnorm.loading.Family.Parent;
import org.cairnorm.loading.Family.Pet;
import org.cairnorm.testing.orm.EntityManagerSuite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A program with an EntityManager that walks over a thousand parents, without any annotation or setting for it. */
abstract class WalkSuite extends EntityManagerSuite {
    private static final int PARENTS = 1000;

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Parent.class, Child.class, Pet.class);
    }

    @BeforeEach
    void storeFamilies() {
        inTransaction(em -> {
            for (int i = 1; i <= PARENTS; i++) {
                Parent parent = new Parent();
                parent.id = i;
                parent.name = "Parent " + i;
                em.persist(parent);
                for (int j = 0; j < 2; j++) {
                    Child child = new Child();
                    child.id = i * 2 + j;
                    child.parent = parent;
                    em.persist(child);
                }
                Pet pet = new Pet();
                pet.id = i;
                pet.owner = parent;
                em.persist(pet);
            }
        });
        statements().clear();
    }

    private static List<Parent> parents(EntityManager em) {
        return em.createQuery("select p from Parent p", Parent.class).getResultList();
    }

    @Test
    void walksALazyToManyWithTwoStatements() {
        inSession(em -> {
            int children = 0;
            for (Parent parent : parents(em)) {
                children += parent.children.size();
            }
            assertThat(children).isEqualTo(2 * PARENTS);
        });
        assertThat(statements().count()).isEqualTo(2);
    }

    @Test
    void walksTwoLazyToManyAssociationsWithThreeStatements() {
        inTransaction(em -> {
            for (Parent parent : parents(em)) {
                assertThat(parent.children).hasSize(2);
                assertThat(parent.pets).hasSize(1);
            }
        });
        assertThat(statements().count()).isEqualTo(3);
    }

    @Test
    void walksALazyToOneWithTwoStatements() {
        inSession(em -> {
            for (Pet pet : em.createQuery("select p from Pet p", Pet.class).getResultList()) {
                assertThat(Objects.requireNonNull(pet.owner).getName()).startsWith("Parent");
            }
        });
        assertThat(statements().count()).isEqualTo(2);
    }

    @Test
    void walksAnEagerToOneWithTwoStatements() {
        inSession(em -> {
            for (Child child :
                    em.createQuery("select c from Child c", Child.class).getResultList()) {
                assertThat(Objects.requireNonNull(child.parent).name).startsWith("Parent");
            }
        });
        assertThat(statements().count()).isEqualTo(2);
    }

    @Test
    void walksWhileAStreamIsOpenWithTwoStatements() {
        inTransaction(em -> {
            int[] children = new int[1];
            try (Stream<Parent> stream =
                    em.createQuery("select p from Parent p", Parent.class).getResultStream()) {
                stream.forEach(parent -> children[0] += parent.children.size());
            }
            assertThat(children[0]).isEqualTo(2 * PARENTS);
        });
        assertThat(statements().count()).isEqualTo(2);
    }

    @Test
    void walksOnFromWhatWasReachedByWalking() {
        inSession(em -> {
            int children = 0;
            for (Pet pet : em.createQuery("select p from Pet p", Pet.class).getResultList()) {
                children += Objects.requireNonNull(pet.owner).getChildren().size();
            }
            assertThat(children).isEqualTo(2 * PARENTS);
        });
        assertThat(statements().count()).isEqualTo(3);
    }

    @Test
    void fetchesTwoCollectionsWithoutMultiplyingRows() {
        inSession(em -> {
            List<Parent> parents = em.createQuery(
                            "select p from Parent p left join fetch p.children left join fetch p.pets", Parent.class)
                    .getResultList();
            assertThat(parents).hasSize(PARENTS).doesNotHaveDuplicates();
            int before = statements().count();
            assertThat(before).isEqualTo(3);
            parents.forEach(parent ->
                    assertThat(parent.children.size() + parent.pets.size()).isEqualTo(3));
            assertThat(statements().count()).isEqualTo(before);
        });
    }

    @Test
    void writesNothingAfterWalking() {
        inTransaction(em -> {
            for (Parent parent : parents(em)) {
                assertThat(parent.children).hasSize(2);
                assertThat(parent.pets).hasSize(1);
            }
        });
        assertThat(statements().texts()).allMatch(text -> text.startsWith("select"));
    }

    @Test
    void changesSurviveLaterLoading() {
        inTransaction(em -> {
            Parent parent = em.find(Parent.class, 7L);
            parent.name = "renamed";
            parents(em).forEach(other -> other.children.size());
            assertThat(parent.name).isEqualTo("renamed");
        });
        assertThat(this.<String>fromTransaction(em -> em.find(Parent.class, 7L).name))
                .isEqualTo("renamed");
    }
}
