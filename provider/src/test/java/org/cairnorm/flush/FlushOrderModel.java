package org.cairnorm.flush;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that need each other: unique values, parents and children, circles. */
final class FlushOrderModel {
    private FlushOrderModel() {}

    static final List<Class<?>> CLASSES = List.of(Seat.class, Team.class, Player.class, Knot.class, Node.class);

    /** A place with a number that occurs once and a label that occurs once if there is one. */
    @Entity(name = "Seat")
    static class Seat {
        @Id
        int id;

        @Column(unique = true, nullable = false)
        int number;

        @Column(unique = true)
        @Nullable String label;

        protected Seat() {}

        Seat(int id, int number, @Nullable String label) {
            this.id = id;
            this.number = number;
            this.label = label;
        }
    }

    /** Refers to a player, who refers to the team. */
    @Entity(name = "Team")
    static class Team {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable Long id;

        String name = "";

        @OneToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
        @Nullable Player captain;

        @OneToMany(mappedBy = "team", cascade = CascadeType.PERSIST)
        List<Player> players = new ArrayList<>();

        protected Team() {}

        Team(String name) {
            this.name = name;
        }

        Player player(String playerName) {
            Player player = new Player(playerName, this);
            players.add(player);
            return player;
        }
    }

    @Entity(name = "Player")
    static class Player {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        @Nullable Long id;

        String name = "";

        @ManyToOne(fetch = FetchType.LAZY, optional = false)
        @Nullable Team team;

        protected Player() {}

        Player(String name, Team team) {
            this.name = name;
            this.team = team;
        }

        String name() {
            return name;
        }
    }

    /** Needs another knot that must not be missing: two of them can never be tied. */
    @Entity(name = "Knot")
    static class Knot {
        @Id
        int id;

        @ManyToOne(fetch = FetchType.LAZY, optional = false, cascade = CascadeType.PERSIST)
        @Nullable Knot other;

        protected Knot() {}

        Knot(int id) {
            this.id = id;
        }
    }

    /** A tree whose keys come with the insert. */
    @Entity(name = "Node")
    static class Node {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        @Nullable Integer id;

        String name = "";

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Node parent;

        protected Node() {}

        Node(String name, @Nullable Node parent) {
            this.name = name;
            this.parent = parent;
        }

        String name() {
            return name;
        }

        @Nullable Node parent() {
            return parent;
        }
    }
}
