package org.cairnorm.query.nativesql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.dialect.DialectFeatures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTemplateTest {
    private static final DialectFeatures PLAIN =
            DialectFeatures.of(DialectFeature.SCHEMAS).build();

    private static SqlTemplate parse(String sql, DialectFeature... features) {
        return SqlTemplate.parse(
                sql, DialectFeatures.of(DialectFeature.SCHEMAS, features).build());
    }

    private static List<String> labels(SqlTemplate template) {
        return template.parameters().stream().map(SqlParameter::label).toList();
    }

    @Test
    void leavesATextWithoutParametersAsItIs() {
        SqlTemplate template = parse("select 1");
        assertThat(template.text()).isEqualTo("select 1");
        assertThat(template.parameters()).isEmpty();
    }

    @Test
    void countsQuestionMarks() {
        SqlTemplate template = parse("a = ? and b = ?");
        assertThat(template.text()).isEqualTo("a = ? and b = ?");
        assertThat(labels(template)).containsExactly("?1", "?2");
    }

    @Test
    void readsNumbersOfParameters() {
        SqlTemplate template = parse("a = ?2 and b = ?1 or c = ?2");
        assertThat(template.text()).isEqualTo("a = ? and b = ? or c = ?");
        assertThat(labels(template)).containsExactly("?2", "?1");
        assertThat(template.uses()).containsExactly(0, 1, 0);
    }

    @Test
    void readsNamesOfParameters() {
        SqlTemplate template = parse("a = :first and b in (:second) or c = :first");
        assertThat(template.text()).isEqualTo("a = ? and b in (?) or c = ?");
        assertThat(labels(template)).containsExactly(":first", ":second");
    }

    @Test
    void writesAMarkerForEachElementOfACollection() {
        SqlTemplate template = parse("a in (:list) and b = :one and c in (:none)");
        assertThat(template.text(new int[] {3, 1, 2})).isEqualTo("a in (?, ?, ?) and b = ? and c in (?, ?)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select ':a ? ?1'",
                "select 'it''s :a'",
                "select \":a ?\"",
                "select \"a\"\":b\"",
                "select `:a ?`",
                "select 1 -- :a ?",
                "select 1 -- :a ?\n",
                "select /* :a ? */ 1",
                "select a::text",
                "select @a := 1",
                "select a ?? b",
                "select a[1:2]",
                "select '12:30:00'",
                "select a:b",
                "select 1 : 2",
                "select E'it\\'s :a'",
                "select 'never closed :a",
                "select /* never closed :a",
                "select \"never closed :a"
            })
    void findsNoParameterIn(String sql) {
        SqlTemplate template = SqlTemplate.parse(sql, PLAIN);
        assertThat(template.parameters()).isEmpty();
        assertThat(template.text()).isEqualTo(sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select :a::text",
                "select a:: text, :a",
                "select '' || :a",
                "select '\\' || :a",
                "select -:a",
                "select 1 - -:a",
                "select x[:a]",
                "select 1/*x*/:a",
                "select 1 --x\n:a",
                "select $1 || :a || $2",
                "select 1#:a",
                "select e_'x' || :a",
                "select coalesce(:a,'?')"
            })
    void findsOneParameterIn(String sql) {
        SqlTemplate template = SqlTemplate.parse(sql, PLAIN);
        assertThat(labels(template)).containsExactly(":a");
        assertThat(template.text()).isEqualTo(sql.replace(":a", "?"));
    }

    @Test
    void knowsWhatEndsALiteralWhereBackslashEscapes() {
        assertThat(parse("select 'it\\'s :a'", DialectFeature.BACKSLASH_ESCAPES).parameters())
                .isEmpty();
        assertThat(labels(parse("select '\\\\' || :a", DialectFeature.BACKSLASH_ESCAPES)))
                .containsExactly(":a");
    }

    @Test
    void knowsHashCommentsAndDoubleMinusWhereTheyAre() {
        assertThat(parse("select 1 # :a", DialectFeature.HASH_COMMENTS).parameters())
                .isEmpty();
        assertThat(labels(parse("select 1--:a", DialectFeature.HASH_COMMENTS))).containsExactly(":a");
    }

    @Test
    void knowsDollarQuotesWhereTheyAre() {
        assertThat(parse("select $$:a$$, $x$ :a $$ :b $x$", DialectFeature.DOLLAR_QUOTES)
                        .parameters())
                .isEmpty();
        assertThat(labels(parse("select $1, :a, $2", DialectFeature.DOLLAR_QUOTES)))
                .containsExactly(":a");
    }

    @Test
    void knowsCommentsInCommentsWhereTheyAre() {
        String sql = "select /* one /* two */ :a */ 1";
        assertThat(parse(sql, DialectFeature.NESTED_COMMENTS).parameters()).isEmpty();
        assertThat(labels(parse(sql))).containsExactly(":a");
    }

    @Test
    void refusesParametersOfSeveralKinds() {
        assertThatThrownBy(() -> parse("a = ? and b = :b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("CAIRN-3401: The SQL query has the parameters '?' and ':b'; use one kind: ?, ?1 or :name."
                        + " Query: a = ? and b = :b");
        assertThatThrownBy(() -> parse("a = ?1 and b = ?")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> parse("a = ?0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> parse("a = ?99999999999")).isInstanceOf(IllegalArgumentException.class);
    }
}
