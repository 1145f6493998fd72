package org.cairnorm.benchmarks.work;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.cairnorm.benchmarks.Library;
import org.cairnorm.benchmarks.Workload;
import org.cairnorm.benchmarks.library.Customer;
import org.jspecify.annotations.Nullable;

/** Finds 1,000 entities that the context holds already. The twin has them in a hash map. */
public final class FindWarm extends Workload {

    private static final int FOUND = 1_000;

    private final Map<Long, Customer> map = new HashMap<>();
    private @Nullable EntityManager context;

    public FindWarm() {
        super(
                "find 1,000 by id, all managed",
                LongStream.rangeClosed(1, FOUND).map(Library::points).sum());
    }

    @Override
    public void open(EntityManagerFactory factory) {
        context = factory.createEntityManager();
        context.getTransaction().begin();
        context.createQuery("select c from Customer c", Customer.class)
                .getResultList()
                .forEach(customer -> map.put(customer.getId(), customer));
    }

    @Override
    public void open(Connection connection) throws SQLException {
        Rows.list(connection, Rows.CUSTOMERS, Rows::customer).forEach(customer -> map.put(customer.getId(), customer));
    }

    @Override
    public long run(EntityManagerFactory factory) {
        long points = 0;
        for (long id = 1; id <= FOUND; id++) {
            points += context.find(Customer.class, id).getPoints();
        }
        return points;
    }

    @Override
    public long run(Connection connection) {
        long points = 0;
        for (long id = 1; id <= FOUND; id++) {
            points += map.get(id).getPoints();
        }
        return points;
    }

    @Override
    public void close() {
        if (context != null) {
            context.getTransaction().rollback();
            context.close();
        }
    }
}
