package org.cairnorm.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairnorm.sql.Sql.concat;
import static org.cairnorm.sql.Sql.count;
import static org.cairnorm.sql.Sql.deleteFrom;
import static org.cairnorm.sql.Sql.insertInto;
import static org.cairnorm.sql.Sql.not;
import static org.cairnorm.sql.Sql.select;
import static org.cairnorm.sql.Sql.slot;
import static org.cairnorm.sql.Sql.slots;
import static org.cairnorm.sql.Sql.update;
import static org.cairnorm.sql.Sql.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cairnorm.sql.function.Functions;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.Types;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TreeTest {
    private static final Column<Integer> ID = Column.of("id", Types.INTEGER).notNull();
    private static final Column<String> TITLE = Column.of("title", Types.string(60));
    private static final Column<Integer> PAGES = Column.of("pages", Types.INTEGER);

    private static Table book() {
        return Table.named("book").columns(ID, TITLE, PAGES).primaryKey(ID).build();
    }

    private static final Table BOOK = book();
    private static final TableRef b = BOOK.as("b");

    private static Select query(Table table) {
        TableRef x = table.as("x");
        return select(x.c(TITLE), count().as("n"))
                .from(x)
                .where(x.c(PAGES).gt(slot("pages", PAGES)))
                .where(x.c(ID).in(slots("ids", Types.INTEGER)))
                .groupBy(x.c(TITLE))
                .orderBy(count().desc())
                .limit(3);
    }

    @Test
    void equalStatementsAreEqualValues() {
        assertThat(query(book())).isEqualTo(query(book())).hasSameHashCodeAs(query(book()));
        assertThat(query(book())).isNotEqualTo(query(book()).limit(4));
        assertThat(insertInto(book()).values(1, "x", null))
                .isEqualTo(insertInto(book()).values(1, "x", null))
                .isNotEqualTo(insertInto(book()).values(2, "x", null));
        assertThat(update(book()).set(TITLE, "x").where(Sql.c(ID).eq(1)))
                .isEqualTo(update(book()).set(TITLE, "x").where(Sql.c(ID).eq(1)))
                .isNotEqualTo(update(book()).set(TITLE, "x"));
        assertThat(deleteFrom(book())).isEqualTo(deleteFrom(book()));
        assertThat(query(book()).union(query(book()))).isEqualTo(query(book()).union(query(book())));
    }

    @Test
    void findsTheSlotsOfAStatement() {
        Slots slots = Slots.of(query(BOOK));
        assertThat(slots.names()).containsExactly("pages", "ids");
        assertThat(slots.single()).isEqualTo(Map.of("pages", slot("pages", PAGES)));
        assertThat(slots.collections()).isEqualTo(Map.of("ids", slots("ids", Types.INTEGER)));
        assertThat(slots.type("ids")).isEqualTo(Types.INTEGER);
    }

    @Test
    void findsTheSlotOfElementsThatAreASource() {
        CollectionSlot pairs = new CollectionSlot("pairs", List.of(Types.INTEGER, Types.STRING));
        Unnest k = pairs.as("k", "id", "title");
        Select query = select(b.c(PAGES)).from(k).join(b, b.c(TITLE).eq(k.c("title")));
        assertThat(Slots.of(query).collections()).isEqualTo(Map.of("pairs", pairs));
        assertThat(k.c(0).type()).isEqualTo(Types.INTEGER);
    }

    @Test
    void refusesElementsAsASourceOfAnotherWidth() {
        assertThatThrownBy(() -> slots("ids", Types.INTEGER).as("k", "id", "title"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 names are given for a source of 1 columns");
        assertThatThrownBy(() -> new Unnest(slots("ids", Types.INTEGER), new Alias("k"), List.of(ID, TITLE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The source 'k' names 2 columns, but elements of the collection slot 'ids' have 1 parts");
    }

    @Test
    void refusesASlotThatIsValueAndCollection() {
        Select query = query(BOOK).where(b.c(ID).eq(slot("ids", ID)));
        assertThatThrownBy(() -> Slots.of(query))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The slot 'ids' stands for one value and for a collection; give them two names");
    }

    @Test
    void aRewriterThatChangesNothingGivesTheSameInstance() {
        Rewriter nothing = new Rewriter() {};
        Select sub = select(b.c(ID)).from(b);
        List<Statement> statements = List.of(
                query(BOOK),
                query(BOOK).union(query(BOOK)),
                select(EVERYTHING)
                        .from(b.leftJoin(sub.as("d", "n"), Literal.TRUE))
                        .with(Cte.of("c", sub, "n")),
                select(b.c(ID)).from(slots("ids", Types.INTEGER).as("k", "id")).crossJoin(b),
                insertInto(BOOK).values(1, "x", 2).returning(ID),
                insertInto(BOOK).select(select(b.c(ID), b.c(TITLE), b.c(PAGES)).from(b)),
                update(BOOK).set(TITLE, value("x")).where(Sql.c(ID).eq(1)),
                deleteFrom(BOOK).where(Sql.c(ID).eq(1)));
        for (Statement statement : statements) {
            assertThat(nothing.rewrite(statement)).isSameAs(statement);
        }
    }

    private static final List<Expression> EVERYTHING = List.of(
            b.c(PAGES).plus(1).times(2).minus(value(3)).negate(),
            b.c(ID).isDistinctFrom(value(1)).and(b.c(ID).lt(2)).or(not(b.c(ID).eq(3))),
            Case.of(List.of(new Case.When(b.c(ID).eq(1), Literal.of("a"))), Literal.of("b")),
            b.c(ID).cast(Types.STRING),
            Functions.lower(b.c(TITLE)),
            new NativeCall("f", List.of(b.c(ID)), Types.INTEGER),
            Sql.sum(b.c(PAGES)).filter(b.c(ID).gt(1)),
            new Like(b.c(TITLE), value("x%"), value("!"), true),
            b.c(ID).between(1, 2),
            b.c(ID).in(1, 2),
            b.c(ID).in(select(b.c(ID)).from(b)),
            b.c(ID).isNull(),
            Sql.exists(select(b.c(ID)).from(b)),
            RowValue.of(b.c(ID), b.c(PAGES)).eq(RowValue.of(value(1), value(2))),
            new Extract(Extract.Field.YEAR, b.c(ID)),
            concat(b.c(TITLE), value("x")),
            Sql.coalesce(b.c(ID), value(1)),
            new NullIf(b.c(ID), value(1)),
            new Trim(Trim.Side.BOTH, value("x"), b.c(TITLE)),
            select(b.c(ID)).from(b).asExpression(),
            new QuantifiedComparison(
                    b.c(ID),
                    Comparison.Operator.EQUAL,
                    QuantifiedComparison.Quantifier.ANY,
                    select(b.c(ID)).from(b)));

    private record Path(String describe, DataType<?> type) implements DomainExpression {}

    @Test
    void aRewriterReplacesLeavesEverywhere() {
        Rewriter lowering = new Rewriter() {
            @Override
            public Expression visitColumnRef(ColumnRef column) {
                return new Path(column.column().name().text(), column.type());
            }
        };
        Statement lowered = lowering.rewrite(select(EVERYTHING).from(b));
        List<Expression> left = new ArrayList<>();
        List<Expression> paths = new ArrayList<>();
        new TreeVisitor() {
            @Override
            public @Nullable Void visitColumnRef(ColumnRef expression) {
                left.add(expression);
                return null;
            }

            @Override
            public @Nullable Void visitDomain(DomainExpression expression) {
                paths.add(expression);
                return null;
            }
        }.visit(lowered);
        assertThat(left).isEmpty();
        assertThat(paths).hasSizeGreaterThan(EVERYTHING.size());
    }

    @Test
    void chainsStayFlat() {
        Expression sum = b.c(PAGES);
        Expression condition = b.c(PAGES).eq(1);
        for (int i = 0; i < 3_000; i++) {
            sum = sum.plus(1);
            condition = condition.and(b.c(PAGES).ne(i));
        }
        assertThat(((Arithmetic) sum).steps()).hasSize(3_000);
        assertThat(((Logical) condition).operands()).hasSize(3_001);
        assertThat(sum).isEqualTo(new Rewriter() {}.rewrite(sum));
    }

    @Test
    void notTurnsConditionsThatHaveANegativeForm() {
        assertThat(not(b.c(ID).isNull())).isEqualTo(b.c(ID).isNotNull());
        assertThat(not(not(b.c(ID).eq(1)))).isEqualTo(b.c(ID).eq(1));
        assertThat(not(b.c(ID).eq(1))).isInstanceOf(Not.class);
    }

    @Test
    void valuesTakeTheTypeOfTheirNeighbour() {
        Comparison comparison = (Comparison) b.c(TITLE).eq("x");
        assertThat(comparison.right().type()).isEqualTo(TITLE.type());
    }

    @Test
    void typesFollowFromOperands() {
        assertThat(b.c(PAGES).plus(1).type()).isEqualTo(Types.INTEGER);
        assertThat(b.c(PAGES).plus(1L).type()).isEqualTo(Types.LONG);
        assertThat(b.c(PAGES).times(1.5).type()).isEqualTo(Types.DOUBLE);
        assertThat(Sql.avg(b.c(PAGES)).type()).isEqualTo(Types.DOUBLE);
        assertThat(Sql.sum(b.c(PAGES)).type()).isEqualTo(Types.LONG);
        assertThat(Functions.length(b.c(TITLE)).type()).isEqualTo(Types.INTEGER);
    }

    @Test
    void boundValuesDoNotShow() {
        assertThat(b.c(TITLE).eq("secret").toString()).doesNotContain("secret");
        assertThat(insertInto(BOOK).values(1, "secret", 2).toString()).doesNotContain("secret");
    }

    @Test
    void refusesColumnsOfAnotherTable() {
        assertThatThrownBy(() -> b.c(Column.of("isbn", Types.STRING)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Table 'book' has no column 'isbn");
    }

    @Test
    void refusesAnInsertWhoseValuesDoNotFit() {
        assertThatThrownBy(() -> insertInto(BOOK).columns(ID, TITLE).values(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The insert into 'book' names the columns [id, title] but gives 1 values");
    }

    @Test
    void refusesQueriesOfDifferentWidthInOneUnion() {
        assertThatThrownBy(() -> select(b.c(ID)).from(b).union(query(BOOK)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The queries of one UNION have 1 and 2 columns; they need the same number");
    }

    @Test
    void refusesWrongArgumentsOfFunctions() {
        assertThatThrownBy(() -> FunctionCall.of(Functions.LOWER, b.c(PAGES)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Function 'lower' takes text as argument 1, but 'Integer' is given");
        assertThatThrownBy(() -> FunctionCall.of(Functions.LOCATE, b.c(TITLE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Function 'locate' takes 2 to 3 arguments, but 1 are given");
    }

    @Test
    void refusesNamesOfNativeFunctionsThatAreNoNames() {
        for (String name : List.of("f(", "a;b", "a b", "", "a..b", "f--", "1f")) {
            assertThatThrownBy(() -> new NativeCall(name, List.of(), Types.INTEGER))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is not the name of a function");
        }
    }

    @Test
    void refusesATableWhoseKeyNamesAMissingColumn() {
        assertThatThrownBy(() -> Table.named("t").columns(ID).primaryKey(PAGES).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The primary key [pages] of table 't' names the column 'pages', which the table does not have;"
                                + " its columns are [id]");
    }

    @Test
    void namesInQuotesAreDelimited() {
        assertThat(Identifier.of("\"My Table\"")).isEqualTo(new Identifier("My Table", true));
        assertThat(Identifier.of("`a``b`")).isEqualTo(new Identifier("a`b", true));
        assertThat(Identifier.of("plain")).isEqualTo(new Identifier("plain", false));
    }
}
