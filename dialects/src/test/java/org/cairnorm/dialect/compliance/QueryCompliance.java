package org.cairnorm.dialect.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairnorm.sql.Sql.c;
import static org.cairnorm.sql.Sql.count;
import static org.cairnorm.sql.Sql.exists;
import static org.cairnorm.sql.Sql.max;
import static org.cairnorm.sql.Sql.not;
import static org.cairnorm.sql.Sql.select;
import static org.cairnorm.sql.Sql.selectDistinct;
import static org.cairnorm.sql.Sql.slot;
import static org.cairnorm.sql.Sql.slots;
import static org.cairnorm.sql.Sql.value;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cairnorm.dialect.DialectException;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.dialect.RenderOptions;
import org.cairnorm.sql.Alias;
import org.cairnorm.sql.CollectionSlot;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.Comparison;
import org.cairnorm.sql.Cte;
import org.cairnorm.sql.CteRef;
import org.cairnorm.sql.DerivedTable;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Identifier;
import org.cairnorm.sql.Literal;
import org.cairnorm.sql.Locking;
import org.cairnorm.sql.QuantifiedComparison;
import org.cairnorm.sql.Query;
import org.cairnorm.sql.Select;
import org.cairnorm.sql.SetOperation;
import org.cairnorm.sql.TableRef;
import org.cairnorm.sql.Unnest;
import org.cairnorm.sql.Values;
import org.cairnorm.sql.type.Types;
import org.junit.jupiter.api.Test;

abstract class QueryCompliance extends ComplianceCase {

    private static Select ids(TableRef table, Column<?> column) {
        return select(table.c(column)).from(table);
    }

    @Test
    void selectsColumnsOfATable() throws SQLException {
        assertThat(rows(select(b.c(TITLE), b.c(PAGES)).from(b).where(b.c(ID).eq(3))))
                .containsExactly(List.of("Solaris", 204));
    }

    @Test
    void selectsWithoutATable() throws SQLException {
        assertThat(column(select(Literal.of(1).as("one")))).containsExactly(1);
    }

    @Test
    void selectsABareParameter() throws SQLException {
        assertThat(column(select(slot("x", Types.STRING).as("x")), Map.of("x", "y")))
                .containsExactly("y");
    }

    @Test
    void namesResultColumns() throws SQLException {
        assertThat(column(select(b.c(TITLE).as("order")).from(b).where(b.c(ID).eq(3))))
                .containsExactly("Solaris");
    }

    @Test
    void innerJoins() throws SQLException {
        assertThat(rows(select(b.c(ID), a.c(NAME))
                        .from(b)
                        .join(a, a.c(ID).eq(b.c(AUTHOR_ID)))
                        .orderBy(b.c(ID))))
                .containsExactly(List.of(1, "Ursula"), List.of(2, "Ursula"), List.of(3, "Stanislaw"));
    }

    @Test
    void leftJoins() throws SQLException {
        assertThat(column(select(a.c(NAME))
                        .from(b)
                        .leftJoin(a, a.c(ID).eq(b.c(AUTHOR_ID)))
                        .where(b.c(ID).eq(4))))
                .containsExactly((Object) null);
    }

    @Test
    void rightJoins() throws SQLException {
        assertIds(
                column(select(a.c(ID))
                        .from(b)
                        .rightJoin(a, a.c(ID).eq(b.c(AUTHOR_ID)))
                        .where(b.c(ID).isNull())),
                3);
    }

    @Test
    void fullJoins() throws SQLException {
        Select query = select(b.c(ID), a.c(ID))
                .from(b)
                .fullJoin(a, a.c(ID).eq(b.c(AUTHOR_ID)))
                .where(b.c(AUTHOR_ID).isNull());
        if (has(DialectFeature.FULL_JOIN)) {
            assertThat(rows(query)).hasSize(2);
        } else {
            refuses(query, "full joins");
        }
    }

    @Test
    void crossJoins() throws SQLException {
        assertThat(column(select(count()).from(b).crossJoin(a))).containsExactly(12L);
    }

    @Test
    void joinsAJoin() throws SQLException {
        TableRef b2 = BOOK.as("b2");
        assertIds(
                column(select(a.c(ID))
                        .from(a)
                        .leftJoin(
                                b.join(b2, b2.c(ID).eq(b.c(ID))), b.c(AUTHOR_ID).eq(a.c(ID)))
                        .where(b2.c(ID).isNull())),
                3);
    }

