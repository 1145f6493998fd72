package org.cairnorm.benchmarks.work;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.LongStream;
import org.cairnorm.benchmarks.Library;
import org.cairnorm.benchmarks.Workload;
import org.cairnorm.benchmarks.library.Author;
import org.cairnorm.benchmarks.library.Book;
import org.cairnorm.benchmarks.library.Publisher;

/** Reads 1,000 authors together with their ten books each, by one join. */
public final class FetchJoin extends Workload {

    public FetchJoin() {
        super(
                "fetch join, 1,000 × 10",
                LongStream.rangeClosed(1, Library.BOOKS).map(Library::pages).sum());
    }

    @Override
    public long run(EntityManagerFactory factory) {
        // The set, because it is open to a provider whether an author comes once or once for each book.
        return factory.callInTransaction(em ->
                pages(new LinkedHashSet<>(em.createQuery("select a from Author a join fetch a.books", Author.class)
                        .getResultList())));
    }

    @Override
    public long run(Connection connection) throws SQLException {
        List<Author> authors = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "select b.id, b.title, b.pages, b.price, b.published, b.author_id, b.publisher_id, a.name"
                                + " from Author a join Book b on b.author_id = a.id order by a.id");
                ResultSet row = select.executeQuery()) {
            Author author = null;
            while (row.next()) {
                Book book = new Book(
                        row.getLong(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getDouble(4),
                        row.getObject(5, LocalDate.class));
                if (author == null || author.getId() != row.getInt(6)) {
                    author = new Author(row.getInt(6), row.getString(8));
                    authors.add(author);
                }
                book.setAuthor(author);
                book.setPublisher(new Publisher(row.getInt(7), ""));
                author.getBooks().add(book);
            }
        }
        return pages(authors);
    }

    static long pages(Collection<Author> authors) {
        long pages = 0;
        for (Author author : authors) {
            for (Book book : author.getBooks()) {
                pages += book.getPages();
            }
        }
        return pages;
    }
}
