package org.cairnorm.query.jpql;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the tree of a query holds. */
class JpqlParserTest {

    private static SelectSyntax select(String query) {
        return (SelectSyntax) JpqlParser.parse(query).statement();
    }

    private static ExpressionSyntax where(String condition) {
        ExpressionSyntax where = select("FROM A a WHERE " + condition).where();
        assertThat(where).isNotNull();
        return where;
    }

    private static String printed(String query) {
        return SyntaxPrinter.print(JpqlParser.parse(query).statement());
    }

    @Test
    void everyPartKnowsItsPlace() {
        String query = "SELECT b.title AS t FROM Book b JOIN b.authors a ON a.age > 3 WHERE (b.x + 1) * 2 = :p";
        SyntaxTree tree = JpqlParser.parse(query);
        SelectSyntax select = (SelectSyntax) tree.statement();
        FromItemSyntax item = select.from().get(0);
        PredicateSyntax.Comparison where = (PredicateSyntax.Comparison) select.where();

        assertThat(tree.text().slice(select.span())).isEqualTo(query);
        assertThat(tree.text().slice(select.select().span())).isEqualTo("SELECT b.title AS t");
        assertThat(tree.text().slice(select.select().items().get(0).selection().span()))
                .isEqualTo("b.title");
        assertThat(tree.text().slice(item.span())).isEqualTo("Book b JOIN b.authors a ON a.age > 3");
        assertThat(tree.text().slice(item.target().span())).isEqualTo("Book");
        assertThat(tree.text().slice(item.joins().get(0).span())).isEqualTo("JOIN b.authors a ON a.age > 3");
        assertThat(tree.text().slice(where.left().span())).isEqualTo("(b.x + 1) * 2");
        assertThat(tree.text().slice(where.right().span())).isEqualTo(":p");
        assertThat(((ArithmeticSyntax.Chain) where.left()).first().span()).isEqualTo(new Span(69, 76));
    }

    @Test
    void parametersAreListedOnceInTheOrderOfTheText() {
        SyntaxTree named = JpqlParser.parse("FROM A WHERE x = :b AND y IN :a AND z = :b AND w = :B");
        SyntaxTree positional = JpqlParser.parse("FROM A WHERE x = ?2 AND y = ?1 AND z = ?2");

        assertThat(named.parameters()).extracting(ParameterSyntax::label).containsExactly(":b", ":a", ":B");
        assertThat(positional.parameters()).extracting(ParameterSyntax::label).containsExactly("?2", "?1");
        assertThat(JpqlParser.parse("FROM A").parameters()).isEmpty();
    }

    @Test
    void aQueryWithoutSelectClauseSelectsNothingYet() {
        assertThat(select("FROM Book").select()).isNull();
        assertThat(select("FROM Book").from().get(0).variable()).isNull();
    }

