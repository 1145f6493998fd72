package org.cairnorm.conformance.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Entity relationships (JPA 3.2 §2.11): owning sides, orphans, alternative mappings. */
class RelationshipTest extends StoredSchemaTest {
    @Entity
    static class Club {
        @Id
        int id = 1;

        @OneToMany(mappedBy = "club")
        List<Player> players = new ArrayList<>();

        @ManyToMany(mappedBy = "guestClubs")
        Set<Player> guests = new HashSet<>();

        @OneToMany(orphanRemoval = true)
        @JoinColumn(name = "CLUB")
        List<Trophy> trophies = new ArrayList<>();

        @OneToOne
        @JoinTable(name = "CLUB_CAPTAIN")
        Player captain;

        @OneToOne(orphanRemoval = true)
        Trophy mascot;

        @OneToMany(mappedBy = "sponsored")
        Set<Player> sponsors = new HashSet<>();

        @OneToMany(targetEntity = Player.class)
        @JoinTable(name = "CLUB_RAW")
        @SuppressWarnings("rawtypes")
        Collection raw = new ArrayList<Player>();
    }

    @Entity
    static class Player {
        @Id
        int id;

        @ManyToOne(fetch = FetchType.LAZY)
        Club club;

        @ManyToMany
        Set<Club> guestClubs = new HashSet<>();

        @ManyToOne
        @JoinTable(
                name = "SPONSORING",
                joinColumns = @JoinColumn(name = "WHO"),
                inverseJoinColumns = @JoinColumn(name = "WHOM"))
        Club sponsored;

        protected Player() {}

        Player(int id) {
            this.id = id;
        }
    }

    @Entity
    static class Trophy {
        @Id
        int id;

        protected Trophy() {}

        Trophy(int id) {
            this.id = id;
        }
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Club.class, Player.class, Trophy.class);
    }

    private void stored() {
        inTransaction(em -> {
            Club club = new Club();
            em.persist(club);
            for (int id = 10; id < 13; id++) {
                em.persist(new Player(id));
            }
            for (int id = 20; id < 23; id++) {
                Trophy trophy = new Trophy(id);
                em.persist(trophy);
                club.trophies.add(trophy);
            }
            club.mascot = new Trophy(30);
            em.persist(club.mascot);
        });
    }

    private List<Integer> trophies() {
        return fromTransaction(em -> em.createQuery("select t.id from Trophy t order by t.id", Integer.class)
                .getResultList());
    }

    @Test
    void theOwningSideDecidesWhatIsStored() {
        stored();
        inTransaction(em -> em.find(Club.class, 1).players.add(em.find(Player.class, 10)));
        inSession(em -> assertThat(em.find(Club.class, 1).players).isEmpty());
        inTransaction(em -> em.find(Player.class, 10).club = em.find(Club.class, 1));
        inSession(em -> assertThat(em.find(Club.class, 1).players).hasSize(1));
    }

    @Test
    void theOwningSideOfAManyToManyDecides() {
        stored();
        inTransaction(em -> em.find(Club.class, 1).guests.add(em.find(Player.class, 10)));
        inSession(em -> assertThat(em.find(Player.class, 10).guestClubs).isEmpty());
        inTransaction(em -> em.find(Player.class, 10).guestClubs.add(em.find(Club.class, 1)));
        inSession(em -> assertThat(em.find(Club.class, 1).guests).hasSize(1));
    }

    @Test
    void aRelationshipWithoutTargetsIsAnEmptyCollection() {
        stored();
        inSession(em -> {
            assertThat(em.find(Club.class, 1).players).isNotNull().isEmpty();
            assertThat(em.find(Player.class, 10).guestClubs).isNotNull().isEmpty();
        });
    }

    @Test
    void anEntityTakenOutOfTheCollectionIsRemovedAsOrphan() {
        stored();
        inTransaction(em -> em.find(Club.class, 1).trophies.removeIf(trophy -> trophy.id == 21));
        assertThat(trophies()).containsExactly(20, 22, 30);
    }

    @Test
    void anEntityWhoseReferenceIsSetToNullIsRemovedAsOrphan() {
        stored();
        inTransaction(em -> em.find(Club.class, 1).mascot = null);
        assertThat(trophies()).containsExactly(20, 21, 22);
    }

    @Test
    void orphansAreRemovedAtTheFlush() {
        stored();
        inTransaction(em -> {
            Club club = em.find(Club.class, 1);
            Trophy trophy = club.trophies.remove(0);
            assertThat(em.contains(trophy)).isTrue();
            em.flush();
            assertThat(em.contains(trophy)).isFalse();
        });
    }

    @Test
    void theRemovalOfTheOwnerReachesWhatWouldBeOrphans() {
        stored();
        inTransaction(em -> em.remove(em.find(Club.class, 1)));
        assertThat(trophies()).isEmpty();
    }

    @Test
    void aUnidirectionalOneToManyMayBeAForeignKeyInTheTableOfTheTarget() {
        assertThat(stored("Trophy")).isEqualTo("trophy(id!, club) pk(id) fk(club)→club(id)");
        assertThat(storedTables()).doesNotContain("club_trophy");
        stored();
        inSession(em -> assertThat(em.find(Club.class, 1).trophies).hasSize(3));
    }

    @Test
    void aOneToOneMayBeAJoinTable() {
        assertThat(stored("CLUB_CAPTAIN"))
                .isEqualTo("club_captain(club_id!, captain_id!) pk(club_id)"
                        + " fk(captain_id)→player(id) fk(club_id)→club(id)");
        stored();
        inTransaction(em -> em.find(Club.class, 1).captain = em.find(Player.class, 11));
        inSession(em -> assertThat(em.find(Club.class, 1).captain.id).isEqualTo(11));
        inTransaction(em -> em.find(Club.class, 1).captain = null);
        inSession(em -> assertThat(em.find(Club.class, 1).captain).isNull());
        assertThat(rows("select * from CLUB_CAPTAIN")).isEmpty();
    }

    @Test
    void theJoinTableOfAOneToOneHoldsATargetOnce() {
        stored();
        assertThatThrownBy(() -> inTransaction(em -> {
                    Club other = new Club();
                    other.id = 2;
                    other.captain = em.find(Player.class, 11);
                    em.find(Club.class, 1).captain = other.captain;
                    em.persist(other);
                }))
                .isInstanceOf(PersistenceException.class);
    }

    @Test
    void aManyToOneMayBeAJoinTableAlsoForItsInverseSide() {
        assertThat(stored("SPONSORING"))
                .isEqualTo("sponsoring(who!, whom!) pk(who) fk(who)→player(id) fk(whom)→club(id)");
        stored();
        inTransaction(em -> {
            em.find(Player.class, 11).sponsored = em.find(Club.class, 1);
            em.find(Player.class, 12).sponsored = em.find(Club.class, 1);
        });
        inSession(em -> assertThat(em.find(Club.class, 1).sponsors)
                .extracting(player -> player.id)
                .containsExactlyInAnyOrder(11, 12));
        inSession(em -> assertThat(em.createQuery("select p.id from Player p where p.sponsored.id = 1", Integer.class)
                        .getResultList())
                .containsExactlyInAnyOrder(11, 12));
    }

    @Test
    @SuppressWarnings("unchecked")
    void aRawCollectionRefersToItsTargetEntity() {
        stored();
        inTransaction(em -> em.find(Club.class, 1).raw.add(em.find(Player.class, 12)));
        inSession(em -> assertThat(em.find(Club.class, 1).raw)
                .extracting(player -> ((Player) player).id)
                .isEqualTo(List.of(12)));
    }
}
