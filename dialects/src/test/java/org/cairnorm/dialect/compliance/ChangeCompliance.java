package org.cairnorm.dialect.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairnorm.sql.Sql.c;
import static org.cairnorm.sql.Sql.count;
import static org.cairnorm.sql.Sql.deleteFrom;
import static org.cairnorm.sql.Sql.exists;
import static org.cairnorm.sql.Sql.insertInto;
import static org.cairnorm.sql.Sql.max;
import static org.cairnorm.sql.Sql.row;
import static org.cairnorm.sql.Sql.select;
import static org.cairnorm.sql.Sql.slot;
import static org.cairnorm.sql.Sql.update;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.Delete;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Insert;
import org.cairnorm.sql.Literal;
import org.cairnorm.sql.NextValue;
import org.cairnorm.sql.Sequence;
import org.cairnorm.sql.Source;
import org.cairnorm.sql.Table;
import org.cairnorm.sql.TableRef;
import org.cairnorm.sql.Update;
import org.cairnorm.sql.Values;
import org.cairnorm.sql.type.Types;
import org.junit.jupiter.api.Test;

abstract class ChangeCompliance extends ComplianceCase {

    @Test
    void insertsARow() throws SQLException {
        assertThat(change(
                        insertInto(BOOK).columns(ID, TITLE).values(slot("id", ID), slot("title", TITLE)),
                        Map.of("id", 10, "title", "Roadside Picnic")))
                .isEqualTo(1);
        assertIds(books(b.c(TITLE).eq("Roadside Picnic")), 10);
    }

    @Test
    void insertsManyRows() throws SQLException {
        assertThat(change(insertInto(AUTHOR)
                        .columns(ID, NAME)
                        .values(10, "Iain")
                        .values(11, "Octavia")
                        .values(12, null)))
                .isEqualTo(3);
    }

    @Test
    void insertsRowsOfAQuery() throws SQLException {
        Expression shifted = b.c(ID).plus(Literal.of(100));
        assertThat(change(
                        insertInto(AUTHOR)
                                .columns(ID, NAME, COUNTRY)
                                .select(select(shifted, b.c(TITLE), slot("country", COUNTRY))
                                        .from(b)
                                        .where(b.c(PAGES).isNotNull())),
                        Map.of("country", "XX")))
                .isEqualTo(3);
    }

    @Test
    void insertsARowOfDefaults() throws SQLException {
        Column<Integer> number = Column.of("number", Types.INTEGER).withDefault(Literal.of(7));
        Column<String> word = Column.of("word", Types.string(10)).withDefault(Literal.of("it's"));
        Table defaults = Table.of("defaults", number, word);
        database().drop(defaults);
        database().create(defaults);
        assertThat(change(Insert.defaultValues(defaults))).isEqualTo(1);
        TableRef d = defaults.as("d");
        assertThat(rows(select(d.c(number), d.c(word)).from(d))).containsExactly(List.of(7, "it's"));
        database().drop(defaults);
    }

    @Test
    void givesInsertedRowsBackOrRefuses() throws SQLException {
        Insert insert = insertInto(AUTHOR)
                .columns(ID, NAME)
                .values(20, "Iain")
                .values(21, "Octavia")
                .returning(ID, NAME);
        if (has(DialectFeature.INSERT_RETURNING)) {
            assertThat(returned(insert, Types.INTEGER, Types.STRING))
                    .containsExactly(List.of(20, "Iain"), List.of(21, "Octavia"));
            assertThat(column(select(count()).from(a))).containsExactly(5L);
        } else {
            refuses(insert, "'returning' for an insert");
        }
    }

    @Test
    void updatesRows() throws SQLException {
        assertThat(change(update(BOOK)
                        .set(TITLE, "Solaris, again")
                        .set(PAGES, c(PAGES).plus(Literal.of(1)))
                        .where(c(ID).eq(3))))
                .isEqualTo(1);
        assertThat(rows(select(b.c(TITLE), b.c(PAGES)).from(b).where(b.c(ID).eq(3))))
                .containsExactly(List.of("Solaris, again", 205));
    }

    @Test
    void updatesToNull() throws SQLException {
        change(update(BOOK).set(PAGES, (Object) null).where(c(ID).eq(3)));
        assertIds(books(b.c(PAGES).isNull()), 3, 4);
    }

    @Test
    void updatesUnderAnAliasByACorrelatedSubQuery() throws SQLException {
        Update update = update(b)
                .set(
                        TITLE,
                        select(a.c(NAME))
                                .from(a)
                                .where(a.c(ID).eq(b.c(AUTHOR_ID)))
                                .asExpression())
                .where(exists(select(Literal.of(1)).from(a).where(a.c(ID).eq(b.c(AUTHOR_ID)))));
        assertThat(change(update)).isEqualTo(3);
        assertThat(ofBook(b.c(TITLE), 3)).isEqualTo("Stanislaw");
    }

    @Test
    void updatesByASubQueryOfTheSameTable() throws SQLException {
        TableRef b2 = BOOK.as("b2");
        change(update(b)
                .set(PAGES, Literal.of(0))
                .where(b.c(PAGES).eq(select(max(b2.c(PAGES))).from(b2).asExpression())));
        assertIds(books(b.c(PAGES).eq(0)), 1);
    }

