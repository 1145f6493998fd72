package org.cairnorm.conformance.entities;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** An embeddable may be any record (JPA 3.2 §2.7). */
class RecordEmbeddableTest extends StoredSchemaTest {
    @Embeddable
    record Money(
            @Column(name = "AMOUNT", precision = 12, scale = 2)
            BigDecimal amount,

            String currency) {
        Money {
            Objects.requireNonNull(amount);
        }

        /** A constructor beside the canonical one. */
        Money(long amount, String currency) {
            this(BigDecimal.valueOf(amount).setScale(2), currency);
        }
    }

    @Embeddable
    record Range(int low, int high) {}

    @Embeddable
    record Contact(String mail, Range hours, @ManyToOne Town town) {}

    @Embeddable
    static class Frame {
        String colour;
        Range size;
    }

    @Entity
    static class Town {
        @Id
        int id;
    }

    @Entity
    static class Shop {
        @Id
        int id;

        Money rent;

        @AttributeOverride(name = "amount", column = @Column(name = "DEPOSIT", precision = 12, scale = 2))
        @AttributeOverride(name = "currency", column = @Column(name = "DEPOSIT_CURRENCY"))
        Money deposit;

        @AttributeOverride(name = "hours.low", column = @Column(name = "OPENS"))
        Contact contact;

        @AttributeOverride(name = "size.low", column = @Column(name = "WIDTH"))
        @AttributeOverride(name = "size.high", column = @Column(name = "HEIGHT"))
        Frame frame;

        @ElementCollection
        Set<Range> ranges = new HashSet<>();

        @ElementCollection
        @OrderColumn
        List<Money> prices = new ArrayList<>();

        @ElementCollection
        Map<String, Range> limits = new LinkedHashMap<>();
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Money.class, Range.class, Contact.class, Frame.class, Town.class, Shop.class);
    }

    private void stored(Consumer<Shop> values) {
        inTransaction(em -> {
            Shop shop = new Shop();
            shop.id = 1;
            values.accept(shop);
            em.persist(shop);
        });
    }

    private void changed(Consumer<Shop> change) {
        inTransaction(em -> change.accept(em.find(Shop.class, 1)));
    }

    private void found(Consumer<Shop> check) {
        inSession(em -> check.accept(em.find(Shop.class, 1)));
    }

    @Test
    void componentsAreColumnsOfTheOwner() {
        assertThat(storedColumns("Shop"))
                .containsExactlyInAnyOrder(
                        "id",
                        "amount",
                        "currency",
                        "deposit",
                        "deposit_currency",
                        "mail",
                        "opens",
                        "high",
                        "town_id",
                        "colour",
                        "width",
                        "height");
    }

    @Test
    void aRecordIsMadeByItsCanonicalConstructor() {
        stored(shop -> {
            shop.rent = new Money(500, "EUR");
            shop.deposit = new Money(900, "CHF");
        });
        found(shop -> {
            assertThat(shop.rent).isEqualTo(new Money(500, "EUR"));
            assertThat(shop.deposit).isEqualTo(new Money(900, "CHF"));
        });
    }

    @Test
    void anotherRecordTakesThePlaceOfTheFormer() {
        stored(shop -> shop.rent = new Money(500, "EUR"));
        changed(shop -> shop.rent = new Money(501, "EUR"));
        found(shop -> assertThat(shop.rent).isEqualTo(new Money(501, "EUR")));
    }

    @Test
    void anEqualRecordIsNoChange() {
        stored(shop -> shop.rent = new Money(500, "EUR"));
        statements().clear();
        changed(shop -> shop.rent = new Money(500, "EUR"));
        assertThat(statements().texts()).noneMatch(text -> text.startsWith("update"));
    }

    @Test
    void aRecordThatIsNullIsNullAgain() {
        stored(shop -> shop.rent = new Money(500, "EUR"));
        changed(shop -> shop.rent = null);
        found(shop -> {
            assertThat(shop.rent).isNull();
            assertThat(shop.contact).isNull();
        });
    }

    @Test
    void recordsHoldRecordsAndReferToEntities() {
        inTransaction(em -> {
            Town town = new Town();
            town.id = 5;
            em.persist(town);
            Shop shop = new Shop();
            shop.id = 1;
            shop.contact = new Contact("a@b", new Range(8, 18), town);
            em.persist(shop);
        });
        found(shop -> {
            assertThat(shop.contact.mail()).isEqualTo("a@b");
            assertThat(shop.contact.hours()).isEqualTo(new Range(8, 18));
            assertThat(shop.contact.town().id).isEqualTo(5);
        });
    }

    @Test
    void classesHoldRecords() {
        stored(shop -> {
            shop.frame = new Frame();
            shop.frame.colour = "red";
            shop.frame.size = new Range(3, 4);
        });
        changed(shop -> shop.frame.size = new Range(3, 5));
        found(shop -> {
            assertThat(shop.frame.colour).isEqualTo("red");
            assertThat(shop.frame.size).isEqualTo(new Range(3, 5));
        });
    }

    @Test
    void recordsAreElementsOfSetsListsAndMaps() {
        stored(shop -> {
            shop.ranges.add(new Range(1, 2));
            shop.ranges.add(new Range(3, 4));
            shop.prices.add(new Money(2, "EUR"));
            shop.prices.add(new Money(1, "EUR"));
            shop.limits.put("age", new Range(18, 99));
        });
        changed(shop -> {
            shop.ranges.remove(new Range(1, 2));
            shop.prices.add(0, new Money(3, "EUR"));
            shop.limits.put("size", new Range(0, 0));
        });
        found(shop -> {
            assertThat(shop.ranges).containsExactly(new Range(3, 4));
            assertThat(shop.prices).containsExactly(new Money(3, "EUR"), new Money(2, "EUR"), new Money(1, "EUR"));
            assertThat(shop.limits).isEqualTo(Map.of("age", new Range(18, 99), "size", new Range(0, 0)));
        });
    }

    @Test
    void pathsLeadThroughComponents() {
        stored(shop -> shop.contact = new Contact("a@b", new Range(8, 18), null));
        inSession(em -> assertThat(em.createQuery(
                                "select s.contact.hours from Shop s where s.contact.hours.high > 10", Range.class)
                        .getResultList())
                .containsExactly(new Range(8, 18)));
    }
}
