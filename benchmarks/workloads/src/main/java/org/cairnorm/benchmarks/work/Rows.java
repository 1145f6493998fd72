package org.cairnorm.benchmarks.work;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cairnorm.benchmarks.library.Author;
import org.cairnorm.benchmarks.library.Book;
import org.cairnorm.benchmarks.library.Customer;
import org.cairnorm.benchmarks.library.Publisher;

/** How the twins read and write. */
final class Rows {
    static final String CUSTOMERS = "select id, name, email, city, points, balance, active, born from Customer";
    static final String BOOKS = "select id, title, pages, price, published, author_id, publisher_id from Book";

    /** As many rows as a provider sends at once. */
    static final int BATCH = 1_000;

    private Rows() {}

    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    static Customer customer(ResultSet row) throws SQLException {
        return new Customer(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getDouble(6),
                row.getBoolean(7),
                row.getObject(8, LocalDate.class));
    }

    static Book book(ResultSet row) throws SQLException {
        Book book = new Book(
                row.getLong(1), row.getString(2), row.getInt(3), row.getDouble(4), row.getObject(5, LocalDate.class));
        book.setAuthor(new Author(row.getInt(6), ""));
        book.setPublisher(new Publisher(row.getInt(7), ""));
        return book;
    }

    static <T> List<T> list(PreparedStatement select, Reader<T> reader) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            List<T> list = new ArrayList<>();
            while (rows.next()) {
                list.add(reader.read(rows));
            }
            return list;
        }
    }

    static <T> List<T> list(Connection connection, String sql, Reader<T> reader) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            return list(select, reader);
        }
    }

    static long number(Connection connection, String sql) throws SQLException {
        return list(connection, sql, row -> row.getLong(1)).get(0);
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
