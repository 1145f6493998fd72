package org.cairnorm.examples.atlas;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/** What a country must be like; null where it does not matter. */
public record CountryFilter(
        @Nullable String nameStart,
        @Nullable String currencyCode,
        @Nullable String languageCode,
        @Nullable DayOfWeek weekStart) {

    public static final CountryFilter ANY = new CountryFilter(null, null, null, null);

    public CountryFilter named(String start) {
        return new CountryFilter(start, currencyCode, languageCode, weekStart);
    }

    public CountryFilter payingIn(String code) {
        return new CountryFilter(nameStart, code, languageCode, weekStart);
    }

    public CountryFilter speaking(String code) {
        return new CountryFilter(nameStart, currencyCode, code, weekStart);
    }

    public CountryFilter startingWeeksOn(DayOfWeek day) {
        return new CountryFilter(nameStart, currencyCode, languageCode, day);
    }
}
