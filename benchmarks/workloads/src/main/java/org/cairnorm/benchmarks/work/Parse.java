package org.cairnorm.benchmarks.work;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.LongStream;
import org.cairnorm.benchmarks.Library;
import org.cairnorm.benchmarks.Workload;
import org.cairnorm.benchmarks.library.Book;

/** Runs 1,000 queries that nobody has seen before, of one row each. */
public final class Parse extends Workload {

    private static final int TEXTS = 1_000;

    private int seen;

    public Parse() {
        super(
                "1,000 new JPQL texts of one row each",
                LongStream.rangeClosed(1, TEXTS).map(Library::pages).sum());
    }

    @Override
    public long run(EntityManagerFactory factory) {
        return factory.callInTransaction(em -> {
            long pages = 0;
            for (int id = 1; id <= TEXTS; id++) {
                String text = "select b from Book b join b.author a where b.id = " + id
                        + " and a.name like 'author%' and (b.pages > 1 or b.price < 0.5) and b.pages <> " + unseen()
                        + " order by b.title";
                pages += em.createQuery(text, Book.class).getSingleResult().getPages();
            }
            return pages;
        });
    }

    @Override
    public long run(Connection connection) throws SQLException {
        long pages = 0;
        for (int id = 1; id <= TEXTS; id++) {
            String text = "select b.id, b.title, b.pages, b.price, b.published, b.author_id, b.publisher_id"
                    + " from Book b join Author a on a.id = b.author_id where b.id = " + id
                    + " and a.name like 'author%' and (b.pages > 1 or b.price < 0.5) and b.pages <> " + unseen()
                    + " order by b.title";
            pages += Rows.list(connection, text, Rows::book).get(0).getPages();
        }
        return pages;
    }

    /** A number that no book has as pages and that no text has had. */
    private int unseen() {
        return 1_000_000 + seen++;
    }
}
