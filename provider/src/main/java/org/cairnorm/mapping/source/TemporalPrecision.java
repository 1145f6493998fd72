package org.cairnorm.mapping.source;

/** Which part of a {@code java.util.Date} or {@code Calendar} is stored: what {@code @Temporal} said (JPA 3.2 §11.1.54). */
public enum TemporalPrecision {
    DATE,
    TIME,
    TIMESTAMP
}
