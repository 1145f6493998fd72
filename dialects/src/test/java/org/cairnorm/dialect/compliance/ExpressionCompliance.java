package org.cairnorm.dialect.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.cairnorm.sql.Sql.avg;
import static org.cairnorm.sql.Sql.c;
import static org.cairnorm.sql.Sql.coalesce;
import static org.cairnorm.sql.Sql.concat;
import static org.cairnorm.sql.Sql.count;
import static org.cairnorm.sql.Sql.countDistinct;
import static org.cairnorm.sql.Sql.max;
import static org.cairnorm.sql.Sql.min;
import static org.cairnorm.sql.Sql.not;
import static org.cairnorm.sql.Sql.or;
import static org.cairnorm.sql.Sql.row;
import static org.cairnorm.sql.Sql.select;
import static org.cairnorm.sql.Sql.slot;
import static org.cairnorm.sql.Sql.sum;
import static org.cairnorm.sql.Sql.update;
import static org.cairnorm.sql.Sql.value;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cairnorm.dialect.DialectException;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.sql.Aggregate;
import org.cairnorm.sql.Arithmetic;
import org.cairnorm.sql.Case;
import org.cairnorm.sql.Coalesce;
import org.cairnorm.sql.CollectionSlot;
import org.cairnorm.sql.DomainExpression;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Extract;
import org.cairnorm.sql.FunctionCall;
import org.cairnorm.sql.FunctionDef;
import org.cairnorm.sql.Like;
import org.cairnorm.sql.Literal;
import org.cairnorm.sql.NativeCall;
import org.cairnorm.sql.NullIf;
import org.cairnorm.sql.Select;
import org.cairnorm.sql.TableRef;
import org.cairnorm.sql.Trim;
import org.cairnorm.sql.function.Functions;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.Types;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

abstract class ExpressionCompliance extends ComplianceCase {
    private static final Expression NOTHING = Literal.NULL;

    private @Nullable Object plain(Expression expression) throws SQLException {
        return column(select(expression.as("x"))).get(0);
    }

    private double number(Expression expression) throws SQLException {
        Object value = plain(expression);
        return ((Number) java.util.Objects.requireNonNull(value)).doubleValue();
    }

    private static Expression text(String text) {
        return Literal.of(text);
    }

    private static Expression call(FunctionDef function, Expression... arguments) {
        return FunctionCall.of(function, arguments);
    }

    // ---- conditions

    @Test
    void compares() throws SQLException {
        assertIds(books(b.c(PAGES).ge(286).and(b.c(PAGES).lt(387))), 2);
    }

    @Test
    void putsParenthesesOnlyWhereNeeded() throws SQLException {
        Expression condition = or(b.c(ID).eq(1).and(b.c(PAGES).gt(1)), b.c(ID).eq(2))
                .and(not(b.c(PAGES).eq(5)))
                .and(b.c(PAGES).plus(1).times(2).gt(b.c(PAGES).minus(b.c(ID).minus(1))));
        assertIds(books(condition), 1, 2);
    }

    @Test
    void tellsNullsApart() throws SQLException {
        assertIds(books(b.c(AUTHOR_ID).isDistinctFrom(value(1))), 3, 4);
    }

    @Test
    void takesNullsAsEqual() throws SQLException {
        assertIds(books(b.c(AUTHOR_ID).isNotDistinctFrom(b.c(PAGES))), 4);
    }

    @Test
    void asksForNull() throws SQLException {
        assertIds(books(b.c(PAGES).isNull()), 4);
    }

    @Test
    void asksWhetherAParameterIsNull() throws SQLException {
        assertIds(books(slot("x", Types.STRING).isNotNull().and(b.c(ID).eq(1)), Map.of("x", "y")), 1);
    }

    @Test
    void asksForARange() throws SQLException {
        assertIds(books(b.c(PAGES).between(200, 300)), 2, 3);
    }

    @Test
    void asksOutsideARange() throws SQLException {
        assertIds(books(not(b.c(PAGES).between(200, 300))), 1);
    }

    @Test
    void asksForOneOfAList() throws SQLException {
        assertIds(books(b.c(ID).in(1, 3)), 1, 3);
    }