    @Test
    void joinsMoreThanOnce() throws SQLException {
        TableRef other = BOOK.as("other");
        assertThat(rows(select(b.c(ID), other.c(ID))
                        .from(b)
                        .join(a, a.c(ID).eq(b.c(AUTHOR_ID)))
                        .join(
                                other,
                                other.c(AUTHOR_ID).eq(a.c(ID)).and(other.c(ID).gt(b.c(ID))))))
                .containsExactly(List.of(1, 2));
    }

    @Test
    void groupsAndFiltersGroups() throws SQLException {
        assertThat(rows(select(b.c(AUTHOR_ID), count())
                        .from(b)
                        .groupBy(b.c(AUTHOR_ID))
                        .having(count().gt(Literal.of(1)))))
                .containsExactly(List.of(1, 2L));
    }

    @Test
    void countsNothingAsZero() throws SQLException {
        assertThat(column(select(count()).from(b).where(b.c(ID).gt(99)))).containsExactly(0L);
    }

    @Test
    void givesEqualRowsOnce() throws SQLException {
        assertIds(
                column(selectDistinct(b.c(AUTHOR_ID))
                        .from(b)
                        .where(b.c(AUTHOR_ID).isNotNull())
                        .orderBy(b.c(AUTHOR_ID))),
                1,
                2);
    }

    @Test
    void sortsDescending() throws SQLException {
        assertIds(column(ids(b, ID).orderBy(b.c(ID).desc())), 4, 3, 2, 1);
    }

    @Test
    void putsNullsFirstAscending() throws SQLException {
        assertIds(column(ids(b, ID).orderBy(b.c(PAGES).asc().nullsFirst())), 4, 3, 2, 1);
    }

    @Test
    void putsNullsLastAscending() throws SQLException {
        assertIds(column(ids(b, ID).orderBy(b.c(PAGES).asc().nullsLast())), 3, 2, 1, 4);
    }

    @Test
    void putsNullsFirstDescending() throws SQLException {
        assertIds(column(ids(b, ID).orderBy(b.c(PAGES).desc().nullsFirst())), 4, 1, 2, 3);
    }

    @Test
    void putsNullsLastDescending() throws SQLException {
        assertIds(column(ids(b, ID).orderBy(b.c(PAGES).desc().nullsLast())), 1, 2, 3, 4);
    }

    @Test
    void limitsRows() throws SQLException {
        assertIds(column(ids(b, ID).orderBy(b.c(ID)).limit(2)), 1, 2);
    }

    @Test
    void leavesRowsOut() throws SQLException {
        assertIds(column(ids(b, ID).orderBy(b.c(ID)).offset(3)), 4);
    }

    @Test
    void pagesBySlots() throws SQLException {
        Select page =
                ids(b, ID).orderBy(b.c(ID)).limit(slot("rows", Types.INTEGER)).offset(slot("skipped", Types.INTEGER));
        assertIds(column(page, Map.of("rows", 2, "skipped", 1)), 2, 3);
    }

    @Test
    void locksForUpdate() throws SQLException {
        assertIds(column(ids(b, ID).where(b.c(ID).eq(1)).forUpdate()), 1);
    }

    @Test
    void locksForSharing() throws SQLException {
        assertIds(column(ids(b, ID).where(b.c(ID).eq(1)).forShare()), 1);
    }

    @Test
    void locksSomeSourcesOrRefuses() throws SQLException {
        Select query = ids(b, ID)
                .leftJoin(a, a.c(ID).eq(b.c(AUTHOR_ID)))
                .where(b.c(ID).eq(1))
                .locking(Locking.FOR_UPDATE.of(new Alias("b")));
        if (locksAnything() && !has(DialectFeature.FOR_UPDATE_ANY_QUERY)) {
            refuses(query, "for update");
        } else {
            assertIds(column(query), 1);
        }
    }

    @Test
    void locksWithoutWaitingOrRefuses() throws SQLException {
        Select query = ids(b, ID).where(b.c(ID).eq(1)).locking(Locking.FOR_UPDATE.waiting(Locking.Wait.NOWAIT));
        if (locksAnything() && !has(DialectFeature.NOWAIT)) {
            refuses(query, "nowait");
        } else {
            assertIds(column(query), 1);
        }
    }

    private boolean locksAnything() {
        return has(DialectFeature.FOR_UPDATE);
    }

    @Test
    void skipsLockedRowsOrRefuses() throws SQLException {
        Select query = ids(b, ID).where(b.c(ID).eq(1)).locking(Locking.FOR_UPDATE.waiting(Locking.Wait.SKIP_LOCKED));
        if (locksAnything() && !has(DialectFeature.SKIP_LOCKED)) {
            refuses(query, "skip locked");
        } else {
            assertIds(column(query), 1);
        }
    }

