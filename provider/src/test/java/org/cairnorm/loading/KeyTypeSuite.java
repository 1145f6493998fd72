package org.cairnorm.loading;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cairnorm.testing.orm.EntityManagerSuite;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Batches by keys of many Java types: each must come back from the database as it went in. */
abstract class KeyTypeSuite extends EntityManagerSuite {

    enum Colour {
        RED,
        BLUE
    }

    @Entity
    static class ByUuid {
        @Id
        @Nullable UUID id;

        @OneToMany(mappedBy = "owner")
        List<OfUuid> items = new ArrayList<>();
    }

    @Entity
    static class OfUuid {
        @Id
        long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable ByUuid owner;
    }

    @Entity
    static class ByText {
        @Id
        @Nullable String id;

        @OneToMany(mappedBy = "owner")
        List<OfText> items = new ArrayList<>();
    }

    @Entity
    static class OfText {
        @Id
        long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable ByText owner;
    }

    @Entity
    static class ByDay {
        @Id
        @Nullable LocalDate id;

        @OneToMany(mappedBy = "owner")
        List<OfDay> items = new ArrayList<>();
    }

    @Entity
    static class OfDay {
        @Id
        long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable ByDay owner;
    }

    @Entity
    static class ByInstant {
        @Id
        @Nullable Instant id;

        @OneToMany(mappedBy = "owner")
        List<OfInstant> items = new ArrayList<>();
    }

    @Entity
    static class OfInstant {
        @Id
        long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable ByInstant owner;
    }

    @Entity
    static class ByColour {
        @Id
        @Nullable Colour id;

        @OneToMany(mappedBy = "owner")
        List<OfColour> items = new ArrayList<>();
    }

    @Entity
    static class OfColour {
        @Id
        long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable ByColour owner;
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(
                ByUuid.class,
                OfUuid.class,
                ByText.class,
                OfText.class,
                ByDay.class,
                OfDay.class,
                ByInstant.class,
                OfInstant.class,
                ByColour.class,
                OfColour.class);
    }

    private <O, I> void check(
            Class<O> type,
            List<?> ids,
            Supplier<O> owner,
            BiConsumer<O, Object> setId,
            Supplier<I> item,
            BiConsumer<I, O> link,
            BiConsumer<I, Long> setItemId,
            Function<O, List<I>> items,
            Function<I, @Nullable O> back) {
        inTransaction(em -> {
            for (int i = 0; i < ids.size(); i++) {
                O made = owner.get();
                setId.accept(made, ids.get(i));
                em.persist(made);
                I child = item.get();
                setItemId.accept(child, (long) i);
                link.accept(child, made);
                em.persist(child);
            }
        });
        inSession(em -> {
            for (Object id : ids) {
                O found = Objects.requireNonNull(em.find(type, id));
                assertThat(items.apply(found)).hasSize(1);
                assertThat(back.apply(items.apply(found).get(0))).isSameAs(found);
            }
        });
        inSession(em -> {
            for (int i = 0; i < ids.size(); i++) {
                @SuppressWarnings("unchecked")
                Class<I> itemType = (Class<I>) item.get().getClass();
                O referred = Objects.requireNonNull(back.apply(em.find(itemType, (long) i)));
                assertThat(em.find(type, ids.get(i))).isSameAs(referred);
            }
        });
    }

    @Test
    void loadsByUuid() {
        check(
                ByUuid.class,
                List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()),
                ByUuid::new,
                (owner, id) -> owner.id = (UUID) id,
                OfUuid::new,
                (item, owner) -> item.owner = owner,
                (item, id) -> item.id = id,
                owner -> owner.items,
                item -> item.owner);
    }

    @Test
    void loadsByText() {
        check(
                ByText.class,
                List.of("a", "it's", "ü\"\\?"),
                ByText::new,
                (owner, id) -> owner.id = (String) id,
                OfText::new,
                (item, owner) -> item.owner = owner,
                (item, id) -> item.id = id,
                owner -> owner.items,
                item -> item.owner);
    }

    @Test
    void loadsByDay() {
        check(
                ByDay.class,
                List.of(LocalDate.EPOCH, LocalDate.of(1900, 2, 28), LocalDate.of(2024, 2, 29)),
                ByDay::new,
                (owner, id) -> owner.id = (LocalDate) id,
                OfDay::new,
                (item, owner) -> item.owner = owner,
                (item, id) -> item.id = id,
                owner -> owner.items,
                item -> item.owner);
    }

    @Test
    void loadsByInstant() {
        check(
                ByInstant.class,
                List.of(Instant.parse("2024-03-31T01:30:00Z"), Instant.parse("2001-01-01T00:00:00.123456Z")),
                ByInstant::new,
                (owner, id) -> owner.id = (Instant) id,
                OfInstant::new,
                (item, owner) -> item.owner = owner,
                (item, id) -> item.id = id,
                owner -> owner.items,
                item -> item.owner);
    }

    @Test
    void loadsByEnum() {
        check(
                ByColour.class,
                List.of(Colour.RED, Colour.BLUE),
                ByColour::new,
                (owner, id) -> owner.id = (Colour) id,
                OfColour::new,
                (item, owner) -> item.owner = owner,
                (item, id) -> item.id = id,
                owner -> owner.items,
                item -> item.owner);
    }
}
