package org.cairnorm.conformance.entities;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cairnorm.conformance.ConformanceTest;
import org.junit.jupiter.api.Test;

/** Sequence generators (JPA 3.2 §11.1.20, §11.1.48). On a database without sequences a table stands in for each. */
class SequenceGeneratorTest extends ConformanceTest {
    @Entity
    static class Ticket {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tickets")
        @SequenceGenerator(name = "tickets", sequenceName = "TICKET_NUMBERS", initialValue = 500, allocationSize = 4)
        Long id;
    }

    /** A generator without a name belongs to the entity that it annotates. */
    @Entity
    @SequenceGenerator(sequenceName = "SEAT_NUMBERS", allocationSize = 1)
    static class Seat {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        int id;
    }

    /** The default of AUTO takes a generator that is named. */
    @Entity
    static class Row {
        @Id
        @GeneratedValue(generator = "tickets")
        Long id;
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Ticket.class, Seat.class, Row.class);
    }

    private List<Long> tickets(int count) {
        return fromTransaction(em -> {
            List<Long> ids = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Ticket ticket = new Ticket();
                em.persist(ticket);
                ids.add(ticket.id);
            }
            return ids;
        });
    }

    @Test
    void theSequenceHasTheNameThatIsSaid() {
        inTransaction(em -> {
            em.persist(new Seat());
            em.persist(new Ticket());
        });
        assertThat(statements().texts()).anySatisfy(text -> assertThat(text).containsIgnoringCase("SEAT_NUMBERS"));
        assertThat(statements().texts()).noneSatisfy(text -> assertThat(text).containsIgnoringCase("Ticket_SEQ"));
    }

    @Test
    void valuesBeginAtTheInitialValueOrAbove() {
        assertThat(tickets(10)).isSorted().doesNotHaveDuplicates().allMatch(id -> id >= 500);
    }

    @Test
    void oneCallOfTheDatabaseBringsSeveralValues() {
        tickets(8);
        assertThat(statements().texts().stream()
                        .filter(text ->
                                text.toLowerCase(Locale.ROOT).contains("ticket_numbers") && !text.startsWith("update")))
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void theValueIsThereAfterPersist() {
        inDoomedTransaction(em -> {
            Seat seat = new Seat();
            em.persist(seat);
            assertThat(seat.id).isPositive();
        });
    }

    @Test
    void aGeneratorWithoutANameServesItsEntity() {
        inTransaction(em -> {
            Seat first = new Seat();
            Seat second = new Seat();
            em.persist(first);
            em.persist(second);
            assertThat(second.id).isEqualTo(first.id + 1);
        });
    }

    @Test
    void aGeneratorMayServeSeveralEntities() {
        List<Long> ids = new ArrayList<>(tickets(3));
        inTransaction(em -> {
            for (int i = 0; i < 3; i++) {
                Row row = new Row();
                em.persist(row);
                ids.add(row.id);
            }
        });
        ids.addAll(tickets(3));
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id >= 500);
    }
}
