package org.cairnorm.benchmarks.work;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;
import org.cairnorm.benchmarks.Library;
import org.cairnorm.benchmarks.Workload;
import org.cairnorm.benchmarks.library.Customer;

/** Reads 10,000 entities of eight basic attributes. */
public final class QueryEntities extends Workload {

    public QueryEntities() {
        super(
                "query 10,000 entities",
                LongStream.rangeClosed(1, Library.CUSTOMERS)
                        .map(Library::points)
                        .sum());
    }

    @Override
    public long run(EntityManagerFactory factory) {
        return factory.callInTransaction(em -> points(
                em.createQuery("select c from Customer c", Customer.class).getResultList()));
    }

    @Override
    public long run(Connection connection) throws SQLException {
        return points(Rows.list(connection, Rows.CUSTOMERS, Rows::customer));
    }

    private static long points(List<Customer> customers) {
        long points = 0;
        for (Customer customer : customers) {
            points += customer.getPoints();
        }
        return points;
    }
}
