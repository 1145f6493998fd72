package org.cairnorm.flush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.RollbackException;
import java.util.ArrayList;
import java.util.List;
import org.cairnorm.flush.FlushOrderModel.Knot;
import org.cairnorm.flush.FlushOrderModel.Node;
import org.cairnorm.flush.FlushOrderModel.Player;
import org.cairnorm.flush.FlushOrderModel.Seat;
import org.cairnorm.flush.FlushOrderModel.Team;
import org.cairnorm.session.Session;
import org.cairnorm.testing.orm.EntityManagerSuite;
import org.junit.jupiter.api.Test;

/** The order of a flush is derived from the keys of the rows at hand; nobody has to flush by hand. */
abstract class FlushOrderSuite extends EntityManagerSuite {
    @Override
    protected List<Class<?>> managedClasses() {
        return FlushOrderModel.CLASSES;
    }

    @Test
    void swapsTwoUniqueValuesInOneFlush() {
        inTransaction(em -> {
            em.persist(new Seat(1, 10, "a"));
            em.persist(new Seat(2, 20, "b"));
        });
        inTransaction(em -> {
            Seat one = em.find(Seat.class, 1);
            Seat two = em.find(Seat.class, 2);
            one.number = 20;
            two.number = 10;
        });
        inTransaction(em -> {
            assertThat(em.find(Seat.class, 1).number).isEqualTo(20);
            assertThat(em.find(Seat.class, 2).number).isEqualTo(10);
        });
    }

    @Test
    void rotatesUniqueValuesOverThreeRows() {
        inTransaction(em -> {
            em.persist(new Seat(1, 10, "a"));
            em.persist(new Seat(2, 20, "b"));
            em.persist(new Seat(3, 30, "c"));
        });
        inTransaction(em -> {
            em.find(Seat.class, 1).label = "b";
            em.find(Seat.class, 2).label = "c";
            em.find(Seat.class, 3).label = "a";
        });
        inTransaction(em -> {
            assertThat(em.find(Seat.class, 1).label).isEqualTo("b");
            assertThat(em.find(Seat.class, 2).label).isEqualTo("c");
            assertThat(em.find(Seat.class, 3).label).isEqualTo("a");
        });
    }

    @Test
    void passesAUniqueValueFromAChangedRowToANewOne() {
        inTransaction(em -> em.persist(new Seat(1, 10, "a")));
        inTransaction(em -> {
            em.find(Seat.class, 1).number = 11;
            em.persist(new Seat(2, 10, "b"));
        });
        inTransaction(em -> assertThat(em.find(Seat.class, 2).number).isEqualTo(10));
    }

    @Test
    void insertsAUniqueValueThatADeletedRowHad() {
        inTransaction(em -> em.persist(new Seat(1, 10, "a")));
        inTransaction(em -> {
            em.remove(em.find(Seat.class, 1));
            em.persist(new Seat(2, 10, "a"));
        });
        inTransaction(em -> {
            assertThat(em.find(Seat.class, 1)).isNull();
            assertThat(em.find(Seat.class, 2).label).isEqualTo("a");
        });
    }

    @Test
    void insertsARowWithTheIdentifierOfADeletedOne() {
        inTransaction(em -> em.persist(new Seat(1, 10, "old")));
        inTransaction(em -> {
            em.remove(em.find(Seat.class, 1));
            em.persist(new Seat(1, 10, "new"));
            assertThat(em.find(Seat.class, 1).label).isEqualTo("new");
        });
        inTransaction(em -> assertThat(em.find(Seat.class, 1).label).isEqualTo("new"));
    }

    @Test
    void cutsACircleOfForeignKeysWhereAColumnMayBeNull() {
        Team reds = new Team("Reds");
        reds.captain = reds.player("Ann");
        reds.player("Bob");
        inTransaction(em -> em.persist(reds));
        inTransaction(em -> {
            Team team = em.find(Team.class, reds.id);
            assertThat(team.captain.name()).isEqualTo("Ann");
            assertThat(team.players).hasSize(2);
        });
    }

