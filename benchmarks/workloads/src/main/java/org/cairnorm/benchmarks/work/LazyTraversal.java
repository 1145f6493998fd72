package org.cairnorm.benchmarks.work;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.cairnorm.benchmarks.Library;
import org.cairnorm.benchmarks.Workload;
import org.cairnorm.benchmarks.library.Author;
import org.cairnorm.benchmarks.library.Book;

/** Walks over the lazy collections of 1,000 authors. */
public final class LazyTraversal extends Workload {

    public LazyTraversal() {
        super(
                "walk over 1,000 lazy collections of 10",
                LongStream.rangeClosed(1, Library.BOOKS).map(Library::pages).sum());
    }

    @Override
    public long run(EntityManagerFactory factory) {
        return factory.callInTransaction(em -> FetchJoin.pages(
                em.createQuery("select a from Author a", Author.class).getResultList()));
    }

    @Override
    public long run(Connection connection) throws SQLException {
        List<Author> authors = Rows.list(
                connection, "select id, name from Author", row -> new Author(row.getInt(1), row.getString(2)));
        Map<Integer, Author> byId = authors.stream().collect(Collectors.toMap(Author::getId, Function.identity()));
        Array ids = connection.createArrayOf("integer", byId.keySet().toArray());
        try (PreparedStatement select = connection.prepareStatement(Rows.BOOKS + amongKeys(connection))) {
            select.setArray(1, ids);
            for (Book book : Rows.list(select, Rows::book)) {
                Author author = byId.get(book.getAuthor().getId());
                book.setAuthor(author);
                author.getBooks().add(book);
            }
        }
        return FetchJoin.pages(authors);
    }

    /** H2 compares each row that it finds by {@code any} with each element once more; other databases need not be told to join. */
    private static String amongKeys(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2")
                ? " join unnest(cast(? as integer array)) keys(wanted) on author_id = wanted"
                : " where author_id = any(?)";
    }
}
