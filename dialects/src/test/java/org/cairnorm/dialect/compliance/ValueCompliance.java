package org.cairnorm.dialect.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairnorm.sql.Sql.insertInto;
import static org.cairnorm.sql.Sql.select;
import static org.cairnorm.sql.Sql.slot;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.sql.CollectionSlot;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.Literal;
import org.cairnorm.sql.Select;
import org.cairnorm.sql.Table;
import org.cairnorm.sql.TableRef;
import org.cairnorm.sql.type.BooleanCodec;
import org.cairnorm.sql.type.ByteCodec;
import org.cairnorm.sql.type.Codec;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.DoubleCodec;
import org.cairnorm.sql.type.FloatCodec;
import org.cairnorm.sql.type.IntCodec;
import org.cairnorm.sql.type.LongCodec;
import org.cairnorm.sql.type.ShortCodec;
import org.cairnorm.sql.type.SqlType;
import org.cairnorm.sql.type.Types;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every basic type goes into a column and comes out the same, null included (JPA 3.2 §2.6). */
abstract class ValueCompliance extends ComplianceCase {
    private static final Column<Integer> KEY = Column.of("k", Types.INTEGER).notNull();

    @SafeVarargs
    private <J> void roundTrip(DataType<J> type, J... values) throws SQLException {
        Column<J> column = Column.of("v", type);
        Table table = Table.named("trip").columns(KEY, column).primaryKey(KEY).build();
        database().drop(table);
        database().create(table);
        TableRef t = table.as("t");
        for (int i = 0; i < values.length; i++) {
            database()
                    .change(
                            insertInto(table).values(slot("k", KEY), slot("v", column)),
                            Map.of("k", i, "v", values[i]));
            Object read = database()
                    .rows(select(t.c(column)).from(t).where(t.c(KEY).eq(i)), List.of(type), Map.of())
                    .get(0)
                    .get(0);
            assertThat(read).as("%s of %s", values[i], type).isEqualTo(values[i]);
            assertThat(found(t, column, values[i]))
                    .as("%s found by itself", values[i])
                    .contains(List.of(i));
        }
        database().change(insertInto(table).values(-1, null), Map.of());
        assertThat(database().rows(select(t.c(column)).from(t).where(t.c(column).isNull()), List.of(type), Map.of()))
                .containsExactly(Arrays.asList((Object) null));
        database().drop(table);
    }

    private <J> List<List<@Nullable Object>> found(TableRef t, Column<J> column, J value) throws SQLException {
        SqlType.Kind kind = column.type().sqlType().kind();
        boolean large = !has(DialectFeature.LARGE_OBJECTS_COMPARE)
                && database()
                        .dialect()
                        .columnType(column.type().sqlType())
                        .equals(database().dialect().columnType(SqlType.of(SqlType.Kind.CLOB)));
        if (large || kind == SqlType.Kind.CLOB || kind == SqlType.Kind.BLOB) {
            return database().rows(select(t.c(KEY)).from(t), List.of(Types.INTEGER), Map.of());
        }
        List<List<@Nullable Object>> found = database()
                .rows(
                        select(t.c(KEY)).from(t).where(t.c(column).eq(slot("v", column))),
                        List.of(Types.INTEGER),
                        Map.of("v", value));
        if (!kind.isBinary()) {
            assertThat(database()
                            .rows(
                                    select(t.c(KEY))
                                            .from(t)
                                            .where(t.c(column).in(CollectionSlot.of("vs", column.type()))),
                                    List.of(Types.INTEGER),
                                    Map.of("vs", List.of(value))))
                    .as("%s found in a collection", value)
                    .isEqualTo(found);
        }
        return found;
    }

    @Test
    void keepsTruthValues() throws SQLException {
        roundTrip(Types.BOOLEAN, true, false);
    }

    @Test
    void keepsWholeNumbers() throws SQLException {
        roundTrip(Types.BYTE, (byte) 0, Byte.MIN_VALUE, Byte.MAX_VALUE);
        roundTrip(Types.SHORT, (short) 0, Short.MIN_VALUE, Short.MAX_VALUE);
        roundTrip(Types.INTEGER, 0, Integer.MIN_VALUE, Integer.MAX_VALUE);
        roundTrip(Types.LONG, 0L, Long.MIN_VALUE, Long.MAX_VALUE);
        int digits = database().dialect().features().decimalPrecision();
        roundTrip(
                Types.BIG_INTEGER,
                BigInteger.ZERO,
                new BigInteger("1234567890".repeat(4).substring(0, digits)),
                new BigInteger("-99999999999999999999"),
                BigInteger.valueOf(Long.MIN_VALUE));
    }

