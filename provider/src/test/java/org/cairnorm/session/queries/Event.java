package org.cairnorm.session.queries;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Calendar;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Something that happens at a time, told in all ways in which Java has told times. */
@Entity
@SuppressWarnings("deprecation")
class Event {
    @Id
    int id;

    @Temporal(TemporalType.DATE)
    @Nullable Date day;

    @Temporal(TemporalType.TIMESTAMP)
    @Nullable Date moment;

    @Temporal(TemporalType.DATE)
    @Nullable Calendar calendar;

    java.sql.@Nullable Date sqlDay;

    @Nullable Timestamp stamp;

    @Nullable LocalDate localDay;

    @Nullable LocalDateTime localMoment;
}
