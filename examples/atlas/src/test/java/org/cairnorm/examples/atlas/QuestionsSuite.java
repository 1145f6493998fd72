package org.cairnorm.examples.atlas;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Tuple;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.WeekFields;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnorm.examples.atlas.world.Area;
import org.cairnorm.examples.atlas.world.ChangingZone;
import org.cairnorm.examples.atlas.world.Country;
import org.cairnorm.examples.atlas.world.Language;
import org.cairnorm.examples.atlas.world.Language.Direction;
import org.junit.jupiter.api.Test;

/** The answers are those that the JDK gives when it is asked directly, and the number of statements is as told. */
abstract class QuestionsSuite extends AtlasSuite {

    @Test
    void countsTheCountriesOfACurrency() {
        List<CurrencyShare> shares = ask(questions -> questions.currenciesOfManyCountries(3));

        Map<String, Long> expected = countryCodes().stream()
                .filter(code -> currency(code) != null)
                .collect(groupingBy(QuestionsSuite::currency, counting()));
        expected.values().removeIf(count -> count < 3);
        assertThat(shares)
                .extracting(CurrencyShare::code)
                .containsExactlyElementsOf(expected.keySet().stream()
                        .sorted(Comparator.comparing((String code) -> expected.get(code))
                                .reversed()
                                .thenComparing(code -> code))
                        .toList());
        assertThat(shares).allSatisfy(share -> {
            assertThat(share.countries()).isEqualTo(expected.get(share.code()));
            assertThat(share.name())
                    .isEqualTo(Currency.getInstance(share.code()).getDisplayName(Locale.ENGLISH));
        });
        assertThat(statements()).hasSize(1);
    }

    @Test
    void pagesThroughTheCountriesOfManyLanguages() {
        Map<String, Set<String>> languages = languagesByCountry();
        List<String> expected = countryCodes().stream()
                .filter(code -> languages.getOrDefault(code, Set.of()).size() > 1)
                .sorted(Comparator.comparing(
                                (String code) -> languages.get(code).size())
                        .reversed()
                        .thenComparing(code -> code))
                .toList();

        assertThat(countries(questions -> questions.countriesOfManyLanguages(0, 10)))
                .containsExactlyElementsOf(expected.subList(0, 10));
        assertThat(countries(questions -> questions.countriesOfManyLanguages(2, 10)))
                .containsExactlyElementsOf(expected.subList(20, 30));
        assertThat(statements()).hasSize(2);
    }

    @Test
    void walksTheLanguagesOfAllCountriesByTwoStatements() {
        Set<String> found = ask(questions -> questions.countriesThatWriteBothWays().stream()
                .map(Country::code)
                .collect(toSet()));

        assertThat(statements()).hasSize(2);
        Map<String, Set<String>> languages = languagesByCountry();
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(countryCodes().stream()
                        .filter(code -> languages.getOrDefault(code, Set.of()).stream()
                                        .map(QuestionsSuite::runsLeft)
                                        .distinct()
                                        .count()
                                == 2)
                        .toList());
    }

    @Test
    void walksTheWholeWorldByThreeStatements() {
        Map<String, Integer> changes = ask(questions ->
                questions.areas().stream().collect(Collectors.toMap(Area::name, QuestionsSuite::clockChanges)));

        assertThat(statements()).hasSize(3);
        Map<String, Integer> expected = new HashMap<>();
        for (String id : ZoneId.getAvailableZoneIds()) {
            int count = WorldReader.changes(ZoneId.of(id).getRules()).size();
            expected.merge(area(id), count, Integer::sum);
        }
        assertThat(changes).isEqualTo(expected);
    }