    @Test
    void removesACircleOfForeignKeys() {
        Team blues = new Team("Blues");
        Player cid = blues.player("Cid");
        blues.captain = cid;
        inTransaction(em -> em.persist(blues));
        inTransaction(em -> {
            em.remove(em.find(Player.class, cid.id));
            em.remove(em.find(Team.class, blues.id));
        });
        inTransaction(em -> {
            assertThat(em.find(Team.class, blues.id)).isNull();
            assertThat(em.find(Player.class, cid.id)).isNull();
        });
    }

    @Test
    void namesTheRowsOfACircleThatCannotBeCut() {
        assertThatThrownBy(() -> inTransaction(em -> {
                    Knot one = new Knot(1);
                    Knot two = new Knot(2);
                    one.other = two;
                    two.other = one;
                    em.persist(one);
                }))
                .isInstanceOf(RollbackException.class)
                .hasMessageContaining("CAIRN-5002")
                .hasMessageContaining("Knot#1")
                .hasMessageContaining("Knot#2");
    }

    @Test
    void insertsATreeLevelByLevelWhenTheKeysComeWithTheInsert() {
        inTransaction(em -> {
            Node root = new Node("root", null);
            List<Node> leaves = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Node branch = new Node("branch " + i, root);
                for (int j = 0; j < 3; j++) {
                    leaves.add(new Node("leaf " + i + j, branch));
                }
                leaves.add(branch);
            }
            leaves.forEach(em::persist);
            em.persist(root);
            statements().clear();
        });
        assertThat(statements().events())
                .filteredOn(event -> event.sql().startsWith("insert"))
                .extracting(event -> event.sql().substring(0, "insert into Node".length()))
                .containsOnly("insert into Node");
        inTransaction(em -> {
            Node leaf = find(em, "leaf 12");
            assertThat(leaf.parent().name()).isEqualTo("branch 1");
            assertThat(leaf.parent().parent().name()).isEqualTo("root");
        });
    }

    private static Node find(EntityManager em, String name) {
        for (int id = 1; id < 100; id++) {
            Node node = em.find(Node.class, id);
            if (node != null && node.name.equals(name)) {
                return node;
            }
        }
        throw new AssertionError("No node " + name);
    }

    @Test
    void letsARowReferToItselfBeforeItHasAKey() {
        inTransaction(em -> {
            Node node = new Node("self", null);
            node.parent = node;
            em.persist(node);
        });
        inTransaction(em -> {
            Node node = find(em, "self");
            assertThat(node.parent).isSameAs(node);
        });
    }

    @Test
    void deletesChildrenBeforeTheirParentsInWhateverOrderTheyWereRemoved() {
        inTransaction(em -> {
            Node root = new Node("top", null);
            em.persist(root);
            em.persist(new Node("below", root));
        });
        inTransaction(em -> {
            Node below = find(em, "below");
            em.remove(below.parent);
            em.remove(below);
        });
        inTransaction(em -> assertThatThrownBy(() -> find(em, "top")).isInstanceOf(AssertionError.class));
    }

    @Test
    void movesAChildAwayBeforeItsParentIsDeleted() {
        inTransaction(em -> {
            Node old = new Node("old", null);
            em.persist(old);
            em.persist(new Node("child", old));
        });
        inTransaction(em -> {
            Node child = find(em, "child");
            Node old = child.parent;
            Node fresh = new Node("fresh", null);
            child.parent = fresh;
            em.remove(old);
            em.persist(fresh);
        });
        inTransaction(em -> assertThat(find(em, "child").parent().name()).isEqualTo("fresh"));
    }

    @Test
    void explainsWhatItWillDoBeforeItDoesIt() {
        inTransaction(em -> em.persist(new Seat(1, 10, "a")));
        inTransaction(em -> {
            em.find(Seat.class, 1).label = "b";
            em.persist(new Seat(2, 20, "c"));
            assertThat(em.unwrap(Session.class).explainFlush()).hasToString("""
                            insert into Seat (id, number, label) values (?, ?, ?)  -- 1 row
                                Seat#2: new
                            update Seat set label = ? where id = ?  -- 1 row
                                Seat#1: changed label""");
        });
    }
}
