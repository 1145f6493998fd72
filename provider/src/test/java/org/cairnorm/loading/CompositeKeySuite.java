package org.cairnorm.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cairnorm.loading.Orders.Line;
import org.cairnorm.loading.Orders.LineId;
import org.cairnorm.loading.Orders.Note;
import org.cairnorm.loading.Orders.Purchase;
import org.cairnorm.loading.Orders.Receipt;
import org.cairnorm.loading.Orders.Seat;
import org.cairnorm.loading.Orders.SeatId;
import org.cairnorm.loading.Orders.Ticket;
import org.cairnorm.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Loading by identifiers of several parts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CompositeKeySuite {
    private static final int PURCHASES = 500;

    private LoadingUnit unit;

    protected abstract TestDatabase database();

    @BeforeAll
    void createOrders() {
        unit = new LoadingUnit(database(), LoadingOptions.DEFAULT, Orders.CLASSES);
        List<String> rows = new ArrayList<>();
        for (int i = 1; i <= PURCHASES; i++) {
            rows.add("insert into Purchase (id, buyer) values (" + i + ", 'Buyer " + i + "')");
            rows.add("insert into Receipt (purchase_id) values (" + i + ")");
            for (int j = 1; j <= 2; j++) {
                rows.add("insert into Line (purchase_id, number, goods) values (" + i + ", " + j + ", 'Goods')");
                rows.add("insert into Note (id, line_purchase_id, line_number) values (" + (i * 2 + j) + ", " + i + ", "
                        + j + ")");
                rows.add("insert into Line_marks (Line_purchase_id, Line_number, marks) values (" + i + ", " + j
                        + ", 'm" + j + "')");
            }
        }
        for (int i = 1; i <= 20; i++) {
            rows.add("insert into Seat (seat_row, letter, window_) values (".replace("window_", quoted("window")) + i
                    + ", 'A', " + (i % 2 == 0 ? bool(true) : bool(false)) + ")");
            rows.add("insert into Ticket (id, seat_seat_row, seat_letter) values (" + i + ", " + i + ", 'A')");
        }
        rows.add("insert into Ticket (id) values (99)");
        unit.sql(rows.toArray(String[]::new));
    }

    private String quoted(String name) {
        return unit.quoted(name);
    }

    private String bool(boolean value) {
        return unit.engine().dialect().features().has(org.cairnorm.dialect.DialectFeature.BOOLEAN_LITERALS)
                ? String.valueOf(value)
                : value ? "1" : "0";
    }

    @AfterAll
    void close() {
        if (unit != null) {
            unit.close();
        }
    }

    @Test
    void findsByAnIdClass() {
        try (LoadedUnit session = unit.open()) {
            LineId id = new LineId();
            id.purchase = 3;
            id.number = 2;
            Line line = session.get(Line.class, id);
            assertThat(line.goods).isEqualTo("Goods");
            assertThat(Objects.requireNonNull(line.purchase).getBuyer()).isEqualTo("Buyer 3");
            assertThat(line.marks).containsExactly("m2");
        }
    }

    @Test
    void findsByAnEmbeddedId() {
        try (LoadedUnit session = unit.open()) {
            Seat seat = session.get(Seat.class, new SeatId(4, "A"));
            assertThat(seat.window).isTrue();
            assertThat(seat.id).isEqualTo(new SeatId(4, "A"));
            assertThat(seat.tickets).extracting(ticket -> ticket.id).containsExactly(4L);
            assertThat(session.find(Seat.class, new SeatId(4, "B"))).isNull();
        }
    }

    /** One, unless the database compares fewer composite keys at once. */
    private int statementsForAllLines() {
        int most = unit.engine().dialect().features().maxComparedRows();
        return (2 * PURCHASES - 1) / most + 1;
    }

    @Test
    void walksCollectionsOfOwnersWithCompositeKeys() {
        try (LoadedUnit session = unit.open()) {
            int[] seen = new int[2];
            int statements = session.statements(() -> {
                for (Purchase purchase : session.all(Purchase.class)) {
                    for (Line line : purchase.lines) {
                        seen[0] += line.notes.size();
                        seen[1] += line.marks.size();
                    }
                }
            });
            assertThat(seen).containsExactly(2 * PURCHASES, 2 * PURCHASES);
            assertThat(statements).isEqualTo(2 + 2 * statementsForAllLines());
        }
    }

    @Test
    void joinsArraysOfCompositeKeysWhereTheDatabaseIsFasterWithThem() {
        try (LoadedUnit session = unit.open()) {
            assertThat(session.all(Line.class).get(0).notes).hasSize(1);
            if (unit.engine().dialect().features().joinedKeys(2) <= 2 * PURCHASES) {
                assertThat(unit.lastStatement())
                        .contains(") keys(purchase_id, number) join Note n on n.line_purchase_id = keys.purchase_id"
                                + " and n.line_number = keys.number");
            } else {
                assertThat(unit.lastStatement()).contains(" from Note n where ");
            }
            assertThat(session.all(Seat.class).get(0).tickets).hasSize(1);
            assertThat(unit.lastStatement().contains("unnest("))
                    .isEqualTo(unit.engine().dialect().features().joinedKeys(2) <= 20);
        }
    }

    @Test
    void loadsReferencesWithCompositeKeysTogether() {
        try (LoadedUnit session = unit.open()) {
            int statements = session.statements(() -> {
                for (Note note : session.all(Note.class)) {
                    Line line = Objects.requireNonNull(note.line);
                    assertThat(line.getGoods()).isEqualTo("Goods");
                    assertThat(session.entry(line).id()).isInstanceOf(LineId.class);
                }
                for (Ticket ticket : session.all(Ticket.class)) {
                    assertThat(ticket.seat == null).isEqualTo(ticket.id == 99);
                    if (ticket.seat != null) {
                        assertThat(ticket.seat.isWindow()).isEqualTo(ticket.id % 2 == 0);
                    }
                }
            });
            assertThat(statements).isEqualTo(3 + statementsForAllLines());
        }
    }

    @Test
    void readsAnIdentifierThatIsDerivedFromAnAssociation() {
        try (LoadedUnit session = unit.open()) {
            Receipt receipt = session.get(Receipt.class, 7L);
            assertThat(receipt.id).isEqualTo(7);
            assertThat(Objects.requireNonNull(receipt.purchase).getBuyer()).isEqualTo("Buyer 7");
        }
    }
}