    @Test
    void findsNothingInAnEmptyList() throws SQLException {
        assertIds(books(b.c(ID).in(List.of())));
    }

    @Test
    void findsAllOutsideAnEmptyList() throws SQLException {
        assertIds(books(not(b.c(ID).in(List.of()))), 1, 2, 3, 4);
    }

    @Test
    void asksForElementsOfACollection() throws SQLException {
        assertIds(books(b.c(ID).in(CollectionSlot.of("ids", Types.INTEGER)), Map.of("ids", List.of(1, 2, 4))), 1, 2, 4);
    }

    @Test
    void asksForTextsOfACollection() throws SQLException {
        assertIds(
                books(b.c(TITLE).in(CollectionSlot.of("titles", Types.STRING)), Map.of("titles", List.of("Solaris"))),
                3);
    }

    @Test
    void asksForDatesOfACollection() throws SQLException {
        assertIds(
                books(
                        b.c(PUBLISHED).in(CollectionSlot.of("days", Types.LOCAL_DATE)),
                        Map.of("days", List.of(LocalDate.of(1961, 6, 1), LocalDate.of(2000, 1, 1)))),
                3);
    }

    @Test
    void findsNothingInAnEmptyCollection() throws SQLException {
        assertIds(books(b.c(ID).in(CollectionSlot.of("ids", Types.INTEGER)), Map.of("ids", List.of())));
    }

    @Test
    void findsAllOutsideAnEmptyCollection() throws SQLException {
        assertIds(
                books(not(b.c(ID).in(CollectionSlot.of("ids", Types.INTEGER))), Map.of("ids", List.of())), 1, 2, 3, 4);
    }

    @Test
    void asksForRowValuesOfACollection() throws SQLException {
        CollectionSlot keys = new CollectionSlot("keys", List.of(Types.INTEGER, Types.INTEGER));
        assertIds(
                books(
                        row(b.c(ID), b.c(AUTHOR_ID)).in(keys),
                        Map.of("keys", List.of(List.of(1, 1), List.of(2, 2), List.of(3, 2)))),
                1,
                3);
    }

    @Test
    void comparesRowValues() throws SQLException {
        assertIds(books(row(b.c(ID), b.c(AUTHOR_ID)).eq(row(value(2), value(1)))), 2);
    }

    @Test
    void asksForRowValuesInASubQuery() throws SQLException {
        assertIds(books(row(b.c(ID), b.c(AUTHOR_ID)).in(select(a.c(ID), a.c(ID)).from(a))), 1);
    }

    @Test
    void asksForRowValuesInACorrelatedSubQuery() throws SQLException {
        Select authors = select(a.c(ID), a.c(ID)).from(a).where(a.c(ID).eq(b.c(AUTHOR_ID)));
        assertIds(books(row(b.c(ID), b.c(AUTHOR_ID)).in(authors)), 1);
        assertIds(books(not(row(b.c(ID), b.c(AUTHOR_ID)).in(authors))), 2, 3, 4);
    }

    @Test
    void asksForRowValuesOutsideASubQueryOfNulls() throws SQLException {
        TableRef b2 = BOOK.as("b2");
        assertIds(books(not(row(b.c(ID), b.c(AUTHOR_ID))
                .in(select(b2.c(ID), b2.c(AUTHOR_ID)).from(b2)))));
    }

    @Test
    void asksWhetherARowValueIsNull() throws SQLException {
        assertIds(books(row(b.c(PAGES), b.c(AUTHOR_ID)).isNull()), 4);
    }

    @Test
    void matchesPatternsMindingCase() throws SQLException {
        Integer[] small = has(DialectFeature.CASE_SENSITIVE_TEXT) ? new Integer[0] : new Integer[] {3};
        assertIds(books(b.c(TITLE).like("s%")), small);
        assertIds(books(b.c(TITLE).like("S%")), 3);
        assertIds(books(b.c(TITLE).like("The %")), 1, 2);
    }

    @Test
    void takesABackslashInAPatternAsItIs() throws SQLException {
        database().change(update(BOOK).set(TITLE, "50\\%").where(c(ID).eq(1)), Map.of());
        assertIds(books(b.c(TITLE).like(slot("pattern", Types.STRING)), Map.of("pattern", "50\\%")), 1);
        assertIds(books(b.c(TITLE).like(slot("pattern", Types.STRING)), Map.of("pattern", "_0\\_")), 1);
    }