    @Test
    void unites() throws SQLException {
        SetOperation union = ids(b, ID)
                .union(ids(a, ID))
                .union(select(Literal.of(1)))
                .orderBy(c(ID).desc())
                .limit(3);
        assertIds(column(union), 4, 3, 2);
    }

    @Test
    void unitesKeepingEqualRows() throws SQLException {
        assertThat(column(ids(b, ID).unionAll(ids(a, ID)))).hasSize(7);
    }

    @Test
    void intersects() throws SQLException {
        assertIds(column(ids(b, ID).intersect(ids(a, ID)).orderBy(c(ID).asc())), 1, 2, 3);
    }

    @Test
    void subtracts() throws SQLException {
        assertIds(column(ids(b, ID).except(ids(a, ID))), 4);
    }

    @Test
    void subtractsKeepingEqualRowsOrRefuses() throws SQLException {
        Query query = new SetOperation(
                List.of(), SetOperation.Operator.EXCEPT, true, List.of(ids(b, ID), ids(a, ID)), List.of(), null, null);
        if (has(DialectFeature.INTERSECT_EXCEPT_ALL)) {
            assertIds(column(query), 4);
        } else {
            refuses(query, "except all");
        }
    }

    @Test
    void nestsSetOperations() throws SQLException {
        Query small = ids(b, ID).orderBy(b.c(ID)).limit(1);
        Query both = ids(b, ID).intersect(ids(a, ID));
        SetOperation query = both.except(small).orderBy(c(ID).asc());
        assertIds(column(query), 2, 3);
    }

    @Test
    void nestsASetOperationToTheRight() throws SQLException {
        SetOperation query =
                ids(b, ID).except(ids(a, ID).union(select(Literal.of(9)))).orderBy(c(ID).asc());
        assertIds(column(query), 4);
    }

    @Test
    void readsACommonTableExpression() throws SQLException {
        Cte cheap = Cte.of("cheap", ids(b, ID).where(b.c(PRICE).lt(price("9"))), "book_id");
        CteRef ch = cheap.as("ch");
        assertIds(
                column(select(ch.c("book_id")).from(ch).orderBy(ch.c("book_id")).with(cheap)), 2, 3);
    }

    @Test
    void countsByARecursiveCommonTableExpressionOrRefuses() throws SQLException {
        Column<Integer> n = Column.of("n", Types.INTEGER);
        CteRef numbers = new CteRef(Identifier.of("numbers"), List.of(n), new Alias("numbers"));
        Query steps = select(Literal.of(1))
                .unionAll(select(numbers.c("n").plus(Literal.of(1)))
                        .from(numbers)
                        .where(numbers.c("n").lt(Literal.of(4))));
        Cte cte = new Cte(Identifier.of("numbers"), List.of(n), steps, true);
        Query query = select(numbers.c("n")).from(numbers).with(cte);
        if (has(DialectFeature.WITH_RECURSIVE)) {
            assertIds(column(query), 1, 2, 3, 4);
        } else {
            refuses(query, "recursive common table expressions");
        }
    }

    @Test
    void readsADerivedTable() throws SQLException {
        DerivedTable d = select(b.c(AUTHOR_ID), max(b.c(PAGES)))
                .from(b)
                .groupBy(b.c(AUTHOR_ID))
                .as("d", "author", "longest");
        assertThat(rows(select(a.c(NAME), d.c("longest"))
                        .from(a)
                        .join(d, d.c("author").eq(a.c(ID)))
                        .orderBy(a.c(ID))))
                .containsExactly(List.of("Ursula", 387), List.of("Stanislaw", 204));
    }

    @Test
    void readsADerivedUnion() throws SQLException {
        DerivedTable d = ids(b, ID).union(ids(a, ID)).as("d", "n");
        assertThat(column(select(count()).from(d))).containsExactly(4L);
    }

    @Test
    void readsWrittenRows() throws SQLException {
        Values values = new Values(List.of(
                List.of(value(1), value("one")), List.of(value(2), value("two")), List.of(value(3), value("three"))));
        DerivedTable v = values.as("v", "id", "word");
        assertThat(column(select(v.c("word"))
                        .from(v)
                        .join(a, a.c(ID).eq(v.c("id")))
                        .where(a.c(NAME).eq("Stanislaw"))))
                .containsExactly("two");
    }

    @Test
    void givesWrittenRows() throws SQLException {
        assertThat(rows(new Values(List.of(List.of(value(1), value("x")), List.of(value(2), value("y"))))))
                .containsExactly(List.of(1, "x"), List.of(2, "y"));
    }