    @Test
    void groupsZonesByTheirOffset() {
        List<Tuple> rows = ask(questions -> questions.zonesByOffset(List.of("Antarctica", "Australia")));

        Map<ZoneOffset, Long> expected = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> area(id).equals("Antarctica"))
                .collect(groupingBy(
                        id -> ZoneId.of(id).getRules().getOffset(NOW),
                        () -> new TreeMap<>(Comparator.<ZoneOffset>reverseOrder()),
                        counting()));
        List<Tuple> antarctica = rows.stream()
                .filter(row -> row.get("area").equals("Antarctica"))
                .toList();
        assertThat(antarctica).extracting(row -> row.get("offset")).containsExactlyElementsOf(expected.keySet());
        assertThat(antarctica)
                .extracting(row -> row.get("zones", Long.class))
                .containsExactlyElementsOf(expected.values());
        assertThat(rows).extracting(row -> row.get("area")).containsOnly("Antarctica", "Australia");
        assertThat(statements()).hasSize(1);
    }

    @Test
    void filtersByWhatIsAskedForOnly() {
        assertThat(countries(questions -> questions.countriesLike(CountryFilter.ANY)))
                .hasSize(countryCodes().size());
        assertThat(sql()).singleElement().asString().doesNotContain("join", "where");
    }

    @Test
    void filtersByEverything() {
        CountryFilter filter =
                CountryFilter.ANY.named("S").payingIn("CHF").speaking("rm").startingWeeksOn(DayOfWeek.MONDAY);

        assertThat(countries(questions -> questions.countriesLike(filter))).containsExactly("CH");
        assertThat(statements()).hasSize(1);
    }

    @Test
    void filtersByCurrencyAndWeek() {
        CountryFilter filter = CountryFilter.ANY.payingIn("EUR").startingWeeksOn(DayOfWeek.SUNDAY);

        assertThat(countries(questions -> questions.countriesLike(filter)))
                .containsExactlyElementsOf(countryCodes().stream()
                        .filter(code -> "EUR".equals(currency(code)))
                        .filter(code -> WeekFields.of(locale(code)).getFirstDayOfWeek() == DayOfWeek.SUNDAY)
                        .sorted()
                        .toList());
    }

    @Test
    void findsCountriesThatShareNothing() {
        List<Country> found = ask(Questions::countriesLikeNoOther);

        Map<String, Set<String>> languages = languagesByCountry();
        List<String> expected = countryCodes().stream()
                .filter(code -> !languages.getOrDefault(code, Set.of()).isEmpty())
                .filter(code -> countryCodes().stream()
                        .filter(other -> !other.equals(code))
                        .noneMatch(other -> currency(code).equals(currency(other))
                                || languages.getOrDefault(other, Set.of()).stream()
                                        .anyMatch(languages.get(code)::contains)))
                .sorted()
                .toList();
        assertThat(found)
                .extracting(Country::code)
                .containsExactlyElementsOf(expected)
                .contains("IS", "JP");
        assertThat(statements()).hasSize(1);
    }

    @Test
    void fetchesLanguagesAndTheirCountriesByTwoStatements() {
        Map<String, Set<String>> found = ask(questions -> questions.languagesWritten(Direction.RIGHT_TO_LEFT).stream()
                .collect(Collectors.toMap(
                        Language::code,
                        language ->
                                language.countries().stream().map(Country::code).collect(toSet()))));

        assertThat(statements()).hasSize(2);
        Map<String, Set<String>> expected = new HashMap<>();
        languagesByCountry()
                .forEach((country, languages) -> languages.stream()
                        .filter(QuestionsSuite::runsLeft)
                        .forEach(language -> expected.merge(
                                language,
                                Set.of(country),
                                (some, more) -> Stream.concat(some.stream(), more.stream())
                                        .collect(toSet()))));
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void tellsWhatOthersCallACountry() {
        Map<String, String> names = ask(questions -> questions.namesOf("DE").stream()
                .collect(Collectors.toMap(
                        row -> row.get("language", String.class), row -> row.get("name", String.class))));

        assertThat(names)
                .isEqualTo(WorldReader.NAMING_LANGUAGES.stream()
                        .collect(Collectors.toMap(
                                language -> language.getDisplayLanguage(Locale.ENGLISH),
                                Locale.GERMANY::getDisplayCountry)));
        assertThat(statements()).hasSize(1);
    }

    @Test
    void tellsWhenClocksAreChangedNext() {
        List<ChangeDay> days = ask(questions -> questions.nextChangeDays(NOW, 4));

        Map<LocalDate, Long> expected = ZoneId.getAvailableZoneIds().stream()
                .flatMap(id -> WorldReader.changes(ZoneId.of(id).getRules()).stream())
                .filter(change -> !change.getInstant().isBefore(NOW))
                .collect(groupingBy(change -> change.getDateTimeBefore().toLocalDate(), TreeMap::new, counting()));
        assertThat(days)
                .containsExactlyElementsOf(expected.entrySet().stream()
                        .limit(4)
                        .map(entry -> new ChangeDay(entry.getKey(), entry.getValue()))
                        .toList());
        assertThat(statements()).hasSize(1);
    }

    private List<String> countries(Function<Questions, List<Country>> question) {
        return ask(questions ->
                question.apply(questions).stream().map(Country::code).toList());
    }

    // ---- what the JDK says

    private static List<String> countryCodes() {
        return List.of(Locale.getISOCountries());
    }

    private static Locale locale(String countryCode) {
        return new Locale.Builder().setRegion(countryCode).build();
    }

    private static String currency(String countryCode) {
        Currency currency = Currency.getInstance(locale(countryCode));
        return currency == null ? null : currency.getCurrencyCode();
    }

    private static Map<String, Set<String>> languagesByCountry() {
        return Stream.of(Locale.getAvailableLocales())
                .filter(locale -> countryCodes().contains(locale.getCountry())
                        && locale.getVariant().isEmpty())
                .filter(locale -> !locale.hasExtensions())
                .collect(groupingBy(Locale::getCountry, mapping(Locale::getLanguage, toSet())));
    }

    private static boolean runsLeft(String languageCode) {
        Locale language = Locale.forLanguageTag(languageCode);
        byte direction = Character.getDirectionality(
                language.getDisplayLanguage(language).charAt(0));
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static String area(String zoneId) {
        return zoneId.contains("/") ? zoneId.substring(0, zoneId.indexOf('/')) : "Elsewhere";
    }

    private static int clockChanges(Area area) {
        return area.zones().stream()
                .mapToInt(zone -> zone instanceof ChangingZone it ? it.changes().size() : 0)
                .sum();
    }
}
