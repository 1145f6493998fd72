package org.cairnorm.mapping.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Basic;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Lob;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;
import org.cairnorm.mapping.BasicAttribute;
import org.cairnorm.sql.type.Conversion;
import org.junit.jupiter.api.Test;

class BasicColumnsTest {

    @Entity
    static class AllTypes {
        @Id
        long id;

        boolean truth;
        Boolean maybe;
        byte tiny;
        short small;
        int whole;
        float real;
        double exact;
        char letter;
        String text;
        BigInteger big;
        BigDecimal amount;
        LocalDate day;
        LocalTime time;
        LocalDateTime moment;
        OffsetTime offsetTime;
        OffsetDateTime offsetMoment;
        Instant instant;
        Year year;
        UUID uuid;
        java.sql.Timestamp stamp;
        byte[] bytes;
        char[] letters;
        Byte[] boxedBytes;
    }

    @Test
    void mapsEveryBasicType() {
        assertThat(Built.from(AllTypes.class).show("AllTypes"))
                .isEqualTo("AllTypes(id! bigint, truth! boolean, maybe boolean, tiny! tinyint, small! smallint,"
                        + " whole! integer, real! real, exact! double, letter! char(1), text varchar(255),"
                        + " big decimal(38,0), amount decimal, day date, time time, moment timestamp,"
                        + " offsetTime time_tz, offsetMoment timestamp_tz, instant timestamp_tz, year integer,"
                        + " uuid uuid, stamp timestamp, bytes varbinary(255), letters varchar(255),"
                        + " boxedBytes varbinary(255)) pk(id)");
    }

    @Entity
    @Table(
            name = "ITEMS",
            uniqueConstraints =
                    @UniqueConstraint(
                            name = "UQ",
                            columnNames = {"code", "NAME"}),
            indexes = {@Index(columnList = "price desc, code"), @Index(name = "IX1", columnList = "code", unique = true)
            },
            check = @CheckConstraint(name = "CK", constraint = "PRICE > 0"),
            comment = "what we sell")
    static class Item {
        @Id
        long id;

        @Column(length = 20, nullable = false, unique = true)
        String code;

        @Column(name = "NAME", insertable = false, updatable = false)
        String name;

        @Column(precision = 10, scale = 2)
        BigDecimal price;

        @Column(scale = 3)
        BigDecimal weight;

        @Column(secondPrecision = 3, comment = "when it was made")
        Instant made;

        @Column(columnDefinition = "jsonb")
        String json;

        @Basic(optional = false)
        Integer stock;

        @Lob
        String story;

        @Lob
        byte[] image;

        @Version
        int version;
    }

    @Test
    void appliesColumnAndTableAnnotations() {
        assertThat(Built.from(Item.class).show("ITEMS"))
                .isEqualTo(
                        "ITEMS(id! bigint, code! varchar(20), NAME varchar(255), price decimal(10,2),"
                                + " weight decimal(38,3), made timestamp_tz(3), json jsonb, stock! integer, story clob, image blob,"
                                + " version! integer) pk(id) uk(code) uk(code, NAME) index[price desc, code] unique index[code]");
    }

    @Test
    void keepsChecksAndComments() {
        var table = Built.from(Item.class).table("ITEMS");

        assertThat(table.comment()).isEqualTo("what we sell");
        assertThat(table.column("made").comment()).isEqualTo("when it was made");
        assertThat(table.checks())
                .singleElement()
                .satisfies(check -> assertThat(check.name()).hasToString("CK"));
        assertThat(table.uniqueConstraints().get(1).name()).hasToString("UQ");
        assertThat(table.indexes().get(0).name()).hasToString("IX_ITEMS_price_code");
    }

    @Test
    void knowsWhatIsWrittenAndRequired() {
        Built built = Built.from(Item.class);

        BasicAttribute name = built.attribute(Item.class, "name", BasicAttribute.class);
        assertThat(name.insertable()).isFalse();
        assertThat(name.updatable()).isFalse();
        assertThat(built.attribute(Item.class, "code", BasicAttribute.class).optional())
                .isFalse();
        assertThat(built.attribute(Item.class, "stock", BasicAttribute.class).optional())
                .isFalse();
        assertThat(built.attribute(Item.class, "story", BasicAttribute.class).optional())
                .isTrue();
        assertThat(built.entity(Item.class).version().name()).isEqualTo("version");
    }

    @Entity
    static class Lazily {
        @Id
        long id;

        @Basic(fetch = FetchType.LAZY)
        String text;
    }

    @Test
    void loadsBasicAttributesOfPlainClassesAtOnce() {
        assertThat(Built.from(Lazily.class)
                        .attribute(Lazily.class, "text", BasicAttribute.class)
                        .lazy())
                .isFalse();
    }

    // ---- enums --------------------------------------------------------------------------------------------------

    enum Color {
        RED,
        GREEN
    }

    enum Status {
        OPEN(1),
        CLOSED(-1);

        @EnumeratedValue
        final int code;

        Status(int code) {
            this.code = code;
        }
    }

    enum Letter {
        A("alpha"),
        B("beta");

        @EnumeratedValue
        final String word;

        Letter(String word) {
            this.word = word;
        }
    }

    @Entity
    static class Enums {
        @Id
        long id;

        Color ordinal;

        @Enumerated(EnumType.STRING)
        @Column(length = 8)
        Color named;

        Status status;
        Letter letter;
    }

