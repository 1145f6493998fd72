package org.cairnorm.benchmarks.work;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;
import org.cairnorm.benchmarks.Library;
import org.cairnorm.benchmarks.Workload;

/** Reads 10,000 records of three columns. */
public final class QueryRecords extends Workload {

    public record Line(String title, int pages, double price) {}

    public QueryRecords() {
        super(
                "query 10,000 records",
                LongStream.rangeClosed(1, Library.BOOKS).map(Library::pages).sum());
    }

    @Override
    public long run(EntityManagerFactory factory) {
        return factory.callInTransaction(em -> pages(em.createQuery(
                        "select new org.cairnorm.benchmarks.work.QueryRecords$Line(b.title, b.pages, b.price) from Book b",
                        Line.class)
                .getResultList()));
    }

    @Override
    public long run(Connection connection) throws SQLException {
        return pages(Rows.list(
                connection,
                "select title, pages, price from Book",
                row -> new Line(row.getString(1), row.getInt(2), row.getDouble(3))));
    }

    private static long pages(List<Line> lines) {
        long pages = 0;
        for (Line line : lines) {
            pages += line.pages();
        }
        return pages;
    }
}
