package org.cairnorm.examples.atlas;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairnorm.examples.atlas.world.Area;
import org.cairnorm.examples.atlas.world.ChangingZone;
import org.cairnorm.examples.atlas.world.Country;
import org.cairnorm.examples.atlas.world.Currency;
import org.cairnorm.examples.atlas.world.Language;
import org.cairnorm.examples.atlas.world.Language.Direction;

/** What the atlas is asked and how the answers look, chapter by chapter. */
final class Tour {

    private final EntityManagerFactory factory;
    private final Logbook log;
    private final Instant now;

    Tour(EntityManagerFactory factory, Logbook log, Instant now) {
        this.factory = factory;
        this.log = log;
        this.now = now;
    }

    void store() {
        log.chapter("The world as the JDK knows it");
        World world = WorldReader.read(now);
        log.step("Everything is persisted, in one transaction", () -> {
            factory.runInTransaction(world::persist);
            return Table.of(world.sizes().entrySet())
                    .column("", Map.Entry::getKey)
                    .column("Rows", Map.Entry::getValue)
                    .table();
        });
    }

    // ---- ten questions

    void ask() {
        log.chapter("Ten questions");
        ask(
                "1. Which currencies are shared by most countries?",
                questions -> Table.of(questions.currenciesOfManyCountries(3))
                        .column("Code", CurrencyShare::code)
                        .column("Currency", CurrencyShare::name)
                        .column("Countries", CurrencyShare::countries)
                        .table());

        ask(
                "2. In which countries are many languages spoken? The second page",
                questions -> Table.of(questions.countriesOfManyLanguages(1, 6))
                        .column("Country", Country::name)
                        .column("Languages", country -> country.languages().size())
                        .column("", country -> names(country))
                        .table());

        ask(
                "3. Where do people write from left to right and from right to left?",
                questions -> Table.of(questions.countriesThatWriteBothWays())
                        .column("Country", Country::name)
                        .column("Leftwards", country -> names(country, Direction.RIGHT_TO_LEFT))
                        .column("Rightwards", country -> names(country, Direction.LEFT_TO_RIGHT))
                        .table());

        ask(
                "4. How many zones has each part of the world, and how often do they change their clocks?",
                questions -> Table.of(questions.areas())
                        .column("Area", Area::name)
                        .column("Zones", area -> area.zones().size())
                        .column("Changing", area -> changingZones(area).size())
                        .column(
                                "Clock changes",
                                area -> changingZones(area).stream()
                                        .mapToInt(zone -> zone.changes().size())
                                        .sum())
                        .table());

        ask(
                "5. How far from Greenwich are the clocks of Antarctica and Australia?",
                questions -> Table.of(questions.zonesByOffset(List.of("Antarctica", "Australia")))
                        .column("Area", row -> row.get("area"))
                        .column("Offset", row -> row.get("offset", ZoneOffset.class))
                        .column("Zones", row -> row.get("zones"))
                        .column("Such as", row -> row.get("example"))
                        .table());

        CountryFilter filter = CountryFilter.ANY.payingIn("EUR").startingWeeksOn(DayOfWeek.SUNDAY);
        ask(
                "6. Who pays in euro and starts the week on Sunday?",
                questions -> Table.of(questions.countriesLike(filter))
                        .column("Code", Country::code)
                        .column("Country", Country::name)
                        .table());

        ask(
                "7. Which countries share neither currency nor language with another?",
                questions -> Table.of(questions.countriesLikeNoOther())
                        .column("Country", Country::name)
                        .column("Currency", country -> country.currency())
                        .column("Languages", country -> names(country))
                        .table());

        ask(
                "8. Where are the languages spoken that are written from right to left?",
                questions -> Table.of(questions.languagesWritten(Direction.RIGHT_TO_LEFT))
                        .column("Language", Language::name)
                        .column("Countries", language -> language.countries().size())
                        .column(
                                "",
                                language -> language.countries().stream()
                                        .map(Country::code)
                                        .collect(Collectors.joining(" ")))
                        .table());

        ask(
                "9. What do others call Germany?",
                questions -> Table.of(questions.namesOf("DE"))
                        .column("Language", row -> row.get("language"))
                        .column("Name", row -> row.get("name"))
                        .table());

        ask(
                "10. When are clocks changed next?",
                questions -> Table.of(questions.nextChangeDays(now, 6))
                        .column("Day", ChangeDay::day)
                        .column("", day -> day.day().getDayOfWeek())
                        .column("Zones", ChangeDay::zones)
                        .table());
    }

    /** What is big and seldom wanted is read when it is touched, here the text of an enhanced entity. */
    void readLate() {
        log.chapter("A page that is read late");
        ask(
                "How Switzerland writes a day and a price",
                questions -> Table.of(questions.almanac("CH").lines().toList())
                        .column("Almanac", line -> line)
                        .table());
    }

    private void ask(String question, Function<Questions, Table> answer) {
        log.step(question, () -> {
            try (EntityManager entityManager = factory.createEntityManager()) {
                return answer.apply(new Questions(entityManager));
            }
        });
    }

    private static String names(Country country) {
        return country.languages().stream().map(Language::name).collect(Collectors.joining(", "));
    }

    private static String names(Country country, Direction direction) {
        return country.languages().stream()
                .filter(language -> language.direction() == direction)
                .map(Language::name)
                .collect(Collectors.joining(", "));
    }

    private static List<ChangingZone> changingZones(Area area) {
        return area.zones().stream()
                .filter(ChangingZone.class::isInstance)
                .map(ChangingZone.class::cast)
                .toList();
    }

    // ---- changes

    void change() {
        log.chapter("Changes");
        Changes changes = new Changes(factory);

        log.step(
                "A setter is called: the update names only what has changed",
                () -> Table.of(List.of(changes.renameCountry("TR", "Türkiye Cumhuriyeti")))
                        .column("Code", Country::code)
                        .column("Country", Country::name)
                        .column("Version", Country::version)
                        .table());

        log.step(
                "Austria and Australia have been mixed up: two unique values change places",
                () -> Table.of(changes.swapAlpha3("AT", "AU"))
                        .column("Country", Country::name)
                        .column("Alpha-3", Country::alpha3)
                        .table());

        log.step(
                "London forgets its past: what leaves the list leaves the database",
                () -> Table.of(List.of(changes.forgetChangesBefore(now, "Europe/London")))
                        .column("Zone", ChangingZone::id)
                        .column("Clock changes left", zone -> zone.changes().size())
                        .table());

        log.step(
                "A currency is renamed while it is detached, and merged",
                () -> Table.of(List.of(changes.renameDetached("CHF", "Franken")))
                        .column("Code", Currency::code)
                        .column("Currency", Currency::name)
                        .column("Version", Currency::version)
                        .table());

        log.step(
                "Two editors change one currency: the slower one is told",
                () -> Table.of(List.of(changes.renameAtTheSameTime("EUR", "Quick euro", "Slow euro")
                                .split("(?<=[.,]) ")))
                        .column("What the slower one reads", sentence -> sentence)
                        .table());

        log.step(
                "Currencies without a country retire, all by one statement",
                () -> Table.of(List.of(changes.retireUnusedCurrencies()))
                        .column("Currencies", count -> count)
                        .table());
    }
}
