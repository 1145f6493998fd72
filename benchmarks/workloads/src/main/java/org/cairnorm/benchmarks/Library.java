package org.cairnorm.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.cairnorm.benchmarks.library.Album;
import org.cairnorm.benchmarks.library.Author;
import org.cairnorm.benchmarks.library.Book;
import org.cairnorm.benchmarks.library.Customer;
import org.cairnorm.benchmarks.library.Film;
import org.cairnorm.benchmarks.library.Magazine;
import org.cairnorm.benchmarks.library.Media;
import org.cairnorm.benchmarks.library.Note;
import org.cairnorm.benchmarks.library.OrderLine;
import org.cairnorm.benchmarks.library.Publisher;
import org.cairnorm.benchmarks.library.PurchaseOrder;
import org.cairnorm.benchmarks.library.Remark;
import org.cairnorm.benchmarks.library.Visit;

/** The rows that every workload begins with, the same for all contenders. Identifiers count from 1. */
public final class Library {
    public static final int CUSTOMERS = 10_000;
    public static final int AUTHORS = 1_000;
    public static final int PUBLISHERS = 100;
    public static final int BOOKS = 10_000;
    public static final int BOOKS_OF_AUTHOR = 10;
    public static final int MEDIA_OF_KIND = 1_000;
    public static final int ORDERS = 10;
    public static final int LINES_OF_ORDER = 99;

    /** Twelve, and the mapped superclass of two of them. */
    static final List<Class<?>> ENTITIES = List.of(
            Album.class,
            Author.class,
            Book.class,
            Customer.class,
            Film.class,
            Magazine.class,
            Media.class,
            Note.class,
            OrderLine.class,
            Publisher.class,
            PurchaseOrder.class,
            Remark.class,
            Visit.class);

    private Library() {}

    public static int points(long customer) {
        return (int) customer % 1_000;
    }

    public static int pages(long book) {
        return (int) book % 500 + 10;
    }

    public static int publisher(long book) {
        return (int) book % PUBLISHERS + 1;
    }

    private static LocalDate day(long number) {
        return LocalDate.of(1950, 1, 1).plusDays(number % 20_000);
    }

    /** Creates the tables and fills them. */
    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : schema().split(";\\s*")) {
                statement.execute(sql);
            }
            connection.setAutoCommit(false);
            fill(connection);
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("analyze");
        }
    }

    private static String schema() {
        try (InputStream script = Library.class.getResourceAsStream("/schema.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Connection connection) throws SQLException {
        insert(connection, "insert into Customer values (?, ?, ?, ?, ?, ?, ?, ?)", CUSTOMERS, id -> new Object[] {
            (long) id,
            "customer " + id,
            "customer" + id + "@example.org",
            "city " + id % 100,
            points(id),
            id / 4.0,
            id % 2 == 0,
            day(id)
        });
        insert(connection, "insert into Author values (?, ?)", AUTHORS, id -> new Object[] {id, "author " + id});
        insert(connection, "insert into Publisher values (?, ?)", PUBLISHERS, id ->
                new Object[] {id, "publisher " + id});
        insert(connection, "insert into Book values (?, ?, ?, ?, ?, ?, ?)", BOOKS, id -> new Object[] {
            (long) id, "book " + id, pages(id), pages(id) / 10.0, day(id), (id - 1) / BOOKS_OF_AUTHOR + 1, publisher(id)
        });
        insert(connection, "insert into Media values (?, ?, ?, ?)", 3 * MEDIA_OF_KIND, id -> new Object[] {
            id,
            id <= MEDIA_OF_KIND ? "Film" : id <= 2 * MEDIA_OF_KIND ? "Album" : "Magazine",
            "title " + id,
            1950 + id % 70
        });
        insert(connection, "insert into Film values (?, ?, ?)", MEDIA_OF_KIND, id ->
                new Object[] {id, "director " + id, 60 + id % 100});
        insert(connection, "insert into Album values (?, ?, ?)", MEDIA_OF_KIND, id ->
                new Object[] {MEDIA_OF_KIND + id, "artist " + id, id % 20});
        insert(connection, "insert into Magazine values (?, ?, ?)", MEDIA_OF_KIND, id ->
                new Object[] {2 * MEDIA_OF_KIND + id, "editor " + id, id % 12});
        insert(connection, "insert into PurchaseOrder values (?, ?)", ORDERS, id -> new Object[] {(long) id, day(id)});
        insert(connection, "insert into OrderLine values (?, ?, ?, ?)", ORDERS * LINES_OF_ORDER, id ->
                new Object[] {(long) id, "product " + id, 1, (long) (id - 1) / LINES_OF_ORDER + 1});
        insert(connection, "insert into Entity000 values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", 1, id ->
                new Object[] {(long) id, "first", "content", 1, 1.0, true, day(id), BigDecimal.ONE, 0, null});
    }

    private interface Row {
        Object[] values(int id);
    }

    private static void insert(Connection connection, String sql, int rows, Row row) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int id = 1; id <= rows; id++) {
                Object[] values = row.values(id);
                for (int i = 0; i < values.length; i++) {
                    insert.setObject(i + 1, values[i]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