    @Test
    void keepsFloatingPointNumbers() throws SQLException {
        roundTrip(Types.FLOAT, 0f, 0.1f, -1.5f, 3.4e38f, 1.2e-38f);
        roundTrip(Types.DOUBLE, 0d, 0.1d, Math.PI, 1.7e308, -1.7e308, 2.3e-308);
    }

    @Test
    void keepsDecimalNumbers() throws SQLException {
        roundTrip(
                Types.decimal(10, 2),
                new BigDecimal("0.00"),
                new BigDecimal("12345678.90"),
                new BigDecimal("-0.01"),
                new BigDecimal("9.50"));
        int digits = database().dialect().features().decimalPrecision();
        roundTrip(
                Types.decimal(digits, 10),
                new BigDecimal("1234567890".repeat(3).substring(0, digits - 10) + ".0123456789"),
                new BigDecimal("0.1000000000"),
                new BigDecimal("-0.0000000001"));
    }

    @Test
    void comparesAndSortsDecimalsAsNumbers() throws SQLException {
        for (DataType<BigDecimal> type : List.of(Types.decimal(10, 2), Types.decimal(38, 4), Types.BIG_DECIMAL)) {
            Column<BigDecimal> column = Column.of("v", type);
            Table table = Table.named("trip").columns(KEY, column).build();
            database().drop(table);
            database().create(table);
            database()
                    .change(
                            insertInto(table)
                                    .values(1, new BigDecimal("10.5"))
                                    .values(2, new BigDecimal("9"))
                                    .values(3, new BigDecimal("-3.25"))
                                    .values(4, new BigDecimal("100")),
                            Map.of());
            TableRef t = table.as("t");
            assertThat(database().rows(select(t.c(KEY)).from(t).orderBy(t.c(column)), List.of(Types.INTEGER), Map.of()))
                    .containsExactly(List.of(3), List.of(2), List.of(1), List.of(4));
            assertThat(database()
                            .rows(
                                    select(t.c(KEY))
                                            .from(t)
                                            .where(t.c(column).gt(new BigDecimal("9.75")))
                                            .orderBy(t.c(KEY)),
                                    List.of(Types.INTEGER),
                                    Map.of()))
                    .containsExactly(List.of(1), List.of(4));
            database().drop(table);
        }
    }

    @Test
    void keepsText() throws SQLException {
        roundTrip(Types.STRING, "x", "it's", "back\\slash", "Łódź 🚀", " blank ", "line\nbreak", "%_", "?");
        roundTrip(Types.TEXT, "long ".repeat(50_000));
        roundTrip(Types.CHARACTER, 'x', 'Ł');
        roundTrip(Types.CHARACTERS, "chars".toCharArray());
        roundTrip(Types.CHARACTER_OBJECTS, new Character[][] {{'a', 'b'}});
        roundTrip(DataType.of(String.class, SqlType.sized(SqlType.Kind.VARCHAR, 200_000)), "y".repeat(200_000));
        roundTrip(DataType.of(String.class, SqlType.sized(SqlType.Kind.NVARCHAR, 20)), "Łódź");
    }

    @Test
    void keepsEmptyText() throws SQLException {
        roundTrip(Types.STRING, "");
    }

    @Test
    void keepsBytes() throws SQLException {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        roundTrip(Types.bytes(300), all, new byte[0]);
        byte[] large = new byte[300_000];
        Arrays.fill(large, (byte) 7);
        roundTrip(Types.BLOB, large);
        roundTrip(Types.BYTE_OBJECTS, new Byte[][] {{1, -1}});
    }

    @Test
    void keepsDates() throws SQLException {
        roundTrip(
                Types.LOCAL_DATE,
                LocalDate.of(2024, 2, 29),
                LocalDate.of(1, 1, 1),
                LocalDate.of(1582, 10, 10),
                LocalDate.of(9999, 12, 31));
        roundTrip(Types.SQL_DATE, java.sql.Date.valueOf("2024-02-29"));
        roundTrip(Types.YEAR, Year.of(2024), Year.of(-44));
    }

