package org.cairnorm.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cairnorm.loading.Family.Branch;
import org.cairnorm.loading.Family.Child;
import org.cairnorm.loading.Family.Left;
import org.cairnorm.loading.Family.Node;
import org.cairnorm.loading.Family.Parent;
import org.cairnorm.loading.Family.Pet;
import org.cairnorm.loading.Family.Right;
import org.cairnorm.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How many statements a walk over a thousand parents and their children costs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StatementCountSuite {
    private static final int PARENTS = 1000;
    private static final int CHAIN = 300;
    private static final int BRANCHES = 40;

    private LoadingUnit unit;

    protected abstract TestDatabase database();

    @BeforeAll
    void createFamilies() {
        unit = new LoadingUnit(database(), LoadingOptions.DEFAULT, Family.CLASSES);
        List<String> rows = new ArrayList<>();
        for (int i = 1; i <= PARENTS; i++) {
            rows.add("insert into Parent (id, name) values (" + i + ", 'Parent " + i + "')");
            rows.add("insert into Child (id, parent_id) values (" + i * 2 + ", " + i + ")");
            rows.add("insert into Child (id, parent_id) values (" + (i * 2 + 1) + ", " + i + ")");
            rows.add("insert into Pet (id, owner_id) values (" + i + ", " + i + ")");
        }
        for (int i = 1; i <= CHAIN; i++) {
            rows.add("insert into Node (id, next_id) values (" + i + ", " + (i == 1 ? "null" : i - 1) + ")");
        }
        rows.add("update Node set next_id = " + CHAIN + " where id = 1");
        for (int i = 1; i <= BRANCHES; i++) {
            rows.add("insert into Branch (id) values (" + i + ")");
        }
        for (int i = 1; i < BRANCHES; i++) {
            rows.add("update Branch set parent_id = " + (i < 3 ? 40 : i / 3) + " where id = " + i);
        }
        rows.add("insert into Right_ (id) values (1)");
        rows.add("insert into Left_ (id, other_id) values (1, 1)");
        unit.sql(rows.toArray(String[]::new));
    }

    @AfterAll
    void close() {
        if (unit != null) {
            unit.close();
        }
    }

    @Test
    void walksALazyToManyOfAThousandParentsWithTwoStatements() {
        try (LoadedUnit session = unit.open()) {
            int[] children = new int[1];
            int statements = session.statements(() -> {
                for (Parent parent : session.all(Parent.class)) {
                    for (Child child : parent.children) {
                        assertThat(child.parent).isSameAs(parent);
                        children[0]++;
                    }
                }
            });
            assertThat(statements).isEqualTo(2);
            assertThat(children[0]).isEqualTo(2 * PARENTS);
        }
    }

    @Test
    void walksTwoToManyAssociationsOfAThousandParentsWithThreeStatements() {
        try (LoadedUnit session = unit.open()) {
            int statements = session.statements(() -> {
                for (Parent parent : session.all(Parent.class)) {
                    assertThat(parent.children).hasSize(2);
                    assertThat(parent.pets).hasSize(1);
                }
            });
            assertThat(statements).isEqualTo(3);
        }
    }

    @Test
    void walksAnEagerToOneOfTwoThousandChildrenWithTwoStatements() {
        try (LoadedUnit session = unit.open()) {
            int statements = session.statements(() -> {
                for (Child child : session.all(Child.class)) {
                    assertThat(Objects.requireNonNull(child.parent).name).startsWith("Parent");
                }
            });
            assertThat(statements).isEqualTo(2);
        }
    }

    @Test
    void walksALazyToOneOfAThousandChildrenWithTwoStatements() {
        try (LoadedUnit session = unit.open()) {
            int statements = session.statements(() -> {
                for (Pet pet : session.all(Pet.class)) {
                    assertThat(Objects.requireNonNull(pet.owner).getName()).startsWith("Parent");
                }
            });
            assertThat(statements).isEqualTo(2);
        }
    }

    @Test
    void goesOnFromReferencesThatWereLoadedTogether() {
        try (LoadedUnit session = unit.open()) {
            int[] children = new int[1];
            int statements = session.statements(() -> {
                for (Pet pet : session.all(Pet.class)) {
                    children[0] +=
                            Objects.requireNonNull(pet.owner).getChildren().size();
                }
            });
            assertThat(statements).isEqualTo(3);
            assertThat(children[0]).isEqualTo(2 * PARENTS);
        }
    }

    @Test
    void servesATouchWhileTheRowsOfAStreamAreOpen() {
        try (LoadedUnit session = unit.open()) {
            int[] children = new int[1];
            int statements = session.statements(() -> session.all(
                    Parent.class,
                    FetchPlan.DEFAULT,
                    PARENTS / 2,
                    window -> window.forEach(parent -> children[0] += parent.children.size())));
            assertThat(children[0]).isEqualTo(2 * PARENTS);
            assertThat(statements).isEqualTo(3);
        }
    }

    @Test
    void hashesElementsOnlyWhenTheyAreComplete() {
        try (LoadedUnit session = unit.open()) {
            for (Parent parent : session.all(Parent.class)) {
                Pet pet = parent.pets.iterator().next();
                assertThat(parent.pets.contains(pet)).isTrue();
            }
        }
    }

    @Test
    void followsALongCircleOfEagerAssociationsWithoutUsingUpTheStack() {
        try (LoadedUnit session = unit.open()) {
            Node node = session.get(Node.class, (long) CHAIN);
            session.quietly(() -> {
                Node at = node;
                for (int i = 0; i < CHAIN; i++) {
                    at = Objects.requireNonNull(at.next);
                }
                assertThat(at).isSameAs(node);
                return true;
            });
        }
    }

    @Test
    void givesInstancesOfTheEntityClassWhereRowsReferToLaterOnes() {
        try (LoadedUnit session = unit.open()) {
            List<Branch> all = session.all(Branch.class);
            session.quietly(() -> {
                assertThat(all).extracting(Object::getClass).containsOnly(Branch.class);
                assertThat(all.get(0).parent).isSameAs(all.get(BRANCHES - 1));
                return true;
            });
            assertThat(session.changed()).isZero();
        }
        try (LoadedUnit session = unit.open()) {
            Branch leaf = session.get(Branch.class, 39L);
            Branch parent = Objects.requireNonNull(leaf.parent);
            assertThat(session.entry(parent).isReference()).isTrue();
            assertThat(Objects.requireNonNull(parent.getParent()).getParent()).isNotNull();
        }
    }

    @Test
    void walksATreeWithOneStatementPerLevel() {
        try (LoadedUnit session = unit.open()) {
            Branch root = session.get(Branch.class, (long) BRANCHES);
            int[] seen = new int[1];
            int statements = session.statements(() -> {
                List<Branch> level = List.of(root);
                while (!level.isEmpty()) {
                    List<Branch> next = new ArrayList<>();
                    level.forEach(branch -> next.addAll(branch.branches));
                    seen[0] += next.size();
                    level = next;
                }
            });
            assertThat(seen[0]).isEqualTo(BRANCHES - 1);
            assertThat(statements).isLessThanOrEqualTo(6);
        }
    }

    @Test
    void readsACircleOfEagerOneToOneAssociations() {
        try (LoadedUnit session = unit.open()) {
            Left left = session.get(Left.class, 1L);
            Right right = Objects.requireNonNull(left.other);
            assertThat(right.other).isSameAs(left);
        }
        try (LoadedUnit session = unit.open()) {
            Right right = session.get(Right.class, 1L);
            assertThat(Objects.requireNonNull(right.other).other).isSameAs(right);
        }
    }
}
