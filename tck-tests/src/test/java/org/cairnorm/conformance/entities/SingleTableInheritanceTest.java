package org.cairnorm.conformance.entities;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Single table per class hierarchy strategy (JPA 3.2 §2.13.1), which is the default (§11.1.24). */
class SingleTableInheritanceTest extends StoredSchemaTest {
    @Entity
    static class Plant {
        @Id
        int id;

        @Column(nullable = false)
        String name = "plant";

        protected Plant() {}

        Plant(int id) {
            this.id = id;
        }
    }

    @Entity
    static class Tree extends Plant {
        @Column(nullable = false)
        int height;

        protected Tree() {}

        Tree(int id, int height) {
            super(id);
            this.height = height;
        }
    }

    @Entity
    static class FruitTree extends Tree {
        String fruit;

        @ManyToOne(optional = false)
        Tree pollinator;

        protected FruitTree() {}

        FruitTree(int id, int height, String fruit, Tree pollinator) {
            super(id, height);
            this.fruit = fruit;
            this.pollinator = pollinator;
        }
    }

    @Entity
    static class Flower extends Plant {
        String colour;

        protected Flower() {}

        Flower(int id, String colour) {
            super(id);
            this.colour = colour;
        }
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Plant.class, Tree.class, FruitTree.class, Flower.class);
    }

    private void garden() {
        inTransaction(em -> {
            Tree oak = new Tree(2, 30);
            em.persist(new Plant(1));
            em.persist(oak);
            em.persist(new FruitTree(3, 5, "pear", oak));
            em.persist(new Flower(4, "red"));
        });
        statements().clear();
    }

    @Test
    void allClassesShareOneTableWithADiscriminatorColumn() {
        assertThat(storedTables()).containsExactly("plant");
        assertThat(storedColumns("Plant"))
                .containsExactlyInAnyOrder("id", "dtype", "name", "height", "fruit", "pollinator_id", "colour");
    }

    @Test
    void columnsOfSubclassesAreNullableAndThoseOfTheRootAsDeclared() {
        assertThat(storedColumn("Plant", "name").nullable()).isFalse();
        assertThat(storedColumn("Plant", "dtype").nullable()).isFalse();
        assertThat(storedColumn("Plant", "height").nullable()).isTrue();
        assertThat(storedColumn("Plant", "pollinator_id").nullable()).isTrue();
    }

    @Test
    void theDiscriminatorValueIsTheEntityNameByDefault() {
        garden();
        assertThat(rows("select DTYPE from Plant order by id"))
                .isEqualTo(List.of("Plant", "Tree", "FruitTree", "Flower"));
    }

    @Test
    void aQueryOverTheHierarchyIsOneStatementAndGivesAllClasses() {
        garden();
        inSession(em -> assertThat(em.createQuery("select p from Plant p order by p.id", Plant.class)
                        .getResultList())
                .hasExactlyElementsOfTypes(Plant.class, Tree.class, FruitTree.class, Flower.class));
        assertThat(statements().count()).isEqualTo(1);
    }

    @Test
    void aQueryOfASubclassGivesItAndItsSubclasses() {
        garden();
        inSession(em -> assertThat(em.createQuery("select t.height from Tree t order by t.height", Integer.class)
                        .getResultList())
                .containsExactly(5, 30));
    }

    @Test
    void findGivesTheClassThatWasStoredAndNothingForASibling() {
        garden();
        inSession(em -> {
            assertThat(em.find(Plant.class, 3)).isExactlyInstanceOf(FruitTree.class);
            assertThat(em.find(Tree.class, 3)).isExactlyInstanceOf(FruitTree.class);
        });
        inSession(em -> assertThat(em.find(Flower.class, 3)).isNull());
        inSession(em -> assertThat(em.find(Tree.class, 1)).isNull());
    }

    @Test
    void aPolymorphicAssociationRefersToASubclass() {
        garden();
        inTransaction(em -> em.persist(new FruitTree(5, 6, "apple", em.find(FruitTree.class, 3))));
        inSession(em -> assertThat(em.find(FruitTree.class, 5).pollinator).isExactlyInstanceOf(FruitTree.class));
    }

    @Test
    void aBulkUpdateOfASubclassLeavesItsSiblings() {
        garden();
        inTransaction(em -> assertThat(
                        em.createQuery("update Tree t set t.name = 'tree'").executeUpdate())
                .isEqualTo(2));
        inSession(em -> assertThat(
                        em.createQuery("select p.id from Plant p where p.name = 'plant' order by p.id", Integer.class)
                                .getResultList())
                .containsExactly(1, 4));
    }
}
