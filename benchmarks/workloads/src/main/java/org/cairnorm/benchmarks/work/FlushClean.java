package org.cairnorm.benchmarks.work;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.cairnorm.benchmarks.Library;
import org.cairnorm.benchmarks.Workload;
import org.cairnorm.benchmarks.library.Book;
import org.jspecify.annotations.Nullable;

/** Flushes a context of 10,000 entities of which none has changed. The twin has nothing to do. */
public final class FlushClean extends Workload {

    private @Nullable EntityManager context;
    private List<Book> books = List.of();

    public FlushClean() {
        super("flush 10,000 unchanged entities", Library.BOOKS);
    }

    @Override
    public void open(EntityManagerFactory factory) {
        context = factory.createEntityManager();
        context.getTransaction().begin();
        books = QueryWithReferences.books(context);
    }

    @Override
    public void open(Connection connection) throws SQLException {
        books = QueryWithReferences.books(connection);
    }

    @Override
    public long run(EntityManagerFactory factory) {
        context.flush();
        return books.size();
    }

    @Override
    public long run(Connection connection) {
        return books.size();
    }

    @Override
    public boolean isTwinIdle() {
        return true;
    }

    @Override
    public void close() {
        if (context != null) {
            context.getTransaction().rollback();
            context.close();
        }
    }
}
