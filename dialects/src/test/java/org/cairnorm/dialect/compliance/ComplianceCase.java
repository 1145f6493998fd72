package org.cairnorm.dialect.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairnorm.sql.Sql.deleteFrom;
import static org.cairnorm.sql.Sql.insertInto;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cairnorm.dialect.DialectException;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.dialect.RenderOptions;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Insert;
import org.cairnorm.sql.Query;
import org.cairnorm.sql.Sql;
import org.cairnorm.sql.Statement;
import org.cairnorm.sql.Table;
import org.cairnorm.sql.TableRef;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.Types;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;

/** Authors and books, and ways to ask for them. */
abstract class ComplianceCase {
    static final Column<Integer> ID = Column.of("id", Types.INTEGER).notNull();
    static final Column<String> NAME = Column.of("name", Types.string(40));
    static final Column<String> COUNTRY = Column.of("country", Types.string(2));
    static final Table AUTHOR =
            Table.named("author").columns(ID, NAME, COUNTRY).primaryKey(ID).build();

    static final Column<String> TITLE = Column.of("title", Types.string(60));
    static final Column<Integer> AUTHOR_ID = Column.of("author_id", Types.INTEGER);
    static final Column<BigDecimal> PRICE = Column.of("price", Types.decimal(10, 2));
    static final Column<Integer> PAGES = Column.of("pages", Types.INTEGER);
    static final Column<LocalDate> PUBLISHED = Column.of("published", Types.LOCAL_DATE);
    static final Table BOOK = Table.named("book")
            .columns(ID, TITLE, AUTHOR_ID, PRICE, PAGES, PUBLISHED)
            .primaryKey(ID)
            .build();

    static final TableRef a = AUTHOR.as("a");
    static final TableRef b = BOOK.as("b");

    private String test = "";
    private int statements;

    abstract ComplianceDatabase database();

    @BeforeEach
    void fill(TestInfo info) throws SQLException {
        test = info.getTestMethod().orElseThrow().getName();
        statements = 0;
        ComplianceDatabase database = database();
        if (!database.connection().getAutoCommit()) {
            database.connection().rollback();
            database.connection().setAutoCommit(true);
        }
        database.connection().setAutoCommit(false);
        database.change(deleteFrom(BOOK), Map.of());
        database.change(deleteFrom(AUTHOR), Map.of());
        database.change(
                insertInto(AUTHOR)
                        .values(1, "Ursula", "US")
                        .values(2, "Stanislaw", "PL")
                        .values(3, "Arkadi", null),
                Map.of());
        Insert books = insertInto(BOOK)
                .values(1, "The Dispossessed", 1, price("9.50"), 387, LocalDate.of(1974, 5, 1))
                .values(2, "The Left Hand of Darkness", 1, price("8.00"), 286, LocalDate.of(1969, 3, 1))
                .values(3, "Solaris", 2, price("7.25"), 204, LocalDate.of(1961, 6, 1))
                .values(4, "Anonymous", null, null, null, null);
        database.change(books, Map.of());
        database.connection().commit();
        database.connection().setAutoCommit(true);
    }

    static BigDecimal price(String text) {
        return new BigDecimal(text);
    }

    boolean has(DialectFeature feature) {
        return database().has(feature);
    }

    /** Checks the text of a statement against the dialect's file. */
    void checkText(Statement statement, Map<String, ?> values) {
        String key = statements++ == 0 ? test : test + "." + statements;
        database().golden().check(key, database().render(statement, values).text());
    }

    /** Checks the text of a query and gives its rows. */
    List<List<@Nullable Object>> rows(Query query, Map<String, ?> values) throws SQLException {
        checkText(query, values);
        return database().rows(query, query.columnTypes(), values);
    }

    /** Checks the text of a query and gives its rows. */
    List<List<@Nullable Object>> rows(Query query) throws SQLException {
        return rows(query, Map.of());
    }

    /** The one column of a query. */
    List<@Nullable Object> column(Query query, Map<String, ?> values) throws SQLException {
        return rows(query, values).stream()
                .<@Nullable Object>map(row -> row.get(0))
                .toList();
    }

    /** The one column of a query. */
    List<@Nullable Object> column(Query query) throws SQLException {
        return rows(query).stream()
                .<@Nullable Object>map(row -> row.get(0))
                .collect(java.util.stream.Collectors.toList());
    }

    /** The ids of books that meet a condition. */
    List<@Nullable Object> books(Expression condition, Map<String, ?> values) throws SQLException {
        return column(Sql.select(b.c(ID)).from(b).where(condition).orderBy(b.c(ID)), values);
    }

    /** The ids of books that meet a condition. */
    List<@Nullable Object> books(Expression condition) throws SQLException {
        return books(condition, Map.of());
    }

    /** The value of an expression, for the book of an id. */
    @Nullable Object ofBook(Expression expression, int book) throws SQLException {
        return column(Sql.select(expression).from(b).where(b.c(ID).eq(book))).get(0);
    }

    /** Checks the text of a change and gives the number of rows. */
    int change(Statement statement, Map<String, ?> values) throws SQLException {
        checkText(statement, values);
        return database().change(statement, values);
    }

    /** Checks the text of a change and gives the number of rows. */
    int change(Statement statement) throws SQLException {
        return change(statement, Map.of());
    }

    /** Checks the text of a change and gives what it returns. */
    List<List<@Nullable Object>> returned(Statement statement, DataType<?>... types) throws SQLException {
        checkText(statement, Map.of());
        return database().rows(statement, List.of(types), Map.of());
    }

    /** Checks that the dialect says in clear words that its database has no such thing. */
    void refuses(Statement statement, String words) {
        assertThatThrownBy(() -> database().dialect().renderer().render(statement, RenderOptions.PLAIN))
                .isInstanceOf(DialectException.class)
                .hasMessageContaining(database().dialect().name())
                .hasMessageContaining(words);
    }

    static void assertIds(List<@Nullable Object> found, Integer... expected) {
        assertThat(found).containsExactly((Object[]) expected);
    }
}
