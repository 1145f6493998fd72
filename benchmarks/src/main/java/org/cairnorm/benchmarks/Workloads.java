package org.cairnorm.benchmarks;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Pairs of the same work: {@code cairn…} and {@code jdbc…}. The twin by hand does what the provider must do for the database and
 * makes the same objects, and nothing else: no identity, no change detection.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Workloads {
    private static final String SELECT = "select id, title, pages, price, published, author_id from Book";
    private static final int FOUND = 1_000;
    private static final int PERSISTED = 1_000;

    public record Line(String title, double price) {}

    @Benchmark
    public List<Book> cairnQueryEntities(Library library) {
        try (EntityManager em = library.factory.createEntityManager()) {
            return em.createQuery("select b from Book b", Book.class).getResultList();
        }
    }

    @Benchmark
    public List<Book> jdbcQueryEntities(Library library) throws SQLException {
        try (Connection connection = library.connect();
                PreparedStatement statement = connection.prepareStatement(SELECT);
                ResultSet rows = statement.executeQuery()) {
            List<Book> books = new ArrayList<>();
            while (rows.next()) {
                books.add(read(rows));
            }
            return books;
        }
    }

    @Benchmark
    public List<Line> cairnQueryRecords(Library library) {
        try (EntityManager em = library.factory.createEntityManager()) {
            return em.createQuery(
                            "select new org.cairnorm.benchmarks.Workloads$Line(b.title, b.price) from Book b",
                            Line.class)
                    .getResultList();
        }
    }

    @Benchmark
    public List<Line> jdbcQueryRecords(Library library) throws SQLException {
        try (Connection connection = library.connect();
                PreparedStatement statement = connection.prepareStatement("select title, price from Book");
                ResultSet rows = statement.executeQuery()) {
            List<Line> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(new Line(rows.getString(1), rows.getDouble(2)));
            }
            return lines;
        }
    }

    @Benchmark
    public int cairnFindCold(Library library) {
        int found = 0;
        try (EntityManager em = library.factory.createEntityManager()) {
            em.getTransaction().begin();
            for (long id = 1; id <= FOUND; id++) {
                found += em.find(Book.class, id) == null ? 0 : 1;
            }
            em.getTransaction().commit();
        }
        return found;
    }

    @Benchmark
    public int jdbcFindCold(Library library) throws SQLException {
        int found = 0;
        try (Connection connection = library.connect()) {
            connection.setAutoCommit(false);
            for (long id = 1; id <= FOUND; id++) {
                try (PreparedStatement statement = connection.prepareStatement(SELECT + " where id = ?")) {
                    statement.setLong(1, id);
                    try (ResultSet rows = statement.executeQuery()) {
                        found += rows.next() && read(rows) != null ? 1 : 0;
                    }
                }
            }
            connection.commit();
        }
        return found;
    }

    @Benchmark
    public void cairnPersist(Library library) {
        library.factory.runInTransaction(em -> {
            for (int i = 0; i < PERSISTED; i++) {
                em.persist(new Book("added " + i, i, null));
            }
        });
    }

    @Benchmark
    public void jdbcPersist(Library library) throws SQLException {
        try (Connection connection = library.connect()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(
                    "insert into Book (id, title, pages, price, published, author_id) values (?, ?, ?, ?, ?, ?)")) {
                long id = 0;
                for (int i = 0; i < PERSISTED; i++) {
                    if (i % 50 == 0) {
                        id = nextBlock(connection);
                    }
                    Book book = new Book("added " + i, i, null);
                    statement.setLong(1, id++);
                    statement.setString(2, book.title);
                    statement.setInt(3, book.pages);
                    statement.setDouble(4, book.price);
                    statement.setObject(5, book.published);
                    statement.setNull(6, Types.INTEGER);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
            connection.commit();
        }
    }

    private static long nextBlock(Connection connection) throws SQLException {
        try (PreparedStatement call = connection.prepareStatement("select next value for book_seq");
                ResultSet rows = call.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** 10,000 managed instances of a plain class, none changed. */
    @Benchmark
    public void cairnFlushClean(Library library) {
        library.warm().flush();
    }

    /** 10,000 managed instances. */
    @Benchmark
    public int cairnFindWarm(Library library) {
        EntityManager em = library.warm();
        int found = 0;
        for (long id = 1; id <= Library.BOOKS; id++) {
            found += em.find(Book.class, id) == null ? 0 : 1;
        }
        return found;
    }

    private static Book read(ResultSet row) throws SQLException {
        Book book = new Book();
        book.id = row.getLong(1);
        book.title = row.getString(2);
        book.pages = row.getInt(3);
        book.price = row.getDouble(4);
        Date published = row.getDate(5);
        book.published = published == null ? null : published.toLocalDate();
        row.getInt(6);
        return book;
    }
}
