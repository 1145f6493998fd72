package org.cairnorm.benchmarks;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cairnorm.benchmarks.library.Book;
import org.cairnorm.benchmarks.work.QueryWithReferences;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What 10,000 managed books weigh: the difference of the used heap before they are read and while they are managed, after a
 * collection each. The twin holds a list of them. Counted as bytes per book; the time says nothing.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Heap {
    @Param("h2")
    String database = "";

    private Database library;
    private @Nullable EntityManagerFactory factory;

    @Setup
    public void open() throws Exception {
        library = Database.open(Database.Address.of(database));
        Contender contender = Contender.onClassPath();
        factory = contender == null
                ? null
                : contender.start(Library.ENTITIES, library.dataSource().asDataSource());
        // What is made once, such as the plan of the query, is not part of the weight.
        weigh();
    }

    @Benchmark
    public long run(Counters counters) throws Exception {
        long weight = weigh();
        counters.bytes += weight;
        counters.runs += Library.BOOKS;
        return weight;
    }

    private long weigh() throws SQLException {
        return factory == null ? weighList() : weighContext(factory);
    }

    private static long weighContext(EntityManagerFactory factory) {
        try (EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            long before = used();
            List<Book> books = QueryWithReferences.books(em);
            long after = used();
            checkAll(books);
            em.getTransaction().commit();
            return after - before;
        }
    }

    private long weighList() throws SQLException {
        try (Connection connection = library.dataSource().getConnection()) {
            long before = used();
            List<Book> books = QueryWithReferences.books(connection);
            long after = used();
            checkAll(books);
            return after - before;
        }
    }

    private static void checkAll(List<Book> books) {
        if (books.size() != Library.BOOKS) {
            throw new IllegalStateException("expected " + Library.BOOKS + " books, but got " + books.size());
        }
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @TearDown
    public void close() throws SQLException {
        if (factory != null) {
            factory.close();
        }
        library.close();
    }
}
