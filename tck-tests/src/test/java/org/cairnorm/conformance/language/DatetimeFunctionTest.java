package org.cairnorm.conformance.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Datetime functions (JPA 3.2 §4.7.7.3). */
class DatetimeFunctionTest extends HarbourTest {
    private Object of(String expression) {
        return value("select " + expression + " from Gauge g where g.id = 2");
    }

    @Test
    void thePresentIsOfTheTypeThatItsFunctionNames() {
        assertThat(of("local date")).isInstanceOf(LocalDate.class);
        assertThat(of("local time")).isInstanceOf(LocalTime.class);
        assertThat(of("local datetime")).isInstanceOf(LocalDateTime.class);
        assertThat(of("current_date")).isInstanceOf(Date.class);
        assertThat(of("current_time")).isInstanceOf(Time.class);
        assertThat(of("current_timestamp")).isInstanceOf(Timestamp.class);
    }

    @Test
    void thePresentIsCompared() {
        assertThat(texts("select g.id from Gauge g where g.day < local date and g.moment < local datetime"
                        + " and g.day < current_date and g.moment < current_timestamp order by g.id"))
                .containsExactly("1", "2");
        assertThat(texts("select g.id from Gauge g where g.id = 1 and local time between {t '00:00:00'} and"
                        + " {t '23:59:59.999999'} and current_time >= {t '00:00:00'}"))
                .containsExactly("1");
    }

    @Test
    void thePresentHasParts() {
        assertThat(texts("select g.id from Gauge g where extract(year from local date) > 2020"
                        + " and extract(month from local datetime) between 1 and 12"
                        + " and extract(hour from local time) between 0 and 23 and g.id = 1"))
                .containsExactly("1");
    }

    @Test
    void thePresentIsStoredByAnUpdate() {
        inDoomedTransaction(em -> {
            update(
                    em,
                    "update Gauge g set g.day = local date, g.clock = local time, g.moment = local datetime where g.id = 3");
            assertThat(texts(
                            em,
                            "select g.id from Gauge g where g.day > {d '2021-01-03'} and g.clock is not null"
                                    + " and g.moment > {ts '2021-01-03 00:05:06'}"))
                    .containsExactly("3");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "year, 2021, 2020",
        "quarter, 1, 4",
        "month, 1, 12",
        "week, 53, 53",
        "day, 3, 31",
        "hour, 0, 23",
        "minute, 5, 59"
    })
    void aFieldOfADatetimeIsAnInteger(String field, int low, int high) {
        assertThat(values("select extract(" + field + " from g.moment) from Gauge g where g.id < 3 order by g.id"))
                .containsExactly(high, low);
    }

    @ParameterizedTest
    @CsvSource({"year, 2020", "quarter, 1", "month, 2", "week, 9", "day, 29"})
    void aFieldOfADateIsAnInteger(String field, int expected) {
        assertThat(value("select extract(" + field + " from g.day) from Gauge g where g.id = 1"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"hour, 13", "minute, 14"})
    void aFieldOfATimeIsAnInteger(String field, int expected) {
        assertThat(value("select extract(" + field + " from g.clock) from Gauge g where g.id = 1"))
                .isEqualTo(expected);
    }

    @Test
    void aWeekIsThatOfTheIsoCalendar() {
        assertThat(of("extract(week from {d '2021-01-03'})")).isEqualTo(53);
        assertThat(of("extract(week from {d '2021-01-04'})")).isEqualTo(1);
        assertThat(of("extract(week from {d '2018-12-31'})")).isEqualTo(1);
    }

    @Test
    void theSecondHasItsFraction() {
        assertThat(((Number) of("extract(second from g.moment)")).doubleValue()).isEqualTo(6.5);
        assertThat(of("extract(second from g.moment)")).isInstanceOfAny(Double.class, Float.class);
        assertThat(((Number) of("extract(second from g.clock)")).doubleValue()).isEqualTo(8);
    }

    @Test
    void dateAndTimeAreTheHalvesOfADatetime() {
        assertThat(of("extract(date from g.moment)")).isEqualTo(LocalDate.of(2021, 1, 3));
        assertThat(value("select extract(time from g.moment) from Gauge g where g.id = 1"))
                .isEqualTo(LocalTime.of(23, 59, 58));
    }

    @Test
    void namesOfFieldsAreCaseInsensitive() {
        assertThat(of("EXTRACT(Year FROM g.day)")).isEqualTo(2021);
    }

    @Test
    void fieldsStandInWhereGroupAndOrder() {
        assertThat(
                        texts(
                                "select extract(year from v.departure), count(v) from Voyage v where extract(month from v.departure)"
                                        + " < 13 group by extract(year from v.departure) order by extract(year from v.departure) desc"))
                .containsExactly("2021 1", "2020 2");
    }

    @Test
    void aDatetimeHasTheFieldThatIsExtracted() {
        assertRefused("select extract(hour from g.day) from Gauge g")
                .withMessageContaining("CAIRN-3117: HOUR cannot be extracted from LocalDate");
        assertRefused("select extract(year from g.clock) from Gauge g")
                .withMessageContaining("CAIRN-3117: YEAR cannot be extracted from LocalTime");
        assertRefused("select extract(date from g.clock) from Gauge g").withMessageContaining("CAIRN-3117");
        assertRefused("select extract(year from g.text) from Gauge g").withMessageContaining("CAIRN-3117");
    }
}