    @Test
    void aChainOfOneOperatorIsOneNode() {
        assertThat(where("a = 1 AND b = 2 AND c = 3"))
                .isInstanceOfSatisfying(
                        PredicateSyntax.And.class,
                        and -> assertThat(and.operands()).hasSize(3));
        assertThat(where("a = 1 OR b = 2 AND c = 3 OR d = 4")).isInstanceOfSatisfying(PredicateSyntax.Or.class, or -> {
            assertThat(or.operands()).hasSize(3);
            assertThat(or.operands().get(1)).isInstanceOf(PredicateSyntax.And.class);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "a = 1 OR b = 2 AND NOT c = 3 # a = 1 OR b = 2 AND NOT c = 3",
                "(a = 1 OR b = 2) AND (NOT c = 3) # (a = 1 OR b = 2) AND NOT c = 3",
                "NOT (a = 1 AND b = 2) # NOT (a = 1 AND b = 2)",
                "NOT a = 1 AND b = 2 # NOT a = 1 AND b = 2",
                "((a + (b * c))) = ((1)) # a + b * c = 1",
                "(a + b) * c = a - (b - c) # (a + b) * c = a - (b - c)",
                "a || b + c || d = 'x' # a || b + c || d = 'x'",
                "(a || b) + c = 1 # (a || b) + c = 1",
                "- (a + b) * - c = -5 # -(a + b) * -c = -5",
                "(a = b) = (c IS NULL) # (a = b) = (c IS NULL)",
                "(a AND b) AND c # (a AND b) AND c",
                "a between 1 and 2 and b not in(1,2) # a BETWEEN 1 AND 2 AND b NOT IN (1, 2)",
                "a member b.c or a not member of c # a MEMBER OF b.c OR a NOT MEMBER OF c",
                "a != some(select b from B b) # a <> ANY (SELECT b FROM B AS b)",
                "trim(from a)=trim(both from b) # TRIM(a) = TRIM(b)",
                "trim('x' from a)='' # TRIM(BOTH 'x' FROM a) = ''"
            })
    void bindsOperatorsAsTheSpecificationSays(String condition, String canonical) {
        assertThat(SyntaxPrinter.print(where(condition))).isEqualTo(canonical);
    }

    static List<Arguments> literals() {
        return List.of(
                Arguments.of("42", 42),
                Arguments.of("-42", -42),
                Arguments.of("- 42", -42),
                Arguments.of("1_000", 1000),
                Arguments.of("-2147483648", Integer.MIN_VALUE),
                Arguments.of("42L", 42L),
                Arguments.of("42l", 42L),
                Arguments.of("1.5", 1.5),
                Arguments.of("1.", 1.0),
                Arguments.of(".5", 0.5),
                Arguments.of("1D", 1.0),
                Arguments.of("1E0", 1.0),
                Arguments.of("1.0D", 1.0),
                Arguments.of("1e-3", 0.001),
                Arguments.of("1f", 1f),
                Arguments.of("1.5F", 1.5f),
                Arguments.of("12BI", BigInteger.valueOf(12)),
                Arguments.of("-12bi", BigInteger.valueOf(-12)),
                Arguments.of("1.50BD", new BigDecimal("1.50")),
                Arguments.of("1e3bd", new BigDecimal("1e3")));
    }

    @ParameterizedTest
    @MethodSource("literals")
    void aNumberHasTheTypeOfItsSuffix(String text, Number value) {
        assertThat(select("SELECT " + text + " FROM A").select().items().get(0).selection())
                .isInstanceOfSatisfying(LiteralSyntax.NumericLiteral.class, literal -> {
                    assertThat(literal.value()).isEqualTo(value);
                    assertThat(literal.span()).isEqualTo(new Span(7, 7 + text.length()));
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '\u0001',
            value = {"'a'#a", "'it''s'#it's", "''''#'", "'\\n'#\\n", "\"it's\"#it's", "\"a\"\"b\"#a\"b", "'a\"b'#a\"b"})
    void aTextIsTakenAsWritten(String text, String value) {
        assertThat(select("SELECT " + text + " FROM A").select().items().get(0).selection())
                .isInstanceOfSatisfying(
                        LiteralSyntax.StringLiteral.class,
                        literal -> assertThat(literal.value()).isEqualTo(value));
    }

    @Test
    void datesAndTimesAreRead() {
        List<SelectItemSyntax> items = select(
                        "SELECT {d '2008-12-31'}, {t '13:05:07'}, {ts '2008-1-2 3:4:5.06'} FROM A")
                .select()
                .items();

        assertThat(items)
                .extracting(item -> ((LiteralSyntax.TemporalLiteral) item.selection()).value())
                .containsExactly(
                        LocalDate.of(2008, 12, 31),
                        LocalTime.of(13, 5, 7),
                        LocalDateTime.of(2008, 1, 2, 3, 4, 5, 60_000_000));
    }

    @Test
    void theOrderBehindASetOperationIsOfTheWhole() {
        SetOperationSyntax whole =
                (SetOperationSyntax) JpqlParser.parse("FROM A UNION FROM B INTERSECT FROM C ORDER BY x")
                        .statement();
        SetOperationSyntax part = (SetOperationSyntax)
                JpqlParser.parse("FROM A UNION (FROM B ORDER BY x)").statement();

        assertThat(whole.orderBy()).hasSize(1);
        assertThat(whole.operands().get(0).query()).isInstanceOfSatisfying(SetOperationSyntax.class, inner -> {
            assertThat(inner.operands().get(0).operator()).isEqualTo(SetOperationSyntax.Operator.INTERSECT);
            assertThat(inner.orderBy()).isEmpty();
        });
        assertThat(part.orderBy()).isEmpty();
        assertThat(((SelectSyntax) part.operands().get(0).query()).orderBy()).hasSize(1);
    }

    @Test
    void keywordsAreNamesWhereTheyCannotBeMistaken() {
        assertThat(printed("select order from Order order where order.value=1 order by order.key"))
                .isEqualTo("SELECT order FROM Order AS order WHERE order.value = 1 ORDER BY order.key");
        assertThat(printed("from Member where member member of size and key=value and left(left,1)='a'"))
                .isEqualTo("FROM Member WHERE member MEMBER OF size AND key = value AND LEFT(left, 1) = 'a'");
        assertThat(printed("update Set set set=1 where type=type(this)"))
                .isEqualTo("UPDATE Set SET set = 1 WHERE type = TYPE(this)");
    }

    @Test
    void keywordsAreKnownInEveryCase() {
        assertThat(printed("sElEcT DiStInCt a fRoM A aS a wHeRe a.x iS nOt NuLl OrDeR bY a.x dEsC nUlLs LaSt"))
                .isEqualTo("SELECT DISTINCT a FROM A AS a WHERE a.x IS NOT NULL ORDER BY a.x DESC NULLS LAST");
    }

    @Test
    void namesMayBeLongAndStrange() {
        String name = "$" + "aVeryLongName_1".repeat(20) + "éß漢字𝒳";

        assertThat(printed("SELECT " + name + " FROM A " + name)).isEqualTo("SELECT " + name + " FROM A AS " + name);
    }

    @Test
    void objectOfAVariableIsTheVariable() {
        assertThat(printed("SELECT OBJECT(b) FROM Book AS b")).isEqualTo("SELECT b FROM Book AS b");
    }

    @Test
    void aDepthMayBeChosen() {
        assertThat(JpqlParser.parse("FROM A WHERE ((x = 1))", 6)).isNotNull();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> JpqlParser.parse("FROM A WHERE ((((((x = 1))))))", 6)))
                .isInstanceOf(JpqlException.class)
                .hasMessageContaining("more than 6 levels");
    }
}
