package org.cairnorm.benchmarks.work;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.LongStream;
import org.cairnorm.benchmarks.Library;
import org.cairnorm.benchmarks.Workload;
import org.cairnorm.benchmarks.library.Customer;

/** Finds 1,000 entities by their identifiers in a new context. */
public final class FindCold extends Workload {

    private static final int FOUND = 1_000;

    public FindCold() {
        super(
                "find 1,000 by id, new context",
                LongStream.rangeClosed(1, FOUND).map(Library::points).sum());
    }

    @Override
    public long run(EntityManagerFactory factory) {
        return factory.callInTransaction(em -> {
            long points = 0;
            for (long id = 1; id <= FOUND; id++) {
                points += em.find(Customer.class, id).getPoints();
            }
            return points;
        });
    }

    @Override
    public long run(Connection connection) throws SQLException {
        long points = 0;
        for (long id = 1; id <= FOUND; id++) {
            try (PreparedStatement select = connection.prepareStatement(Rows.CUSTOMERS + " where id = ?")) {
                select.setLong(1, id);
                points += Rows.list(select, Rows::customer).get(0).getPoints();
            }
        }
        return points;
    }
}