    /** The ids of books that have an element of a collection in a column; as often as it is there. */
    private <J> void assertJoined(Column<J> column, List<J> elements, Integer... ids) throws SQLException {
        Unnest k = slots("keys", column.type()).as("k", "wanted");
        Select query =
                select(b.c(ID)).from(k).join(b, b.c(column).eq(k.c("wanted"))).orderBy(b.c(ID));
        if (has(DialectFeature.ARRAYS_AS_SOURCE)) {
            assertIds(column(query, Map.of("keys", elements)), ids);
        } else {
            refuses(query, "way to read arrays as rows ('unnest')");
        }
    }

    @Test
    void joinsElementsOfAnArrayOrRefuses() throws SQLException {
        assertJoined(ID, List.of(3, 1, 99), 1, 3);
    }

    @Test
    void joinsElementsOfAnArrayOfTextOrRefuses() throws SQLException {
        assertJoined(TITLE, List.of("Solaris", "Anonymous"), 3, 4);
    }

    @Test
    void joinsElementsOfAnArrayOfDatesOrRefuses() throws SQLException {
        assertJoined(PUBLISHED, List.of(LocalDate.of(1961, 6, 1)), 3);
    }

    @Test
    void joinsElementsOfAnArrayOfDecimalsOrRefuses() throws SQLException {
        assertJoined(PRICE, List.of(price("8"), price("9.500"), price("7.254")), 1, 2);
    }

    @Test
    void joinsEachOfEqualElementsOfAnArrayOrRefuses() throws SQLException {
        assertJoined(ID, List.of(2, 2), 2, 2);
    }

    @Test
    void joinsNothingOfAnEmptyArrayOrRefuses() throws SQLException {
        assertJoined(ID, List.of());
    }

    @Test
    void joinsElementsOfSeveralPartsOrRefuses() throws SQLException {
        Unnest k = new CollectionSlot("keys", List.of(Types.INTEGER, Types.STRING)).as("k", "author", "title");
        Select query = select(b.c(ID))
                .from(k)
                .join(b, b.c(AUTHOR_ID).eq(k.c("author")).and(b.c(TITLE).eq(k.c("title"))));
        if (has(DialectFeature.ARRAYS_AS_SOURCE)) {
            assertIds(column(query, Map.of("keys", List.of(List.of(1, "Solaris"), List.of(2, "Solaris")))), 3);
        } else {
            refuses(query, "way to read arrays as rows ('unnest')");
        }
    }

    @Test
    void refusesElementsThatArraysCannotHold() {
        Unnest k = slots("keys", Types.BYTES).as("k", "wanted");
        refuses(
                select(k.c("wanted")).from(k),
                has(DialectFeature.ARRAYS_AS_SOURCE) ? "arrays of type" : "way to read arrays as rows ('unnest')");
    }

    @Test
    void joinsLaterallyOrRefuses() throws SQLException {
        TableRef b2 = BOOK.as("b2");
        DerivedTable inner = select(max(b2.c(PAGES)))
                .from(b2)
                .where(b2.c(AUTHOR_ID).eq(a.c(ID)))
                .as("l", "longest");
        DerivedTable l = new DerivedTable(inner.query(), inner.alias(), inner.columns(), true);
        Select query = select(l.c("longest")).from(a).crossJoin(l).where(a.c(ID).eq(1));
        if (has(DialectFeature.LATERAL)) {
            assertIds(column(query), 387);
        } else {
            refuses(query, "lateral");
        }
    }

    @Test
    void asksAScalarSubQuery() throws SQLException {
        TableRef b2 = BOOK.as("b2");
        assertIds(books(b.c(PAGES).eq(select(max(b2.c(PAGES))).from(b2).asExpression())), 1);
    }

    @Test
    void asksWhetherACorrelatedRowExists() throws SQLException {
        assertIds(
                column(ids(a, ID)
                        .where(exists(select(Literal.of(1))
                                        .from(b)
                                        .where(b.c(AUTHOR_ID).eq(a.c(ID))))
                                .not())),
                3);
    }

    @Test
    void joinsByWhatTheQueryAroundSays() throws SQLException {
        TableRef b2 = BOOK.as("b2");
        TableRef b3 = BOOK.as("b3");
        Select sameAuthorLonger = select(Literal.of(1))
                .from(b2)
                .join(b3, b3.c(AUTHOR_ID).eq(a.c(ID)).and(b3.c(PAGES).gt(b2.c(PAGES))))
                .where(b2.c(AUTHOR_ID).eq(a.c(ID)));
        assertIds(column(ids(a, ID).where(exists(sameAuthorLonger))), 1);
    }

