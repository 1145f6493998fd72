package org.cairnorm.benchmarks;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** 10,000 books of 1,000 authors in H2, in memory. */
@State(Scope.Benchmark)
public class Library {
    static final int BOOKS = 10_000;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String url = "jdbc:h2:mem:library" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1";
    EntityManagerFactory factory = new PersistenceConfiguration("library")
            .provider("org.cairnorm.boot.CairnPersistenceProvider")
            .property(PersistenceConfiguration.JDBC_URL, url)
            .property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "drop-and-create")
            .managedClass(Author.class)
            .managedClass(Book.class)
            .createEntityManagerFactory();
    private EntityManager warm = factory.createEntityManager();

    @Setup
    public void fill() {
        factory.runInTransaction(em -> {
            for (int i = 0; i < BOOKS / 10; i++) {
                Author author = new Author(i);
                em.persist(author);
                for (int j = 0; j < 10; j++) {
                    em.persist(new Book("book " + i + " " + j, i % 500 + 10, author));
                }
            }
        });
        warm.getTransaction().begin();
        warm.createQuery("select b from Book b", Book.class).getResultList();
    }

    /** Forgets what a benchmark has added. */
    @Setup(Level.Iteration)
    public void removeAdded() throws SQLException {
        try (Connection connection = connect();
                var delete = connection.createStatement()) {
            delete.executeUpdate("delete from Book where author_id is null");
        }
    }

    @TearDown
    public void close() {
        warm.getTransaction().rollback();
        warm.close();
        factory.close();
    }

    /** A context in whose transaction all books are managed and none has changed. */
    EntityManager warm() {
        return warm;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }
}
