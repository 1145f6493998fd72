package org.cairnorm.examples.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Persistence;
import java.time.Instant;
import org.cairnorm.engine.StatementEvent;
import org.cairnorm.examples.atlas.world.ChangingZone;
import org.cairnorm.examples.atlas.world.Country;
import org.cairnorm.examples.atlas.world.Currency;
import org.cairnorm.mapping.MappingModel;
import org.junit.jupiter.api.Test;

/** What changes write, and nothing more. */
abstract class ChangesSuite extends AtlasSuite {

    private static final Instant PAST = Instant.parse("2025-01-01T00:00:00Z");

    private Changes changes() {
        return new Changes(factory());
    }

    @Test
    void updatesOnlyWhatHasChanged() {
        changes().renameCountry("TR", "Türkiye Cumhuriyeti");

        assertThat(sql()).hasSize(2);
        assertThat(sql().get(1))
                .startsWith("update country set")
                .contains("name = ?")
                .doesNotContain("alpha3", "week");
        assertThat(find("TR").name()).isEqualTo("Türkiye Cumhuriyeti");
        assertThat(find("TR").changedAt()).isNotNull();
        assertThat(find("TR").version()).isEqualTo(1);
    }

    @Test
    void writesNothingWhenASetterSetsWhatWasThere() {
        changes().renameCountry("CH", "Switzerland");

        assertThat(sql()).singleElement().asString().startsWith("select");
    }

    @Test
    void swapsTwoUniqueValues() {
        changes().swapAlpha3("AT", "AU");

        assertThat(find("AT").alpha3()).isEqualTo("AUS");
        assertThat(find("AU").alpha3()).isEqualTo("AUT");
    }

    @Test
    void deletesWhatLeavesTheList() {
        ChangingZone zone = changes().forgetChangesBefore(PAST, "Europe/London");

        assertThat(zone.changes()).hasSize(10);
        assertThat(statements())
                .filteredOn(event -> event.sql().startsWith("delete"))
                .singleElement()
                .satisfies(event -> assertThat(event.rows()).isEqualTo(10));
        int stored = inSession(entityManager -> entityManager
                .find(ChangingZone.class, "Europe/London")
                .changes()
                .size());
        assertThat(stored).isEqualTo(10);
    }

    @Test
    void mergesADetachedInstance() {
        Currency merged = changes().renameDetached("CHF", "Franken");

        assertThat(merged.version()).isEqualTo(1);
        assertThat(currency("CHF").name()).isEqualTo("Franken");
    }

    @Test
    void keepsTheChangeOfTheQuickerEditor() {
        String message = changes().renameAtTheSameTime("EUR", "Quick", "Slow");

        assertThat(message).contains("Currency", "EUR");
        assertThat(currency("EUR").name()).isEqualTo("Quick");
        assertThat(currency("EUR").version()).isEqualTo(1);
    }

    @Test
    void retiresUnusedCurrenciesByOneStatement() {
        int retired = changes().retireUnusedCurrencies();

        assertThat(statements()).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(StatementEvent.Kind.UPDATE);
            assertThat(event.rows()).isEqualTo(retired);
        });
        assertThat(currency("DEM").status()).isEqualTo(Currency.Status.RETIRED);
        assertThat(currency("JPY").status()).isEqualTo(Currency.Status.CURRENT);
    }

    @Test
    void leavesTheAlmanacUnreadUntilItIsAskedFor() {
        String almanac = inSession(entityManager -> {
            Country country = entityManager.find(Country.class, "CH");
            assertThat(sql()).singleElement().asString().doesNotContain("almanac");
            assertThat(Persistence.getPersistenceUtil().isLoaded(country, "almanac"))
                    .isFalse();
            return country.almanac();
        });

        assertThat(sql()).hasSize(2);
        assertThat(sql().get(1)).startsWith("select").contains("almanac");
        assertThat(almanac.lines()).hasSizeGreaterThan(3).anyMatch(line -> line.startsWith("rumantsch: "));
    }

    @Test
    void enhancesWhatIsRecordedAndNothingElse() {
        MappingModel model = factory().unwrap(MappingModel.class);

        assertThat(model.entities())
                .allSatisfy(entity -> assertThat(entity.enhanced())
                        .as(entity.name())
                        .isEqualTo(entity.attribute("recordedAt") != null));
        assertThat(model.entity("Country"))
                .isNotNull()
                .satisfies(entity -> assertThat(entity.enhanced()).isTrue());
    }

    private Country find(String code) {
        return inSession(entityManager -> entityManager.find(Country.class, code));
    }

    private Currency currency(String code) {
        return inSession(entityManager -> entityManager.find(Currency.class, code));
    }
}