    @Test
    void escapesWildcards() throws SQLException {
        database().change(update(BOOK).set(TITLE, "100%").where(c(ID).eq(1)), Map.of());
        assertIds(books(new Like(b.c(TITLE), value("1__!%"), text("!"), false)), 1);
        assertIds(books(new Like(b.c(TITLE), value("1__\\%"), text("\\"), false)), 1);
        assertIds(
                books(new Like(b.c(TITLE), value("1__#%"), slot("escape", Types.STRING), false), Map.of("escape", "#")),
                1);
    }

    @Test
    void selectsConditionsAsValues() throws SQLException {
        assertThat(rows(select(b.c(PAGES).gt(300).as("thick"), Literal.TRUE.as("yes"), Literal.FALSE.as("no"))
                        .from(b)
                        .where(b.c(ID).eq(1))))
                .containsExactly(List.of(true, true, false));
    }

    // ---- literals and parameters

    @Test
    void writesNumbersAndHarmlessTextOnly() throws SQLException {
        assertIds(
                books(b.c(ID)
                        .eq(Literal.of(3))
                        .and(b.c(TITLE).eq(text("Solaris")))
                        .and(b.c(PRICE).eq(Literal.of(new BigDecimal("7.25"))))
                        .and(b.c(PUBLISHED).eq(new Literal(LocalDate.of(1961, 6, 1), Types.LOCAL_DATE)))),
                3);
    }

    @Test
    void bindsHostileText() throws SQLException {
        String hostile = "x\\'; drop table book; --";
        assertThat(plain(text(hostile))).isEqualTo(hostile);
        assertThat(plain(text("it's"))).isEqualTo("it's");
    }

    // ---- arithmetic

    @Test
    void calculatesFromTheLeft() throws SQLException {
        Expression ten = Literal.of(10);
        assertThat(number(ten.minus(Literal.of(3)).minus(Literal.of(2)))).isEqualTo(5);
        assertThat(number(ten.minus(Literal.of(3).minus(Literal.of(2))))).isEqualTo(9);
        assertThat(number(ten.times(Literal.of(3)).plus(Literal.of(2).times(Literal.of(4)))))
                .isEqualTo(38);
        assertThat(number(ten.dividedBy(Literal.of(5).dividedBy(Literal.of(5)))))
                .isEqualTo(10);
        assertThat(number(ten.minus(Literal.of(-3).negate()))).isEqualTo(7);
    }

    @Test
    void calculatesWithParametersOnly() throws SQLException {
        assertThat(number(value(2).plus(value(3)))).isEqualTo(5);
        assertThat(number(value(2).negate())).isEqualTo(-2);
    }

    @Test
    void keepsDecimalsExact() throws SQLException {
        Object sum = ofBook(b.c(PRICE).plus(price("0.05")), 1);
        assertThat((BigDecimal) sum).isEqualByComparingTo("9.55");
    }

    // ---- text

    @Test
    void concatenates() throws SQLException {
        assertThat(ofBook(concat(b.c(TITLE), text("!"), b.c(TITLE)), 3)).isEqualTo("Solaris!Solaris");
        assertThat(plain(concat(value("a"), value("b")))).isEqualTo("ab");
        assertThat(ofBook(concat(b.c(TITLE), NOTHING), 3)).isNull();
    }

    @Test
    void changesCase() throws SQLException {
        assertThat(ofBook(Functions.lower(b.c(TITLE)), 3)).isEqualTo("solaris");
        assertThat(ofBook(Functions.upper(b.c(TITLE)), 3)).isEqualTo("SOLARIS");
        assertThat(plain(Functions.upper(value("x")))).isEqualTo("X");
    }

    @Test
    void measuresTextInCharacters() throws SQLException {
        assertThat(plain(Functions.length(value("Łem")))).isEqualTo(3);
    }

