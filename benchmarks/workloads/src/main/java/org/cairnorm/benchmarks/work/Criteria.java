package org.cairnorm.benchmarks.work;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;
import org.cairnorm.benchmarks.Library;
import org.cairnorm.benchmarks.Workload;
import org.cairnorm.benchmarks.library.Book;

/** Builds a criteria query with a join and runs it. */
public final class Criteria extends Workload {

    private static final int PUBLISHER = 7;
    private static final int PAGES = 300;

    public Criteria() {
        super(
                "build and run a criteria query of 40 rows",
                LongStream.rangeClosed(1, Library.BOOKS)
                        .filter(id -> Library.publisher(id) == PUBLISHER && Library.pages(id) > PAGES)
                        .map(Library::pages)
                        .sum());
    }

    @Override
    public long run(EntityManagerFactory factory) {
        return factory.callInTransaction(em -> {
            CriteriaBuilder builder = em.getCriteriaBuilder();
            CriteriaQuery<Book> query = builder.createQuery(Book.class);
            Root<Book> book = query.from(Book.class);
            query.select(book)
                    .where(
                            builder.equal(book.join("publisher").get("id"), PUBLISHER),
                            builder.greaterThan(book.get("pages"), PAGES),
                            builder.or(
                                    builder.like(book.get("title"), "book%"),
                                    builder.between(book.<Double>get("price"), 1.0, 100.0)))
                    .orderBy(builder.asc(book.get("title")));
            return pages(em.createQuery(query).getResultList());
        });
    }

    @Override
    public long run(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select b.id, b.title, b.pages, b.price, b.published, b.author_id, b.publisher_id"
                        + " from Book b join Publisher p on p.id = b.publisher_id"
                        + " where p.id = ? and b.pages > ? and (b.title like ? or b.price between ? and ?) order by b.title")) {
            select.setInt(1, PUBLISHER);
            select.setInt(2, PAGES);
            select.setString(3, "book%");
            select.setDouble(4, 1.0);
            select.setDouble(5, 100.0);
            return pages(Rows.list(select, Rows::book));
        }
    }

    private static long pages(List<Book> books) {
        return books.stream().mapToLong(Book::getPages).sum();
    }
}
