package org.cairnorm.loading;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Identifiers of several parts, and identifiers that come from an association. */
final class Orders {
    static final Class<?>[] CLASSES = {
        Purchase.class, Line.class, Note.class, Seat.class, SeatId.class, Ticket.class, Receipt.class
    };

    private Orders() {}

    @Entity
    static class Purchase {
        @Id
        long id;

        @Nullable String buyer;

        @OneToMany(mappedBy = "purchase")
        List<Line> lines = new ArrayList<>();

        public @Nullable String getBuyer() {
            return buyer;
        }
    }

    static class LineId {
        long purchase;
        int number;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof LineId that && that.purchase == purchase && that.number == number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(purchase, number);
        }
    }

    @Entity
    @IdClass(LineId.class)
    static class Line {
        @Id
        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Purchase purchase;

        @Id
        int number;

        @Nullable String goods;

        @OneToMany(mappedBy = "line")
        Set<Note> notes = new HashSet<>();

        @ElementCollection
        Set<String> marks = new HashSet<>();

        public @Nullable String getGoods() {
            return goods;
        }
    }

    @Entity
    static class Note {
        @Id
        long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Line line;
    }

    @Embeddable
    record SeatId(
            @jakarta.persistence.Column(name = "seat_row") int row, String letter) {}

    @Entity
    static class Seat {
        @EmbeddedId
        @Nullable SeatId id;

        boolean window;

        @OneToMany(mappedBy = "seat")
        List<Ticket> tickets = new ArrayList<>();

        public boolean isWindow() {
            return window;
        }
    }

    @Entity
    static class Ticket {
        @Id
        long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Seat seat;
    }

    @Entity
    @Table(name = "Receipt")
    static class Receipt {
        @Id
        long id;

        @OneToOne(fetch = FetchType.LAZY)
        @MapsId
        @Nullable Purchase purchase;
    }
}
