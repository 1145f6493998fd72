package org.cairnorm.sql.type;

import java.util.Objects;

/**
 * A type of the SQL language, as DDL and {@code cast} say it. How a database spells it is the dialect's business.
 *
 * @param kind the family
 * @param length number of characters or bytes, or {@link #UNSPECIFIED}
 * @param precision number of decimal digits, or {@link #UNSPECIFIED}
 * @param scale number of digits after the decimal point, or {@link #UNSPECIFIED}
 * @param secondPrecision number of digits of a fraction of a second, or {@link #UNSPECIFIED}
 */
public record SqlType(Kind kind, int length, int precision, int scale, int secondPrecision) {

    /** Stands for a length, precision or scale that the dialect chooses. */
    public static final int UNSPECIFIED = -1;

    /** Families of SQL types. */
    public enum Kind {
        BOOLEAN,
        TINYINT,
        SMALLINT,
        INTEGER,
        BIGINT,
        REAL,
        DOUBLE,
        DECIMAL,
        CHAR,
        VARCHAR,
        NVARCHAR,
        CLOB,
        BINARY,
        VARBINARY,
        BLOB,
        DATE,
        TIME,
        TIME_TZ,
        TIMESTAMP,
        TIMESTAMP_TZ,
        UUID,
        OTHER;

        /** Whether values of this kind are numbers. */
        public boolean isNumeric() {
            return ordinal() >= TINYINT.ordinal() && ordinal() <= DECIMAL.ordinal();
        }

        /** Whether values of this kind are whole numbers of a fixed size. */
        public boolean isInteger() {
            return ordinal() >= TINYINT.ordinal() && ordinal() <= BIGINT.ordinal();
        }

        /** Whether values of this kind are text. */
        public boolean isText() {
            return ordinal() >= CHAR.ordinal() && ordinal() <= CLOB.ordinal();
        }

        /** Whether values of this kind are bytes. */
        public boolean isBinary() {
            return ordinal() >= BINARY.ordinal() && ordinal() <= BLOB.ordinal();
        }

        /** Whether values of this kind are dates, times or both. */
        public boolean isTemporal() {
            return ordinal() >= DATE.ordinal() && ordinal() <= TIMESTAMP_TZ.ordinal();
        }
    }

    public SqlType {
        Objects.requireNonNull(kind, "kind");
    }

    /** A type without length, precision or scale. */
    public static SqlType of(Kind kind) {
        return new SqlType(kind, UNSPECIFIED, UNSPECIFIED, UNSPECIFIED, UNSPECIFIED);
    }

    /** A text or binary type of a length. */
    public static SqlType sized(Kind kind, int length) {
        return new SqlType(kind, length, UNSPECIFIED, UNSPECIFIED, UNSPECIFIED);
    }

    /** A decimal type. */
    public static SqlType decimal(int precision, int scale) {
        return new SqlType(Kind.DECIMAL, UNSPECIFIED, precision, scale, UNSPECIFIED);
    }

    /** A time or timestamp type with a number of digits for the fraction of a second. */
    public static SqlType temporal(Kind kind, int secondPrecision) {
        return new SqlType(kind, UNSPECIFIED, UNSPECIFIED, UNSPECIFIED, secondPrecision);
    }

    /** This type with another length. */
    public SqlType withLength(int newLength) {
        return new SqlType(kind, newLength, precision, scale, secondPrecision);
    }

    /** This type with another precision and scale. */
    public SqlType withPrecision(int newPrecision, int newScale) {
        return new SqlType(kind, length, newPrecision, newScale, secondPrecision);
    }

    /** This type with another precision of seconds. */
    public SqlType withSecondPrecision(int newSecondPrecision) {
        return new SqlType(kind, length, precision, scale, newSecondPrecision);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(kind.name().toLowerCase(java.util.Locale.ROOT));
        if (length != UNSPECIFIED) {
            text.append('(').append(length).append(')');
        } else if (precision != UNSPECIFIED) {
            text.append('(').append(precision);
            if (scale != UNSPECIFIED) {
                text.append(',').append(scale);
            }
            text.append(')');
        } else if (secondPrecision != UNSPECIFIED) {
            text.append('(').append(secondPrecision).append(')');
        }
        return text.toString();
    }
}