    @Test
    void locatesText() throws SQLException {
        assertThat(plain(call(Functions.LOCATE, text("l"), text("hello")))).isEqualTo(3);
        assertThat(plain(call(Functions.LOCATE, text("z"), text("hello")))).isEqualTo(0);
        assertThat(plain(call(Functions.LOCATE, text("l"), text("hello"), Literal.of(4))))
                .isEqualTo(4);
        assertThat(plain(call(Functions.LOCATE, text("e"), text("hello"), Literal.of(4))))
                .isEqualTo(0);
    }

    @Test
    void takesPartsOfText() throws SQLException {
        assertThat(plain(call(Functions.SUBSTRING, text("hello"), Literal.of(2), Literal.of(3))))
                .isEqualTo("ell");
        assertThat(plain(call(Functions.SUBSTRING, text("hello"), Literal.of(4))))
                .isEqualTo("lo");
        assertThat(plain(call(Functions.LEFT, text("hello"), Literal.of(2)))).isEqualTo("he");
        assertThat(plain(call(Functions.RIGHT, text("hello"), Literal.of(2)))).isEqualTo("lo");
        assertThat(plain(call(Functions.RIGHT, text("hello"), Literal.of(9)))).isEqualTo("hello");
    }

    @Test
    void takesNoMoreOfTextThanThereIs() throws SQLException {
        assertThat(ofBook(call(Functions.SUBSTRING, b.c(TITLE), Literal.of(5), Literal.of(99)), 3))
                .isEqualTo("ris");
        assertThat(ofBook(call(Functions.SUBSTRING, b.c(TITLE), Literal.of(8), Literal.of(2)), 3))
                .isEqualTo("");
        assertThat(ofBook(call(Functions.SUBSTRING, b.c(TITLE), Literal.of(99)), 3))
                .isEqualTo("");
        assertThat(ofBook(call(Functions.LEFT, b.c(TITLE), value(99)), 3)).isEqualTo("Solaris");
        assertThat(ofBook(call(Functions.RIGHT, b.c(TITLE), value(3)), 3)).isEqualTo("ris");
        assertThat(ofBook(call(Functions.LEFT, NOTHING.cast(Types.STRING), value(3)), 3))
                .isNull();
    }

    @Test
    void replacesTextOrRefuses() throws SQLException {
        Expression replaced = call(Functions.REPLACE, text("hello"), text("l"), text("L"));
        if (has(DialectFeature.REPLACE)) {
            assertThat(plain(replaced)).isEqualTo("heLLo");
        } else {
            refuses(select(replaced), "replace");
        }
    }

    @Test
    void trims() throws SQLException {
        assertThat(plain(new Trim(Trim.Side.BOTH, null, text("  x ")))).isEqualTo("x");
        assertThat(plain(new Trim(Trim.Side.LEADING, null, text("  x ")))).isEqualTo("x ");
        assertThat(plain(new Trim(Trim.Side.TRAILING, null, text("  x ")))).isEqualTo("  x");
        assertThat(plain(new Trim(Trim.Side.BOTH, text("-"), text("--x-")))).isEqualTo("x");
        assertThat(plain(new Trim(Trim.Side.LEADING, value("-"), value("--x-"))))
                .isEqualTo("x-");
    }

    // ---- numbers

    @Test
    void calculatesByFunctions() throws SQLException {
        assertThat(number(call(Functions.ABS, Literal.of(-3)))).isEqualTo(3);
        assertThat(number(call(Functions.CEILING, Literal.of(1.2)))).isEqualTo(2);
        assertThat(number(call(Functions.FLOOR, Literal.of(1.7)))).isEqualTo(1);
        assertThat(number(call(Functions.EXP, Literal.of(1)))).isCloseTo(Math.E, within(1e-9));
        assertThat(number(call(Functions.LN, Literal.of(2)))).isCloseTo(Math.log(2), within(1e-9));
        assertThat(number(call(Functions.MOD, Literal.of(17), Literal.of(5)))).isEqualTo(2);
        assertThat(number(call(Functions.POWER, Literal.of(2), Literal.of(10)))).isEqualTo(1024);
        assertThat(number(call(Functions.SIGN, Literal.of(-2)))).isEqualTo(-1);
        assertThat(number(call(Functions.SQRT, Literal.of(16)))).isEqualTo(4);
    }

