package org.cairnorm.examples.atlas;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnorm.examples.atlas.world.Area;
import org.cairnorm.examples.atlas.world.ChangingZone;
import org.cairnorm.examples.atlas.world.Country;
import org.cairnorm.examples.atlas.world.Currency;
import org.cairnorm.examples.atlas.world.FixedZone;
import org.cairnorm.examples.atlas.world.Language;
import org.cairnorm.examples.atlas.world.Language.Direction;
import org.cairnorm.examples.atlas.world.Week;
import org.jspecify.annotations.Nullable;

/** Reads the world out of the JDK: {@code Locale}, {@code java.util.Currency}, {@code ZoneId} and their translations. */
public final class WorldReader {

    /** Clock changes are known from here … */
    public static final Instant FIRST_CHANGE = Instant.parse("2020-01-01T00:00:00Z");

    /** … to here. */
    public static final Instant LAST_CHANGE = Instant.parse("2030-01-01T00:00:00Z");

    /** In these languages the atlas knows the names of all countries. */
    public static final List<Locale> NAMING_LANGUAGES = Stream.of(
                    "ar", "de", "en", "es", "fi", "fr", "hi", "it", "ja", "pl", "pt", "ru", "sw", "tr", "zh")
            .map(Locale::forLanguageTag)
            .toList();

    private static final LocalDate ALMANAC_DAY = LocalDate.of(2026, 1, 1);
    private static final double ALMANAC_PRICE = 1234567.89;

    private final Instant now;
    private final Map<String, Area> areas = new TreeMap<>();
    private final Map<String, Currency> currencies = new TreeMap<>();
    private final Map<String, Language> languages = new TreeMap<>();
    private final Map<String, List<Locale>> localesByCountry;

    private WorldReader(Instant now) {
        this.now = now;
        localesByCountry = Stream.of(Locale.getAvailableLocales())
                .filter(locale -> !locale.getCountry().isEmpty())
                .filter(locale -> locale.getVariant().isEmpty() && !locale.hasExtensions())
                .collect(Collectors.groupingBy(Locale::getCountry));
    }

    /**
     * The world, as new entities.
     *
     * @param now the moment for which time zones tell their offset
     */
    public static World read(Instant now) {
        return new WorldReader(now).read();
    }

    private World read() {
        ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).forEach(this::readZone);
        java.util.Currency.getAvailableCurrencies().forEach(this::readCurrency);
        languageCodes().forEach(this::readLanguage);
        List<Country> countries =
                Stream.of(Locale.getISOCountries()).map(this::readCountry).toList();
        return new World(
                List.copyOf(areas.values()),
                List.copyOf(currencies.values()),
                List.copyOf(languages.values()),
                countries);
    }

    // ---- time zones

    private void readZone(ZoneId zone) {
        String id = zone.getId();
        int slash = id.indexOf('/');
        Area area = areas.computeIfAbsent(slash < 0 ? "Elsewhere" : id.substring(0, slash), Area::new);
        String name = zone.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        ZoneOffset offset = zone.getRules().getOffset(now);
        List<ZoneOffsetTransition> changes = changes(zone.getRules());
        if (changes.isEmpty()) {
            area.add(new FixedZone(id, name, offset, area));
        } else {
            ChangingZone changing = new ChangingZone(id, name, offset, area);
            changes.forEach(
                    change -> changing.changes(change.getInstant(), change.getOffsetBefore(), change.getOffsetAfter()));
            area.add(changing);
        }
    }

    static List<ZoneOffsetTransition> changes(ZoneRules rules) {
        return Stream.iterate(
                        rules.nextTransition(FIRST_CHANGE),
                        change -> change != null && change.getInstant().isBefore(LAST_CHANGE),
                        change -> rules.nextTransition(change.getInstant()))
                .toList();
    }

    // ---- currencies and languages

    private void readCurrency(java.util.Currency currency) {
        String code = currency.getCurrencyCode();
        currencies.put(
                code,
                new Currency(
                        code,
                        currency.getDisplayName(Locale.ENGLISH),
                        currency.getNumericCode(),
                        currency.getDefaultFractionDigits()));
    }

    /** Those of the standard, and those of smaller peoples that the JDK has a locale for. */
    private static Iterable<String> languageCodes() {
        Stream<Locale> standard = Stream.of(Locale.getISOLanguages()).map(Locale::forLanguageTag);
        return Stream.concat(standard, Stream.of(Locale.getAvailableLocales()))
                .map(Locale::getLanguage)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void readLanguage(String code) {
        Locale locale = Locale.forLanguageTag(code);
        String nativeName = locale.getDisplayLanguage(locale);
        languages.put(
                code, new Language(code, locale.getDisplayLanguage(Locale.ENGLISH), nativeName, direction(nativeName)));
    }

    private static Direction direction(String text) {
        return switch (Character.getDirectionality(text.codePointAt(0))) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                Direction.RIGHT_TO_LEFT;
            default -> Direction.LEFT_TO_RIGHT;
        };
    }

    // ---- countries

    private Country readCountry(String code) {
        Locale region = new Locale.Builder().setRegion(code).build();
        List<Locale> locales = localesByCountry.getOrDefault(code, List.of());
        WeekFields week = WeekFields.of(region);
        Country country = new Country(
                code,
                region.getISO3Country(),
                region.getDisplayCountry(Locale.ENGLISH),
                new Week(week.getFirstDayOfWeek(), week.getMinimalDaysInFirstWeek()),
                currencyOf(region),
                almanac(locales));
        locales.stream().map(Locale::getLanguage).map(languages::get).forEach(country::speaks);
        NAMING_LANGUAGES.forEach(
                language -> country.isCalled(language.getLanguage(), region.getDisplayCountry(language)));
        return country;
    }

    private @Nullable Currency currencyOf(Locale country) {
        java.util.Currency currency = java.util.Currency.getInstance(country);
        return currency == null ? null : currencies.get(currency.getCurrencyCode());
    }

    /** How each language of a country writes a day and a price. */
    private static String almanac(List<Locale> locales) {
        return locales.stream().map(WorldReader::specimen).distinct().sorted().collect(Collectors.joining("\n"));
    }

    private static String specimen(Locale locale) {
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale)
                .format(ALMANAC_DAY);
        String price = NumberFormat.getCurrencyInstance(locale).format(ALMANAC_PRICE);
        return locale.getDisplayLanguage(locale) + ": " + day + "; " + price;
    }
}