    @Test
    void keepsTimes() throws SQLException {
        roundTrip(
                Types.LOCAL_TIME,
                LocalTime.MIDNIGHT,
                LocalTime.of(10, 20),
                kept(LocalTime.of(10, 20, 30, 123_456_000)),
                kept(LocalTime.of(23, 59, 59, 999_999_000)));
        roundTrip(Types.SQL_TIME, java.sql.Time.valueOf("10:20:30"));
        LocalTime half = kept(LocalTime.of(10, 20, 30, 500_000_000));
        roundTrip(Types.OFFSET_TIME, half.atOffset(ZoneOffset.UTC));
    }

    /** As much of a time of day as the database keeps. */
    private LocalTime kept(LocalTime time) {
        return database().dialect().features().timePrecision() == 0 ? time.withNano(0) : time;
    }

    @Test
    void keepsDatesWithTimes() throws SQLException {
        roundTrip(
                Types.LOCAL_DATE_TIME,
                LocalDateTime.of(2024, 2, 29, 10, 20),
                LocalDateTime.of(2024, 2, 29, 10, 20, 30, 123_456_000),
                LocalDateTime.of(1, 1, 1, 0, 0),
                LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000));
        roundTrip(Types.SQL_TIMESTAMP, java.sql.Timestamp.valueOf("2024-02-29 10:20:30.123456"));
        roundTrip(Types.DATE_AS_TIMESTAMP, new Date(1_700_000_000_123L));
        roundTrip(Types.DATE_AS_DATE, new GregorianCalendar(2024, Calendar.FEBRUARY, 29).getTime());
        Calendar calendar = new GregorianCalendar(2024, Calendar.FEBRUARY, 29, 10, 20, 30);
        calendar.setFirstDayOfWeek(Calendar.MONDAY);
        calendar.setMinimalDaysInFirstWeek(4);
        ((GregorianCalendar) calendar).setGregorianChange(new Date(Long.MIN_VALUE));
        roundTrip(Types.CALENDAR_AS_TIMESTAMP, calendar);
    }

    @Test
    void keepsPointsInTime() throws SQLException {
        roundTrip(
                Types.INSTANT,
                Instant.EPOCH,
                Instant.parse("2024-02-29T10:20:30.123456Z"),
                Instant.parse("0001-01-01T00:00:00Z"),
                Instant.parse("2100-12-31T23:59:59.999999Z"),
                Instant.parse("9999-12-31T00:00:00Z"));
        roundTrip(Types.OFFSET_DATE_TIME, OffsetDateTime.parse("2024-02-29T10:20:30.5Z"));
    }

    @Test
    void readsPointsInTimeInUtcWhateverTheZone() throws SQLException {
        TimeZone zone = TimeZone.getDefault();
        Column<OffsetDateTime> column = Column.of("v", Types.OFFSET_DATE_TIME);
        Table table = Table.named("trip").columns(KEY, column).build();
        database().drop(table);
        database().create(table);
        TableRef t = table.as("t");
        OffsetDateTime summer = OffsetDateTime.parse("2024-03-31T02:30:00+05:30");
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Europe/Warsaw"));
            database().change(insertInto(table).values(1, summer), Map.of());
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            assertThat(database().rows(select(t.c(column)).from(t), List.of(Types.OFFSET_DATE_TIME), Map.of()))
                    .containsExactly(List.of(summer.withOffsetSameInstant(ZoneOffset.UTC)));
        } finally {
            TimeZone.setDefault(zone);
        }
        database().drop(table);
    }

    @Test
    void sortsPointsInTime() throws SQLException {
        Column<Instant> column = Column.of("v", Types.INSTANT);
        Table table = Table.named("trip").columns(KEY, column).build();
        database().drop(table);
        database().create(table);
        database()
                .change(
                        insertInto(table)
                                .values(1, Instant.parse("2024-01-01T10:00:00.5Z"))
                                .values(2, Instant.parse("2024-01-01T10:00:00Z"))
                                .values(3, Instant.parse("2024-01-01T10:00:00.45Z")),
                        Map.of());
        TableRef t = table.as("t");
        assertThat(database().rows(select(t.c(KEY)).from(t).orderBy(t.c(column)), List.of(Types.INTEGER), Map.of()))
                .containsExactly(List.of(2), List.of(3), List.of(1));
        database().drop(table);
    }

    @Test
    void cutsFractionsOfASecondOffRatherThanRounding() throws SQLException {
        int kept = nines(database().dialect().features().timestampPrecision());
        int keptOfTime = nines(database().dialect().features().timePrecision());
        Column<LocalDateTime> column = Column.of("v", Types.LOCAL_DATE_TIME);
        Column<LocalTime> time = Column.of("w", Types.LOCAL_TIME);
        Table table = Table.named("trip").columns(column, time).build();
        database().drop(table);
        database().create(table);
        database()
                .change(
                        insertInto(table)
                                .values(LocalDateTime.of(2024, 12, 31, 23, 59, 59, 999_999_999), LocalTime.MAX),
                        Map.of());
        TableRef t = table.as("t");
        assertThat(database()
                        .rows(
                                select(t.c(column), t.c(time)).from(t),
                                List.of(Types.LOCAL_DATE_TIME, Types.LOCAL_TIME),
                                Map.of()))
                .containsExactly(List.of(
                        LocalDateTime.of(2024, 12, 31, 23, 59, 59, kept), LocalTime.of(23, 59, 59, keptOfTime)));
        database().drop(table);
    }

    /** Nanoseconds of as many nines as there are digits. */
    private static int nines(int digits) {
        return Integer.parseInt("9".repeat(digits) + "0".repeat(9 - digits));
    }

    @Test
    void keepsUuids() throws SQLException {
        UUID uuid = UUID.fromString("01234567-89ab-4def-8123-456789abcdef");
        roundTrip(Types.UUID, uuid, new UUID(0, 0), new UUID(-1, -1));
        roundTrip(DataType.of(UUID.class, SqlType.sized(SqlType.Kind.BINARY, 16)), uuid);
        roundTrip(DataType.of(UUID.class, SqlType.sized(SqlType.Kind.CHAR, 36)), uuid);
    }

    @Test
    void keepsEnumerations() throws SQLException {
        roundTrip(Types.enumName(DayOfWeek.class), DayOfWeek.MONDAY, DayOfWeek.SUNDAY);
        roundTrip(Types.enumOrdinal(DayOfWeek.class), DayOfWeek.MONDAY, DayOfWeek.SUNDAY);
    }

    @Test
    void readsPrimitivesWithoutBoxing() throws SQLException {
        Select query = select(
                Literal.of(1),
                Literal.of(2),
                Literal.of(3),
                Literal.of(4),
                Literal.of(5),
                Literal.of(6),
                Literal.of(1).eq(Literal.of(1)),
                new Literal(null, Types.INTEGER));
        String sql = database().render(query, Map.of()).text();
        try (PreparedStatement statement = database().connection().prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            assertThat(((IntCodec) codec(Types.INTEGER)).readInt(row, 1)).isEqualTo(1);
            assertThat(((LongCodec) codec(Types.LONG)).readLong(row, 2)).isEqualTo(2);
            assertThat(((ShortCodec) codec(Types.SHORT)).readShort(row, 3)).isEqualTo((short) 3);
            assertThat(((ByteCodec) codec(Types.BYTE)).readByte(row, 4)).isEqualTo((byte) 4);
            assertThat(((DoubleCodec) codec(Types.DOUBLE)).readDouble(row, 5)).isEqualTo(5);
            assertThat(((FloatCodec) codec(Types.FLOAT)).readFloat(row, 6)).isEqualTo(6);
            assertThat(((BooleanCodec) codec(Types.BOOLEAN)).readBoolean(row, 7))
                    .isTrue();
            assertThat(((IntCodec) codec(Types.INTEGER)).readInt(row, 8)).isZero();
            assertThat(row.wasNull()).isTrue();
            assertThat(codec(Types.INTEGER).read(row, 8)).isNull();
        }
    }

    private <J> Codec<J> codec(DataType<J> type) {
        return database().dialect().codec(type);
    }

    @Test
    void bindsUntypedValues() throws SQLException {
        assertIds(books(b.c(TITLE).eq(slot("x", Types.UNKNOWN)), Map.of("x", "Solaris")), 3);
        assertIds(books(b.c(ID).in(CollectionSlot.of("x", Types.UNKNOWN)), Map.of("x", List.of(3, 4))), 3, 4);
    }

    @Test
    void bindsValuesByTheirClassAlone() throws SQLException {
        assertIds(books(b.c(PUBLISHED).eq(slot("x", Types.UNKNOWN)), Map.of("x", LocalDate.of(1961, 6, 1))), 3);
        assertIds(books(b.c(PRICE).eq(slot("x", Types.UNKNOWN)), Map.of("x", new BigDecimal("7.25"))), 3);
        assertIds(books(b.c(TITLE).eq(slot("x", Types.UNKNOWN)), Map.of("x", "Solaris".toCharArray())), 3);
    }
}