    @Test
    void raisesToAnyPower() throws SQLException {
        assertThat(number(call(Functions.POWER, Literal.of(-2), Literal.of(3)))).isEqualTo(-8);
        assertThat(number(call(Functions.POWER, Literal.of(-3), Literal.of(2)))).isEqualTo(9);
        assertThat(number(call(Functions.POWER, value(2d), value(-1d)))).isCloseTo(0.5, within(1e-12));
        assertThat(number(call(Functions.POWER, value(2.25d), value(0.5d)))).isCloseTo(1.5, within(1e-12));
        assertThat(number(call(Functions.POWER, Literal.of(0), Literal.of(5)))).isEqualTo(0);
        assertThat(number(call(Functions.POWER, Literal.of(7), Literal.of(0)))).isEqualTo(1);
    }

    @Test
    void roundsAwayFromZero() throws SQLException {
        assertThat(number(call(Functions.ROUND, Literal.of(new BigDecimal("-1.256")), Literal.of(2))))
                .isEqualTo(-1.26);
        assertThat(number(call(Functions.ROUND, Literal.of(new BigDecimal("-2.5")))))
                .isEqualTo(-3);
    }

    @Test
    void rounds() throws SQLException {
        assertThat(number(call(Functions.ROUND, Literal.of(new BigDecimal("1.256")), Literal.of(2))))
                .isEqualTo(1.26);
        assertThat(number(call(Functions.ROUND, Literal.of(2.5)))).isEqualTo(3);
        assertThat(number(call(Functions.ROUND, value(1.256d), Literal.of(1)))).isEqualTo(1.3);
    }

    // ---- dates and times

    @Test
    void tellsTheTime() throws SQLException {
        assertThat((LocalDate) plain(call(Functions.LOCAL_DATE)))
                .isBetween(LocalDate.now().minusDays(1), LocalDate.now().plusDays(1));
        assertThat((LocalDateTime) plain(call(Functions.LOCAL_DATETIME)))
                .isBetween(LocalDateTime.now().minusDays(1), LocalDateTime.now().plusDays(1));
        assertThat(plain(call(Functions.LOCAL_TIME))).isInstanceOf(LocalTime.class);
        assertThat(plain(call(Functions.CURRENT_DATE))).isInstanceOf(java.sql.Date.class);
        assertThat(plain(call(Functions.CURRENT_TIME))).isInstanceOf(java.sql.Time.class);
        assertThat(plain(call(Functions.CURRENT_TIMESTAMP))).isInstanceOf(java.sql.Timestamp.class);
    }

    @Test
    void tellsThePresentMoment() throws SQLException {
        java.time.Instant before = java.time.Instant.now().minusSeconds(60);
        java.time.Instant moment = (java.time.Instant) plain(call(Functions.CURRENT_INSTANT));
        assertThat(moment).isBetween(before, before.plusSeconds(120));
    }

    @Test
    void extractsPartsOfADate() throws SQLException {
        assertThat(extracted(Extract.Field.YEAR, b.c(PUBLISHED))).isEqualTo(1974);
        assertThat(extracted(Extract.Field.QUARTER, b.c(PUBLISHED))).isEqualTo(2);
        assertThat(extracted(Extract.Field.MONTH, b.c(PUBLISHED))).isEqualTo(5);
        assertThat(extracted(Extract.Field.WEEK, b.c(PUBLISHED))).isEqualTo(18);
        assertThat(extracted(Extract.Field.DAY, b.c(PUBLISHED))).isEqualTo(1);
    }

