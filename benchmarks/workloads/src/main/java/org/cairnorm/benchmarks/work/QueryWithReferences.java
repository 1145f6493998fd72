package org.cairnorm.benchmarks.work;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;
import org.cairnorm.benchmarks.Library;
import org.cairnorm.benchmarks.Workload;
import org.cairnorm.benchmarks.library.Book;

/** Reads 10,000 entities with two lazy references each, which nobody follows. */
public final class QueryWithReferences extends Workload {

    public QueryWithReferences() {
        super(
                "query 10,000 entities with two lazy references",
                LongStream.rangeClosed(1, Library.BOOKS).map(Library::pages).sum());
    }

    public static List<Book> books(EntityManager em) {
        return em.createQuery("select b from Book b", Book.class).getResultList();
    }

    public static List<Book> books(Connection connection) throws SQLException {
        return Rows.list(connection, Rows.BOOKS, Rows::book);
    }

    @Override
    public long run(EntityManagerFactory factory) {
        return factory.callInTransaction(em -> pages(books(em)));
    }

    @Override
    public long run(Connection connection) throws SQLException {
        return pages(books(connection));
    }

    private static long pages(List<Book> books) {
        long pages = 0;
        for (Book book : books) {
            pages += book.getPages();
        }
        return pages;
    }
}