    @Test
    void givesUpdatedRowsBackOrRefuses() throws SQLException {
        Update update = update(BOOK)
                .set(PRICE, c(PRICE).plus(new BigDecimal("1.00")))
                .where(c(ID).eq(3))
                .returning(ID, PRICE);
        if (has(DialectFeature.UPDATE_RETURNING)) {
            List<?> row = returned(update, Types.INTEGER, PRICE.type()).get(0);
            assertThat(row.get(0)).isEqualTo(3);
            assertThat((BigDecimal) row.get(1)).isEqualByComparingTo("8.25");
        } else {
            refuses(update, "'returning' for an update");
        }
    }

    @Test
    void deletesRows() throws SQLException {
        assertThat(change(deleteFrom(BOOK).where(c(ID).in(1, 2)))).isEqualTo(2);
    }

    @Test
    void deletesUnderAnAliasByACorrelatedSubQuery() throws SQLException {
        Delete delete = deleteFrom(b)
                .where(exists(select(Literal.of(1))
                        .from(a)
                        .where(a.c(ID).eq(b.c(AUTHOR_ID)))
                        .where(a.c(COUNTRY).eq("US"))));
        assertThat(change(delete)).isEqualTo(2);
        assertIds(books(b.c(ID).isNotNull()), 3, 4);
    }

    @Test
    void deletesByASubQueryOfTheSameTable() throws SQLException {
        TableRef b2 = BOOK.as("b2");
        change(deleteFrom(b)
                .where(exists(select(Literal.of(1)).from(b2).where(b2.c(PAGES).gt(b.c(PAGES))))
                        .not()));
        assertIds(books(b.c(ID).isNotNull()), 2, 3);
    }

    @Test
    void deletesRowsOfRowValuesInASubQueryOfTheSameTable() throws SQLException {
        if (!has(DialectFeature.TARGET_IN_SUBQUERY)) {
            return;
        }
        TableRef b2 = BOOK.as("b2");
        Delete delete = deleteFrom(BOOK)
                .where(row(c(ID), c(AUTHOR_ID))
                        .in(select(b2.c(ID), b2.c(AUTHOR_ID))
                                .from(b2)
                                .where(b2.c(PAGES).gt(300))));
        assertThat(change(delete)).isEqualTo(1);
    }

    @Test
    void givesDeletedRowsBackOrRefuses() throws SQLException {
        Delete delete = deleteFrom(BOOK).where(c(ID).eq(3)).returning(TITLE);
        if (has(DialectFeature.DELETE_RETURNING)) {
            assertThat(returned(delete, Types.STRING)).containsExactly(List.of("Solaris"));
        } else {
            refuses(delete, "'returning' for an delete");
        }
    }

    @Test
    void countsUpWithASequenceOrRefuses() throws SQLException {
        NextValue next = Sequence.of("book_seq").next();
        if (has(DialectFeature.SEQUENCES)) {
            database().run("create sequence book_seq start with 5 increment by 50");
            assertThat(column(select(next.as("id")))).containsExactly(5L);
            assertThat(column(select(next.as("id")))).containsExactly(55L);
            Source twoRows = new Values(List.of(List.of(Literal.of(1)), List.of(Literal.of(2)))).as("b", "n");
            assertThat(column(select(next.as("id")).from(twoRows))).containsExactlyInAnyOrder(105L, 155L);
            database().run("drop sequence book_seq" + (has(DialectFeature.DROP_SEQUENCE_RESTRICT) ? " restrict" : ""));
        } else {
            refuses(select(next), "sequences");
        }
    }

    private static final Column<Integer> NUMBER = Column.of("id", Types.INTEGER).identity();
    private static final Table NUMBERED =
            Table.named("numbered").columns(NUMBER, NAME).primaryKey(NUMBER).build();

    private void createNumbered() throws SQLException {
        database().drop(NUMBERED);
        database().create(NUMBERED);
    }

    @Test
    void numbersRows() throws SQLException {
        createNumbered();
        change(insertInto(NUMBERED).columns(NAME).values("x"));
        TableRef n = NUMBERED.as("n");
        assertIds(column(select(n.c(NUMBER)).from(n)), 1);
        database().drop(NUMBERED);
    }

    @Test
    void givesTheNumberOfOneRow() throws SQLException {
        assertThat(numbers("insert into numbered (name) values ('a')", 1)).containsExactly(1);
    }

    @Test
    void givesTheNumbersOfABatchIfItSaysSo() throws SQLException {
        if (has(DialectFeature.IDENTITY_KEYS_IN_BATCH)) {
            assertThat(numbers("insert into numbered (name) values ('a')", 3)).containsExactly(1, 2, 3);
        }
    }

    @Test
    void givesTheNumbersOfManyRowsIfItSaysSo() throws SQLException {
        if (has(DialectFeature.IDENTITY_KEYS_OF_MANY_ROWS)) {
            assertThat(numbers("insert into numbered (name) values ('a'), ('b'), ('c')", 1))
                    .containsExactly(1, 2, 3);
        }
    }

    private List<Integer> numbers(String sql, int times) throws SQLException {
        createNumbered();
        List<Integer> numbers = new ArrayList<>();
        String id = database().dialect().identifiers().stored(NUMBER.name());
        try (PreparedStatement statement = database().connection().prepareStatement(sql, new String[] {id})) {
            for (int i = 0; i < times; i++) {
                statement.addBatch();
            }
            if (times == 1) {
                statement.clearBatch();
                statement.executeUpdate();
            } else {
                statement.executeBatch();
            }
            try (ResultSet keys = statement.getGeneratedKeys()) {
                while (keys.next()) {
                    numbers.add(keys.getInt(1));
                }
            }
        }
        database().drop(NUMBERED);
        return numbers;
    }
}
