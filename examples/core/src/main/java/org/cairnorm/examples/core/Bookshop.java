package org.cairnorm.examples.core;

import static org.cairnorm.sql.Sql.count;
import static org.cairnorm.sql.Sql.insertInto;
import static org.cairnorm.sql.Sql.max;
import static org.cairnorm.sql.Sql.select;
import static org.cairnorm.sql.Sql.slot;
import static org.cairnorm.sql.Sql.sum;
import static org.cairnorm.sql.Sql.update;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cairnorm.engine.Engine;
import org.cairnorm.engine.EngineConnection;
import org.cairnorm.engine.Parameters;
import org.cairnorm.engine.PreparedInsert;
import org.cairnorm.schema.SchemaOperations;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.Insert;
import org.cairnorm.sql.Literal;
import org.cairnorm.sql.Schema;
import org.cairnorm.sql.Select;
import org.cairnorm.sql.Sql;
import org.cairnorm.sql.Table;
import org.cairnorm.sql.TableRef;
import org.cairnorm.sql.type.Types;

/** Two tables, a join, aggregates, an update and a script of the schema. */
public final class Bookshop {

    private static final Column<Long> AUTHOR_ID = Column.of("id", Types.LONG).identity();
    private static final Column<String> AUTHOR_NAME =
            Column.of("name", Types.string(60)).notNull();
    private static final Table AUTHOR = Table.named("author")
            .columns(AUTHOR_ID, AUTHOR_NAME)
            .primaryKey(AUTHOR_ID)
            .unique("author_name_unique", AUTHOR_NAME)
            .build();

    private static final Column<Long> ID = Column.of("id", Types.LONG).identity();
    private static final Column<String> TITLE =
            Column.of("title", Types.string(100)).notNull();
    private static final Column<LocalDate> PUBLISHED = Column.of("published", Types.LOCAL_DATE);
    private static final Column<BigDecimal> PRICE =
            Column.of("price", Types.decimal(8, 2)).notNull();
    private static final Column<Long> WRITTEN_BY =
            Column.of("author_id", Types.LONG).notNull();
    private static final Table BOOK = Table.named("book")
            .columns(ID, TITLE, PUBLISHED, PRICE, WRITTEN_BY)
            .primaryKey(ID)
            .foreignKey(WRITTEN_BY, AUTHOR)
            .build();

    private static final List<String> AUTHORS = List.of("Lewis Carroll", "Jane Austen", "Mary Shelley");

    private Bookshop() {}

    /** Takes URL, user and password; without them an H2 in memory. */
    public static void main(String[] arguments) {
        try (Engine engine = Arguments.engine(arguments)) {
            run(engine, System.out);
        }
    }

    static void run(Engine engine, PrintStream out) {
        SchemaOperations schema = new SchemaOperations(engine);
        schema.create(Schema.of(BOOK, AUTHOR));
        fill(engine);
        try (EngineConnection connection = engine.connect()) {
            out.println(engine.prepare(booksWithAuthors()).text());
            out.println();
            out.println(connection.execute(booksWithAuthors()).toTable());
            out.println(connection
                    .execute(salesByAuthor(), Parameters.of("least", 1L))
                    .toTable());
        }
        engine.runInTransaction(transaction -> transaction.execute(
                update(BOOK)
                        .set(PRICE, Sql.c(PRICE).plus(slot("more", PRICE)))
                        .where(Sql.c(PUBLISHED).lt(slot("before", PUBLISHED))),
                Parameters.of("more", new BigDecimal("1.50"), "before", LocalDate.of(1820, 1, 1))));
        try (EngineConnection connection = engine.connect()) {
            out.println(connection.execute(booksWithAuthors()).toTable());
        }
        schema.drop(Schema.of(BOOK, AUTHOR));
    }

    private static void fill(Engine engine) {
        PreparedInsert author = engine.prepareInsert(
                insertInto(AUTHOR).columns(AUTHOR_NAME).values(slot("name", AUTHOR_NAME)), List.of(AUTHOR_ID));
        long[] ids = new long[AUTHORS.size()];
        Insert book = insertInto(BOOK)
                .columns(TITLE, PUBLISHED, PRICE, WRITTEN_BY)
                .values(
                        slot("title", TITLE),
                        slot("published", PUBLISHED),
                        slot("price", PRICE),
                        slot("by", WRITTEN_BY));
        engine.runInTransaction(transaction -> {
            transaction.insertReturning(
                    author,
                    AUTHORS.size(),
                    (statement, element, first) -> statement.setString(first, AUTHORS.get(element)),
                    (element, keys) -> ids[element] = keys.getLong(1));
            transaction.execute(book, book("Alice in Wonderland", 1865, "12.00", ids[0]));
            transaction.execute(book, book("Through the Looking-Glass", 1871, "13.50", ids[0]));
            transaction.execute(book, book("Emma", 1815, "9.90", ids[1]));
            transaction.execute(book, book("Persuasion", 1817, "8.40", ids[1]));
            transaction.execute(book, book("Frankenstein", 1818, "11.00", ids[2]));
        });
    }

    private static Parameters book(String title, int year, String price, long author) {
        return Parameters.of("title", title, "published", LocalDate.of(year, 1, 1))
                .and("price", new BigDecimal(price))
                .and("by", author);
    }

    private static Select booksWithAuthors() {
        TableRef b = BOOK.as("b");
        TableRef a = AUTHOR.as("a");
        return select(b.c(TITLE), a.c(AUTHOR_NAME).as("author"), b.c(PUBLISHED), b.c(PRICE))
                .from(b)
                .join(a, a.c(AUTHOR_ID).eq(b.c(WRITTEN_BY)))
                .orderBy(b.c(PUBLISHED).asc());
    }

    private static Select salesByAuthor() {
        TableRef b = BOOK.as("b");
        TableRef a = AUTHOR.as("a");
        return select(
                        a.c(AUTHOR_NAME).as("author"),
                        count().as("books"),
                        sum(b.c(PRICE)).as("worth"),
                        max(b.c(PUBLISHED)).as("latest"))
                .from(a)
                .join(b, a.c(AUTHOR_ID).eq(b.c(WRITTEN_BY)))
                .where(b.c(PRICE).gt(Literal.of(5)))
                .groupBy(a.c(AUTHOR_NAME))
                .having(count().gt(slot("least", Types.LONG)))
                .orderBy(a.c(AUTHOR_NAME).asc());
    }
}