    @Test
    void countsWeeksFromTheOneWithTheFirstThursday() throws SQLException {
        for (String day : List.of(
                "2024-12-29",
                "2024-12-30",
                "2021-01-03",
                "2021-01-04",
                "2020-12-31",
                "2016-01-01",
                "2018-12-31",
                "2012-02-29",
                "1899-12-31",
                "1900-01-01")) {
            LocalDate date = LocalDate.parse(day);
            database().change(update(BOOK).set(PUBLISHED, date).where(c(ID).eq(1)), Map.of());
            assertThat(database()
                            .rows(
                                    select(new Extract(Extract.Field.WEEK, b.c(PUBLISHED)))
                                            .from(b)
                                            .where(b.c(ID).eq(1)),
                                    List.of(Types.INTEGER),
                                    Map.of()))
                    .as(day)
                    .containsExactly(List.of(date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
        }
    }

    private @Nullable Object extracted(Extract.Field field, Expression from) throws SQLException {
        return ofBook(new Extract(field, from), 1);
    }

    @Test
    void extractsPartsOfATime() throws SQLException {
        Expression moment =
                value(LocalDateTime.of(2024, 2, 3, 4, 5, 6, 500_000_000)).cast(Types.LOCAL_DATE_TIME);
        if (database().dialect().name().equals("sqlite")) {
            moment = value(LocalDateTime.of(2024, 2, 3, 4, 5, 6, 500_000_000));
        }
        assertThat(extracted(Extract.Field.HOUR, moment)).isEqualTo(4);
        assertThat(extracted(Extract.Field.MINUTE, moment)).isEqualTo(5);
        assertThat((Double) extracted(Extract.Field.SECOND, moment)).isCloseTo(6.5, within(1e-6));
        assertThat(extracted(Extract.Field.DATE, moment)).isEqualTo(LocalDate.of(2024, 2, 3));
        int nanos = database().dialect().features().timePrecision() == 0 ? 0 : 500_000_000;
        assertThat(extracted(Extract.Field.TIME, moment)).isEqualTo(LocalTime.of(4, 5, 6, nanos));
    }

    // ---- choice

    @Test
    void chooses() throws SQLException {
        Expression size = Case.of(
                List.of(
                        new Case.When(b.c(PAGES).gt(300), text("thick")),
                        new Case.When(b.c(PAGES).gt(250), text("middle"))),
                text("thin"));
        assertThat(column(select(size).from(b).orderBy(b.c(ID)))).containsExactly("thick", "middle", "thin", "thin");
    }

    @Test
    void choosesAmongParameters() throws SQLException {
        Expression which =
                Case.of(b.c(ID), List.of(new Case.When(value(1), value("one"))), slot("other", Types.STRING));
        assertThat(column(select(which).from(b).orderBy(b.c(ID)), Map.of("other", "more")))
                .containsExactly("one", "more", "more", "more");
    }

    @Test
    void takesTheFirstThatIsNotNull() throws SQLException {
        assertThat(ofBook(coalesce(b.c(PAGES), Literal.of(0)), 4)).isEqualTo(0);
        assertThat(plain(Coalesce.of(List.of(slotless("x"), value("y"))))).isEqualTo("x");
    }

    private static Expression slotless(String text) {
        return value(text);
    }

    @Test
    void makesNullOfAValue() throws SQLException {
        assertThat(ofBook(new NullIf(b.c(PAGES), value(387)), 1)).isNull();
        assertThat(ofBook(new NullIf(b.c(PAGES), value(387)), 2)).isEqualTo(286);
    }

    // ---- casts

    @Test
    void casts() throws SQLException {
        assertThat(cast(text("12"), Types.INTEGER)).isEqualTo(12);
        assertThat(cast(text("12"), Types.LONG)).isEqualTo(12L);
        assertThat(cast(text("1.5"), Types.DOUBLE)).isEqualTo(1.5);
        assertThat(cast(text("1.5"), Types.FLOAT)).isEqualTo(1.5f);
        assertThat(cast(Literal.of(12), Types.STRING)).isEqualTo("12");
        assertThat((BigDecimal) cast(text("1.25"), Types.decimal(10, 2))).isEqualByComparingTo("1.25");
        assertThat(cast(text("2024-02-03"), Types.LOCAL_DATE)).isEqualTo(LocalDate.of(2024, 2, 3));
        assertThat(cast(text("2024-02-03 04:05:06"), Types.LOCAL_DATE_TIME))
                .isEqualTo(LocalDateTime.of(2024, 2, 3, 4, 5, 6));
        assertThat(cast(text("04:05:06"), Types.LOCAL_TIME)).isEqualTo(LocalTime.of(4, 5, 6));
    }

    private @Nullable Object cast(Expression expression, DataType<?> type) throws SQLException {
        return plain(expression.cast(type));
    }

    // ---- aggregates

    @Test
    void aggregates() throws SQLException {
        Select query = select(
                        count(b.c(PAGES)),
                        sum(b.c(PAGES)),
                        sum(b.c(PRICE)),
                        avg(b.c(PAGES)),
                        min(b.c(PRICE)),
                        max(b.c(PUBLISHED)))
                .from(b);
        List<@Nullable Object> row = rows(query).get(0);
        assertThat(row.get(0)).isEqualTo(3L);
        assertThat(row.get(1)).isEqualTo(877L);
        assertThat((BigDecimal) row.get(2)).isEqualByComparingTo("24.75");
        assertThat((Double) row.get(3)).isCloseTo(877 / 3.0, within(1e-3));
        assertThat((BigDecimal) row.get(4)).isEqualByComparingTo("7.25");
        assertThat(row.get(5)).isEqualTo(LocalDate.of(1974, 5, 1));
    }

    @Test
    void aggregatesDifferentValues() throws SQLException {
        assertThat(column(select(countDistinct(b.c(AUTHOR_ID))).from(b))).containsExactly(2L);
    }

    @Test
    void countsDifferentRowValuesOrRefuses() throws SQLException {
        Select query = select(countDistinct(row(b.c(AUTHOR_ID), b.c(AUTHOR_ID))))
                .from(b)
                .where(b.c(AUTHOR_ID).isNotNull());
        if (has(DialectFeature.COUNT_DISTINCT_ROW)) {
            assertThat(column(query)).containsExactly(2L);
        } else {
            refuses(query, "count over several columns");
        }
    }

    @Test
    void aggregatesSomeRows() throws SQLException {
        Aggregate dear = count().filter(b.c(PRICE).gt(price("7.50")));
        Aggregate pages = sum(b.c(PAGES)).filter(b.c(ID).gt(1));
        assertThat(rows(select(dear, pages).from(b))).containsExactly(List.of(2L, 490L));
    }

    @Test
    void groupsByWhatHoldsParametersOrRefuses() throws SQLException {
        Expression marked = concat(b.c(TITLE), value("!"));
        Select query = select(marked, count()).from(b).where(b.c(ID).eq(3)).groupBy(marked);
        if (has(DialectFeature.GROUP_BY_PARAMETERS) || has(DialectFeature.GROUP_BY_PLACE)) {
            assertThat(rows(query)).containsExactly(List.of("Solaris!", 1L));
        } else {
            refuses(query, "group by");
        }
    }

    // ---- calls and leaves

    @Test
    void callsAFunctionOfTheDatabase() throws SQLException {
        assertThat(plain(new NativeCall("coalesce", List.of(NOTHING, Literal.of(3)), Types.INTEGER)))
                .isEqualTo(3);
    }

    @Test
    void refusesADomainLeafByName() {
        record Path(String describe) implements DomainExpression {
            @Override
            public DataType<?> type() {
                return Types.STRING;
            }
        }
        assertThatThrownBy(() -> database()
                        .dialect()
                        .renderer()
                        .render(select(new Path("book.author.name")).from(b)))
                .isInstanceOf(DialectException.class)
                .hasMessageContaining("'book.author.name'");
    }

    @Test
    void comparesPointsInTime() throws SQLException {
        OffsetDateTime noon = OffsetDateTime.parse("2024-01-01T12:00:00+02:00");
        assertIds(
                books(
                        slot("x", Types.OFFSET_DATE_TIME)
                                .lt(slot("y", Types.OFFSET_DATE_TIME))
                                .and(b.c(ID).eq(1)),
                        Map.of("x", noon, "y", noon.plusNanos(1_000))),
                1);
    }

    @Test
    void survivesLongChains() throws SQLException {
        Expression sum = Literal.of(1);
        Expression condition = b.c(ID).eq(1);
        for (int i = 0; i < 500; i++) {
            sum = sum.plus(Literal.of(1));
            condition = condition.or(b.c(ID).eq(Literal.of(1)));
        }
        database().rows(select(sum).from(b).where(condition), List.of(Types.INTEGER), Map.of());
        List<Arithmetic.Step> steps = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            steps.add(new Arithmetic.Step(Arithmetic.Operator.ADD, Literal.of(i)));
        }
        Expression longer = new Arithmetic(Literal.of(1), steps, Types.INTEGER);
        assertThat(database().dialect().renderer().render(select(longer)).text())
                .isNotEmpty();
    }
}
