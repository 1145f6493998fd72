package org.cairnorm.dialect;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;

/**
 * Dates and times as text whose alphabetical order is that of time. Local values end where their fraction ends; points in
 * time have all nine digits and a {@code Z}, as a letter after a shorter fraction would break the order.
 */
public final class IsoText {
    private static final int DIGITS = 9;

    private IsoText() {}

    /** A time of day with at most these digits of a second; the rest is cut off. */
    public static String of(LocalTime time, int digits) {
        StringBuilder text = new StringBuilder(18);
        append(text, time, digits, false);
        return text.toString();
    }

    /** A date and time, with a blank between them. */
    public static String of(LocalDateTime moment, int digits) {
        StringBuilder text = new StringBuilder(29).append(moment.toLocalDate()).append(' ');
        append(text, moment.toLocalTime(), digits, false);
        return text.toString();
    }

    /** A point in time, in UTC. */
    public static String utc(OffsetDateTime moment, int digits) {
        LocalDateTime utc = moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
        StringBuilder text = new StringBuilder(30).append(utc.toLocalDate()).append(' ');
        append(text, utc.toLocalTime(), digits, true);
        return text.append('Z').toString();
    }

    /** A time of day of a zone, in UTC. */
    public static String utc(OffsetTime time, int digits) {
        StringBuilder text = new StringBuilder(19);
        append(text, time.withOffsetSameInstant(ZoneOffset.UTC).toLocalTime(), digits, true);
        return text.append('Z').toString();
    }

    private static void append(StringBuilder text, LocalTime time, int digits, boolean fixedWidth) {
        pair(text, time.getHour()).append(':');
        pair(text, time.getMinute()).append(':');
        pair(text, time.getSecond());
        int nano = time.getNano();
        for (int cut = digits, unit = 1; cut < DIGITS; cut++) {
            unit *= 10;
            nano -= nano % unit;
        }
        if (nano == 0 && !fixedWidth) {
            return;
        }
        text.append('.');
        int start = text.length();
        text.append(nano + 1_000_000_000).deleteCharAt(start);
        while (!fixedWidth && text.charAt(text.length() - 1) == '0') {
            text.setLength(text.length() - 1);
        }
    }

    private static StringBuilder pair(StringBuilder text, int number) {
        return number < 10 ? text.append('0').append(number) : text.append(number);
    }

    /** The date in a text of a date, with or without a time. */
    public static LocalDate date(String text) {
        int end = separator(text);
        return LocalDate.parse(end < 0 ? text : text.substring(0, end));
    }

    /** The time in a text of a time, with or without a date. */
    public static LocalTime time(String text) {
        int separator = separator(text);
        return LocalTime.parse(withoutZone(separator < 0 ? text : text.substring(separator + 1)));
    }

    /** Date and time in a text; midnight if it tells only the date. */
    public static LocalDateTime dateTime(String text) {
        int separator = separator(text);
        return separator < 0
                ? LocalDate.parse(text).atStartOfDay()
                : LocalDateTime.of(
                        LocalDate.parse(text.substring(0, separator)),
                        LocalTime.parse(withoutZone(text.substring(separator + 1))));
    }

    private static int separator(String text) {
        int blank = text.indexOf(' ');
        return blank < 0 ? text.indexOf('T') : blank;
    }

    private static String withoutZone(String text) {
        return text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
    }
}