    @Test
    void storesEnumsByOrdinalNameOrValue() {
        Built built = Built.from(Enums.class);

        assertThat(built.show("Enums"))
                .isEqualTo(
                        "Enums(id! bigint, ordinal smallint, named varchar(8), status integer, letter varchar(255)) pk(id)");
        assertThat(converted(built, "ordinal", Color.GREEN)).isEqualTo(1);
        assertThat(converted(built, "named", Color.GREEN)).isEqualTo("GREEN");
        assertThat(converted(built, "status", Status.CLOSED)).isEqualTo(-1);
        assertThat(converted(built, "letter", Letter.B)).isEqualTo("beta");
        assertThat(read(built, "status", -1)).isEqualTo(Status.CLOSED);
        assertThat(read(built, "letter", "alpha")).isEqualTo(Letter.A);
    }

    @SuppressWarnings("unchecked")
    private static Conversion<Object, Object> conversion(Built built, Class<?> type, String attribute) {
        return (Conversion<Object, Object>)
                built.attribute(type, attribute, BasicAttribute.class).type().conversion();
    }

    private static Object converted(Built built, String attribute, Object value) {
        return conversion(built, Enums.class, attribute).toStored(value);
    }

    private static Object read(Built built, String attribute, Object value) {
        return conversion(built, Enums.class, attribute).fromStored(value);
    }

    // ---- converters ---------------------------------------------------------------------------------------------

    @Converter(autoApply = true)
    static class CurrencyConverter implements AttributeConverter<Currency, String> {
        @Override
        public String convertToDatabaseColumn(Currency attribute) {
            return attribute.getCurrencyCode();
        }

        @Override
        public Currency convertToEntityAttribute(String dbData) {
            return Currency.getInstance(dbData);
        }
    }

    static class YesNo implements AttributeConverter<Boolean, Character> {
        @Override
        public Character convertToDatabaseColumn(Boolean attribute) {
            return attribute == null ? null : attribute ? 'Y' : 'N';
        }

        @Override
        public Boolean convertToEntityAttribute(Character dbData) {
            return dbData == null ? null : dbData == 'Y';
        }
    }

    static class Lengthy implements AttributeConverter<String, Integer> {
        @Override
        public Integer convertToDatabaseColumn(String attribute) {
            return attribute.length();
        }

        @Override
        public String convertToEntityAttribute(Integer dbData) {
            return "x".repeat(dbData);
        }
    }

    @Entity
    static class Converted {
        @Id
        long id;

        @Column(length = 3)
        Currency currency;

        @Convert(converter = YesNo.class)
        boolean active;

        @Convert(disableConversion = true)
        String plain;

        @Convert
        Boolean only;
    }

    @Test
    void appliesConverters() {
        Built built = Built.from(Converted.class, CurrencyConverter.class);

        assertThat(built.show("Converted"))
                .isEqualTo(
                        "Converted(id! bigint, currency varchar(3), active! char(1), plain varchar(255), only char(1)) pk(id)");
        assertThat(conversion(built, Converted.class, "active").toStored(true)).isEqualTo('Y');
        assertThat(conversion(built, Converted.class, "currency").fromStored("EUR"))
                .isEqualTo(Currency.getInstance("EUR"));
        assertThat(conversion(built, Converted.class, "active").convertsNull()).isTrue();
    }

    @Test
    void wrapsWhatAConverterThrowsWithoutTheValue() {
        Built built = Built.from(Converted.class, CurrencyConverter.class);

        assertThatThrownBy(() -> conversion(built, Converted.class, "currency").fromStored("canary"))
                .isInstanceOf(PersistenceException.class)
                .hasMessage(
                        "CAIRN-2237: Converter 'org.cairnorm.mapping.build.BasicColumnsTest$CurrencyConverter' failed to convert"
                                + " a value from its column: java.lang.IllegalArgumentException. Mend the converter; it must take null"
                                + " too.")
                .hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Entity
    static class Wrong {
        @Id
        long id;

        @Convert(converter = Lengthy.class)
        int number;
    }

    @Test
    void refusesAConverterOfAnotherType() {
        assertThatThrownBy(() -> Built.from(Wrong.class))
                .hasMessage("CAIRN-2235: Attribute 'Wrong.number' is of type int, but its converter"
                        + " 'org.cairnorm.mapping.build.BasicColumnsTest$Lengthy' takes java.lang.String. Use a converter for the"
                        + " attribute's type.");
    }

    @Entity
    static class Unknown {
        @Id
        long id;

        Locale locale;
    }

    @Test
    void refusesATypeThatIsNotBasic() {
        assertThatThrownBy(() -> Built.from(Unknown.class))
                .hasMessage(
                        "CAIRN-2205: Attribute 'Unknown.locale' of type java.util.Locale is neither basic, embeddable nor an"
                                + " association. Annotate the type @Embeddable, or name a converter by @Convert, or annotate the attribute"
                                + " @Transient.");
    }

    // ---- tables -------------------------------------------------------------------------------------------------

    @Entity
    @SecondaryTable(name = "DETAILS", pkJoinColumns = @PrimaryKeyJoinColumn(name = "ITEM_ID"))
    static class Spread {
        @Id
        long id;

        String name;

        @Column(table = "details")
        String story;
    }

    @Test
    void putsColumnsIntoASecondaryTable() {
        Built built = Built.from(Spread.class);

        assertThat(built.tables())
                .containsExactly(
                        "Spread(id! bigint, name varchar(255)) pk(id)",
                        "DETAILS(ITEM_ID! bigint, story varchar(255)) pk(ITEM_ID) fk((ITEM_ID) → Spread(id))");
        assertThat(built.attribute(Spread.class, "story", BasicAttribute.class).tableIndex())
                .isEqualTo(1);
        assertThat(built.entity(Spread.class).tables().get(1).optional()).isTrue();
    }
}