    @Test
    void asksForValuesInASubQuery() throws SQLException {
        assertIds(books(b.c(AUTHOR_ID).in(ids(a, ID).where(a.c(COUNTRY).eq("PL")))), 3);
    }

    @Test
    void comparesWithAllRows() throws SQLException {
        TableRef b2 = BOOK.as("b2");
        assertIds(
                books(new QuantifiedComparison(
                        b.c(PAGES),
                        Comparison.Operator.GREATER_OR_EQUAL,
                        QuantifiedComparison.Quantifier.ALL,
                        ids(b2, PAGES).where(b2.c(PAGES).isNotNull()))),
                1);
    }

    @Test
    void comparesWithAllOfNoRows() throws SQLException {
        TableRef b2 = BOOK.as("b2");
        assertIds(
                books(new QuantifiedComparison(
                        b.c(PAGES),
                        Comparison.Operator.GREATER,
                        QuantifiedComparison.Quantifier.ALL,
                        ids(b2, PAGES).where(b2.c(ID).gt(99)))),
                1,
                2,
                3,
                4);
    }

    @Test
    void knowsNothingWhenComparingWithAllRowsOfWhichOneIsNull() throws SQLException {
        TableRef b2 = BOOK.as("b2");
        Expression atLeastAll = new QuantifiedComparison(
                b.c(PAGES), Comparison.Operator.GREATER_OR_EQUAL, QuantifiedComparison.Quantifier.ALL, ids(b2, PAGES));
        assertIds(books(atLeastAll));
        assertIds(books(not(atLeastAll)), 2, 3);
        if (has(DialectFeature.QUANTIFIED_COMPARISON_AS_VALUE)) {
            assertThat(books(atLeastAll.isNull())).contains(1, 4);
        } else {
            assertIds(books(atLeastAll.isNull()));
        }
    }

    @Test
    void comparesWithAnyRow() throws SQLException {
        TableRef b2 = BOOK.as("b2");
        assertIds(
                books(new QuantifiedComparison(
                        b.c(PAGES), Comparison.Operator.LESS, QuantifiedComparison.Quantifier.ANY, ids(b2, PAGES))),
                2,
                3);
    }

    @Test
    void writesOneClauseALineWhenAsked() throws SQLException {
        Select query = select(a.c(NAME), count().as("books"))
                .from(a)
                .join(b, b.c(AUTHOR_ID).eq(a.c(ID)))
                .where(b.c(PAGES).gt(100))
                .where(exists(select(Literal.of(1))
                        .from(BOOK.as("b2"))
                        .where(BOOK.as("b2").c(AUTHOR_ID).eq(a.c(ID)))))
                .groupBy(a.c(NAME))
                .orderBy(count().desc())
                .limit(10);
        String pretty = database()
                .dialect()
                .renderer()
                .render(query, RenderOptions.PRETTY)
                .text();
        String limit =
                database().render(ids(b, ID).limit(10), Map.of()).text().substring("select b.id from book b ".length());
        assertThat(pretty).isEqualTo("""
                        select a.name, count(*) as books
                        from author a
                        join book b on b.author_id = a.id
                        where b.pages > ?
                          and exists (
                            select 1
                            from book b2
                            where b2.author_id = a.id
                        )
                        group by a.name
                        order by count(*) desc
                        %s""", limit);
        assertThat(rows(query)).isNotEmpty();
    }

    @Test
    void takesComments() throws SQLException {
        String hostile = "*/ drop table book; -- \n\0 /*+ hint */ ?";
        String text = database()
                .dialect()
                .renderer()
                .render(ids(b, ID).orderBy(b.c(ID)), RenderOptions.PLAIN.withComment(hostile))
                .text();
        assertThat(text.indexOf("*/")).isEqualTo(text.lastIndexOf("*/"));
        assertThat(text).endsWith("*/ select b.id from book b order by b.id");
        database().run(text);
        assertThat(column(select(count()).from(b))).containsExactly(4L);
    }

    @Test
    void refusesTwoSourcesOfOneAlias() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> database().dialect().renderer().render(ids(b, ID).crossJoin(AUTHOR.as("b")))))
                .isInstanceOf(DialectException.class)
                .hasMessageContaining("alias 'b' names two sources");
    }

    @Test
    void refusesAColumnOfASourceThatIsNotThere() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() ->
                        database().dialect().renderer().render(select(a.c(ID)).from(b))))
                .isInstanceOf(DialectException.class)
                .hasMessageContaining("'a', which is no source");
    }
}
