package org.cairnorm.session.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Parameter;
import jakarta.persistence.Query;
import jakarta.persistence.TemporalType;
import jakarta.persistence.TypedQuery;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import org.cairnorm.testing.orm.EntityManagerSuite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates and calendars as parameters, of which a temporal type takes a part. */
@SuppressWarnings("deprecation")
abstract class TemporalParameterSuite extends EntityManagerSuite {
    private static final Calendar AFTERNOON = new GregorianCalendar(2005, Calendar.FEBRUARY, 18, 15, 30, 0);

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Event.class);
    }

    @BeforeEach
    void storeEvent() {
        inTransaction(em -> {
            Event event = new Event();
            event.id = 1;
            event.day = AFTERNOON.getTime();
            event.moment = AFTERNOON.getTime();
            event.calendar = AFTERNOON;
            event.sqlDay = java.sql.Date.valueOf("2005-02-18");
            event.stamp = new Timestamp(AFTERNOON.getTimeInMillis());
            event.localDay = LocalDate.of(2005, 2, 18);
            event.localMoment = LocalDateTime.of(2005, 2, 18, 15, 30);
            em.persist(event);
        });
    }

    private static String by(String attribute) {
        return "select e from Event e where e." + attribute + " = :time";
    }

    @ParameterizedTest
    @ValueSource(strings = {"day", "calendar", "sqlDay", "localDay"})
    void findsByADay(String attribute) {
        inSession(em -> {
            TypedQuery<Event> query = em.createQuery(by(attribute), Event.class);
            assertThat(query.setParameter("time", AFTERNOON.getTime(), TemporalType.DATE)
                            .getResultList())
                    .hasSize(1);
            assertThat(query.setParameter("time", AFTERNOON, TemporalType.DATE).getResultList())
                    .hasSize(1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"moment", "stamp", "localMoment"})
    void findsByAMoment(String attribute) {
        inSession(em -> {
            TypedQuery<Event> query = em.createQuery(by(attribute), Event.class);
            assertThat(query.setParameter("time", AFTERNOON.getTime(), TemporalType.TIMESTAMP)
                            .getResultList())
                    .hasSize(1);
            assertThat(query.setParameter("time", AFTERNOON, TemporalType.TIMESTAMP)
                            .getResultList())
                    .hasSize(1);
            assertThat(query.setParameter("time", AFTERNOON, TemporalType.DATE).getResultList())
                    .isEmpty();
        });
    }

    @Test
    void takesPositionsAndParameterObjects() {
        inSession(em -> {
            TypedQuery<Event> query = em.createQuery("select e from Event e where e.sqlDay = ?1", Event.class);
            assertThat(query.setParameter(1, AFTERNOON.getTime(), TemporalType.DATE)
                            .getResultList())
                    .hasSize(1);
            assertThat(query.setParameter(1, AFTERNOON, TemporalType.DATE).getResultList())
                    .hasSize(1);
            assertThat(query.setParameter(as(query.getParameter(1), Date.class), AFTERNOON.getTime(), TemporalType.DATE)
                            .getResultList())
                    .hasSize(1);
            assertThat(query.setParameter(as(query.getParameter(1), Calendar.class), AFTERNOON, TemporalType.DATE)
                            .getResultList())
                    .hasSize(1);
        });
    }

    @SuppressWarnings("unchecked")
    private static <T> Parameter<T> as(Parameter<?> parameter, Class<T> type) {
        assertThat(type).isNotNull();
        return (Parameter<T>) parameter;
    }

    @Test
    void givesBackWhatWasSet() {
        inSession(em -> {
            Query query = em.createQuery(by("day")).setParameter("time", AFTERNOON, TemporalType.DATE);
            assertThat(query.getParameterValue("time")).isSameAs(AFTERNOON);
            assertThat(query.setParameter("time", (Date) null, TemporalType.DATE)
                            .getParameterValue("time"))
                    .isNull();
        });
    }

    @Test
    void refusesUnknownParametersAndOtherTypes() {
        inSession(em -> {
            Query query = em.createQuery("select e from Event e where e.id = ?1");
            assertThatThrownBy(() -> query.setParameter(2, AFTERNOON, TemporalType.DATE))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> query.setParameter("time", AFTERNOON.getTime(), TemporalType.DATE))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> query.setParameter(1, AFTERNOON, TemporalType.DATE))
                    .isInstanceOf(IllegalArgumentException.class);
        });
    }
}
