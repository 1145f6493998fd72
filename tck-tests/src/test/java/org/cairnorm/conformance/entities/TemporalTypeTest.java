package org.cairnorm.conformance.entities;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.cairnorm.conformance.ConformanceTest;
import org.junit.jupiter.api.Test;

/** Basic types of dates and times (JPA 3.2 §2.6). */
class TemporalTypeTest extends ConformanceTest {
    @Entity(name = "Times")
    @SuppressWarnings("deprecation")
    static class Times {
        @Id
        int id = 1;

        LocalDate localDate;
        LocalTime localTime;
        LocalDateTime localDateTime;
        OffsetTime offsetTime;
        OffsetDateTime offsetDateTime;
        Instant instant;

        @Column(name = "THE_YEAR")
        Year year;

        @Column(secondPrecision = 0)
        LocalDateTime wholeSeconds;

        @Temporal(TemporalType.DATE)
        Date utilDate;

        @Temporal(TemporalType.TIME)
        Date utilTime;

        @Temporal(TemporalType.TIMESTAMP)
        Date utilTimestamp;

        @Temporal(TemporalType.DATE)
        Calendar calendarDate;

        @Temporal(TemporalType.TIMESTAMP)
        Calendar calendarTimestamp;

        java.sql.Date sqlDate;
        Time sqlTime;
        Timestamp sqlTimestamp;
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Times.class);
    }

    private <T> T stored(BiConsumer<Times, T> set, Function<Times, T> get, T value) {
        inTransaction(em -> {
            Times times = new Times();
            set.accept(times, value);
            em.persist(times);
        });
        return fromTransaction(em -> {
            Times times = em.find(Times.class, 1);
            em.remove(times);
            return get.apply(times);
        });
    }

    @SafeVarargs
    private <T> void comesBack(BiConsumer<Times, T> set, Function<Times, T> get, T... values) {
        for (T value : values) {
            assertThat(stored(set, get, value)).isEqualTo(value);
        }
        assertThat(stored(set, get, null)).isNull();
    }

    private <T> void selects(String attribute, BiConsumer<Times, T> set, T value) {
        inTransaction(em -> {
            Times times = new Times();
            set.accept(times, value);
            em.persist(times);
        });
        inSession(em -> assertThat(em.createQuery(
                                "select t." + attribute + " from Times t where t." + attribute + " = :value",
                                Object.class)
                        .setParameter("value", value)
                        .getResultList())
                .containsExactly(value));
    }

    @Test
    void localDates() {
        comesBack(
                (e, v) -> e.localDate = v,
                e -> e.localDate,
                LocalDate.of(2024, 2, 29),
                LocalDate.of(1582, 1, 1),
                LocalDate.of(9999, 12, 31));
    }

    @Test
    void localTimes() {
        comesBack((e, v) -> e.localTime = v, e -> e.localTime, LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59));
    }

    @Test
    void localDateTimesToTheMicrosecond() {
        comesBack(
                (e, v) -> e.localDateTime = v,
                e -> e.localDateTime,
                LocalDateTime.of(2024, 3, 31, 2, 30, 0, 123_456_000),
                LocalDateTime.of(1970, 1, 1, 0, 0));
    }

    @Test
    void offsetDateTimesAsTheSamePointInTime() {
        OffsetDateTime value = OffsetDateTime.of(2024, 7, 1, 12, 0, 0, 0, ZoneOffset.ofHours(5));
        assertThat(stored((e, v) -> e.offsetDateTime = v, e -> e.offsetDateTime, value))
                .isAtSameInstantAs(value);
    }

    @Test
    void offsetTimesAsTheSameTime() {
        OffsetTime value = OffsetTime.of(12, 30, 15, 0, ZoneOffset.UTC);
        assertThat(stored((e, v) -> e.offsetTime = v, e -> e.offsetTime, value).withOffsetSameInstant(ZoneOffset.UTC))
                .isEqualTo(value);
    }

    @Test
    void instants() {
        comesBack(
                (e, v) -> e.instant = v,
                e -> e.instant,
                Instant.parse("2024-03-31T01:30:00.123456Z"),
                Instant.parse("1999-10-31T00:30:00Z"));
    }

    @Test
    void years() {
        comesBack((e, v) -> e.year = v, e -> e.year, Year.of(2024), Year.of(1));
    }

    @Test
    void secondPrecisionSaysHowFineAColumnIs() {
        LocalDateTime value = LocalDateTime.of(2024, 1, 1, 10, 0, 7);
        comesBack((e, v) -> e.wholeSeconds = v, e -> e.wholeSeconds, value);
    }

    @Test
    void datesOfJavaUtilByTheirTemporalType() {
        Date date = java.sql.Date.valueOf("2023-11-05");
        assertThat(stored((e, v) -> e.utilDate = v, e -> e.utilDate, date)).hasSameTimeAs(date);
        Date time = Time.valueOf("13:14:15");
        assertThat(stored((e, v) -> e.utilTime = v, e -> e.utilTime, time)).hasSameTimeAs(time);
        Date timestamp = new Date(1_700_000_000_123L);
        assertThat(stored((e, v) -> e.utilTimestamp = v, e -> e.utilTimestamp, timestamp))
                .hasSameTimeAs(timestamp);
    }

    @Test
    void calendarsByTheirTemporalType() {
        Calendar date = new GregorianCalendar(2023, Calendar.NOVEMBER, 5);
        assertThat(stored((e, v) -> e.calendarDate = v, e -> e.calendarDate, date)
                        .getTime())
                .isEqualTo(date.getTime());
        Calendar timestamp = new GregorianCalendar(2023, Calendar.NOVEMBER, 5, 6, 7, 8);
        assertThat(stored((e, v) -> e.calendarTimestamp = v, e -> e.calendarTimestamp, timestamp)
                        .getTime())
                .isEqualTo(timestamp.getTime());
    }

    @Test
    void datesOfJavaSql() {
        comesBack((e, v) -> e.sqlDate = v, e -> e.sqlDate, java.sql.Date.valueOf("2020-02-29"));
        comesBack((e, v) -> e.sqlTime = v, e -> e.sqlTime, Time.valueOf("23:59:59"));
        comesBack((e, v) -> e.sqlTimestamp = v, e -> e.sqlTimestamp, Timestamp.valueOf("2020-02-29 01:02:03.456789"));
    }

    @Test
    void queriesCompareAndSelectLocalDates() {
        selects("localDate", (e, v) -> e.localDate = v, LocalDate.of(2024, 2, 29));
    }

    @Test
    void queriesCompareAndSelectLocalDateTimes() {
        selects("localDateTime", (e, v) -> e.localDateTime = v, LocalDateTime.of(2024, 2, 29, 1, 2, 3, 4_000));
    }

    @Test
    void queriesCompareAndSelectInstants() {
        selects("instant", (e, v) -> e.instant = v, Instant.parse("2024-03-31T01:30:00.5Z"));
    }

    @Test
    void queriesCompareAndSelectYears() {
        selects("year", (e, v) -> e.year = v, Year.of(2024));
    }
}
