package org.cairnorm.dialect.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairnorm.sql.Sql.insertInto;
import static org.cairnorm.sql.Sql.select;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.Identifier;
import org.cairnorm.sql.Table;
import org.cairnorm.sql.TableRef;
import org.cairnorm.sql.type.Types;
import org.junit.jupiter.api.Test;

abstract class NameCompliance extends ComplianceCase {

    private void roundTrip(String table, String column) throws SQLException {
        Column<String> c = Column.of(column, Types.string(20));
        Table t = Table.of(table, c);
        database().drop(t);
        database().create(t);
        database().change(insertInto(t).values("x"), Map.of());
        TableRef q = t.as("q");
        assertThat(database().rows(select(q.c(c)).from(q).where(q.c(c).eq("x")), List.of(Types.STRING), Map.of()))
                .containsExactly(List.of("x"));
        database().drop(t);
    }

    @Test
    void quotesReservedWords() throws SQLException {
        for (String word : List.of(
                "order",
                "user",
                "group",
                "select",
                "value",
                "key",
                "table",
                "rank",
                "system",
                "year",
                "offset",
                "end",
                "left",
                "row",
                "when",
                "check",
                "default",
                "index",
                "limit",
                "references",
                "transaction")) {
            roundTrip(word, word);
            TableRef q = BOOK.as(word);
            assertThat(database().rows(select(q.c(ID)).from(q).where(q.c(ID).eq(1)), List.of(Types.INTEGER), Map.of()))
                    .containsExactly(List.of(1));
        }
    }

    @Test
    void keepsUnusualCharacters() throws SQLException {
        roundTrip("na me", "co-lumn");
        roundTrip("naïve", "größe");
        roundTrip("1st", "2nd");
        roundTrip("a'b", "c'd");
        roundTrip("semi;colon", "qu?estion");
    }

    @Test
    void keepsQuotesInNames() throws SQLException {
        roundTrip("a\"b`c", "d\"\"e``f");
        roundTrip("x\"; drop table book; --", "y`; drop table book; --");
        assertIds(books(b.c(ID).eq(1)), 1);
    }

    @Test
    void keepsTheLettersOfDelimitedNames() throws SQLException {
        roundTrip("\"MixedCase\"", "\"lower\"");
        roundTrip("\"lower\"", "\"UPPER\"");
    }

    @Test
    void leavesPlainNamesWithoutQuotes() {
        assertThat(database().dialect().identifiers().render(Identifier.of("first_name")))
                .isEqualTo("first_name");
        assertThat(database().dialect().identifiers().render(Identifier.of("firstName")))
                .isEqualTo("firstName");
    }

    @Test
    void refusesControlCharactersInNames() {
        for (String name : List.of("a\0b", "a\nb", "a\tb", "a\rb", "\u0085")) {
            assertThatThrownBy(() -> Identifier.of(name))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("control character");
        }
    }

    @Test
    void findsColumnsUnderHostileAliases() throws SQLException {
        TableRef q = BOOK.as("x\" join author y on 1=1 --");
        assertThat(database().rows(select(q.c(ID)).from(q).where(q.c(ID).eq(1)), List.of(Types.INTEGER), Map.of()))
                .containsExactly(List.of(1));
    }

    @Test
    void takesNamesAsLongAsItSays() throws SQLException {
        int length = database().dialect().features().maxIdentifierLength();
        roundTrip("t".repeat(length), "c".repeat(length));
    }

    @Test
    void takesAsManyParametersAsItSays() throws SQLException {
        int count = database().dialect().features().maxParameters();
        List<Integer> numbers =
                IntStream.rangeClosed(1, count).mapToObj(number -> number).toList();
        assertThat(database()
                        .rows(
                                select(b.c(ID))
                                        .from(b)
                                        .where(b.c(ID).in(numbers))
                                        .orderBy(b.c(ID)),
                                List.of(Types.INTEGER),
                                Map.of()))
                .hasSize(4);
    }
}
