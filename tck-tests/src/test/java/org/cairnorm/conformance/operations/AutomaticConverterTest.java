package org.cairnorm.conformance.operations;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Locale;
import org.cairnorm.conformance.ConformanceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where an automatic converter is applied and where it is not (JPA 3.2 §3.9). */
class AutomaticConverterTest extends ConformanceTest {
    enum Mood {
        GLAD,
        SAD
    }

    @Converter(autoApply = true)
    static class MarkedConverter implements AttributeConverter<Integer, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Integer number) {
            return number == null ? null : "#" + number;
        }

        @Override
        public @Nullable Integer convertToEntityAttribute(@Nullable String column) {
            return column == null ? null : Integer.valueOf(column.substring(1));
        }
    }

    @Converter(autoApply = true)
    static class MoodConverter implements AttributeConverter<Mood, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Mood mood) {
            return mood == null ? null : mood.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public @Nullable Mood convertToEntityAttribute(@Nullable String column) {
            return column == null ? null : Mood.valueOf(column.toUpperCase(Locale.ROOT));
        }
    }

    @MappedSuperclass
    abstract static class Scored {
        @Nullable Integer score;
    }

    @Embeddable
    record Range(Integer low, Integer high) {}

    @Entity(name = "Player")
    static class Player extends Scored {
        @Id
        @Nullable Integer id;

        @Version
        @Nullable Integer version;

        @Convert(disableConversion = true)
        @Nullable Integer plain;

        @Nullable Range reach;

        @Nullable Mood mood;

        @Enumerated
        @Nullable Mood humor;

        @ManyToOne
        @Nullable Player partner;
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Player.class, Scored.class, Range.class, MarkedConverter.class, MoodConverter.class);
    }

    @BeforeEach
    void playerIsStored() {
        inTransaction(em -> {
            Player player = new Player();
            player.id = 7;
            player.score = 100;
            player.plain = 5;
            player.reach = new Range(1, 9);
            player.mood = Mood.SAD;
            player.humor = Mood.SAD;
            player.partner = player;
            em.persist(player);
        });
    }

    private String column(String name) {
        return fromTransaction(em -> String.valueOf(
                em.createNativeQuery("select " + name + " from Player").getSingleResult()));
    }

    @Test
    void attributesOfSuperclassesAreConverted() {
        assertThat(column("score")).isEqualTo("#100");
    }

    @Test
    void attributesOfEmbeddablesAreConverted() {
        assertThat(column("low")).isEqualTo("#1");
        assertThat(column("high")).isEqualTo("#9");
    }

    @Test
    void identifiersAndKeysOfRelationshipsAreNotConverted() {
        assertThat(column("id")).isEqualTo("7");
        assertThat(column("partner_id")).isEqualTo("7");
    }

    @Test
    void versionsAreNotConverted() {
        assertThat(column("version")).doesNotStartWith("#");
        inTransaction(em -> em.find(Player.class, 7).score = 1);
        inSession(em -> assertThat(em.find(Player.class, 7).version).isPositive());
    }

    @Test
    void constantsAreConvertedUnlessTheyAreSaidToBeEnumerated() {
        assertThat(column("mood")).isEqualTo("sad");
        assertThat(column("humor")).isEqualTo("1");
    }

    @Test
    void conversionCanBeDisabled() {
        assertThat(column("plain")).isEqualTo("5");
    }

    @Test
    void whatWasConvertedIsReadAsItWas() {
        inSession(em -> {
            Player player = em.find(Player.class, 7);
            assertThat(player.score).isEqualTo(100);
            assertThat(player.plain).isEqualTo(5);
            assertThat(player.reach).isEqualTo(new Range(1, 9));
            assertThat(player.mood).isEqualTo(Mood.SAD);
            assertThat(player.humor).isEqualTo(Mood.SAD);
            assertThat(player.partner).isSameAs(player);
        });
    }

    @Test
    void queriesConvertWhereAttributesAreConverted() {
        inSession(em -> assertThat(em.createQuery(
                                "select p.reach.high from Player p"
                                        + " where p.id = 7 and p.score = :score and p.plain = 5 and p.mood = :mood",
                                Integer.class)
                        .setParameter("score", 100)
                        .setParameter("mood", Mood.SAD)
                        .getSingleResult())
                .isEqualTo(9));
    }
}
