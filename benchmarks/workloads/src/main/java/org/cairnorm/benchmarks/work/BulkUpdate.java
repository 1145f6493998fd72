package org.cairnorm.benchmarks.work;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.cairnorm.benchmarks.Library;
import org.cairnorm.benchmarks.Workload;

/** Changes the 100 books of one publisher by one statement. */
public final class BulkUpdate extends Workload {

    private static final int PUBLISHER = 7;

    private int price;

    public BulkUpdate() {
        super("bulk update of 100 rows", Library.BOOKS / Library.PUBLISHERS);
    }

    @Override
    public long run(EntityManagerFactory factory) {
        price++;
        return factory.callInTransaction(
                em -> em.createQuery("update Book b set b.price = :price where b.publisher.id = :publisher")
                        .setParameter("price", (double) price)
                        .setParameter("publisher", PUBLISHER)
                        .executeUpdate());
    }

    @Override
    public long run(Connection connection) throws SQLException {
        price++;
        try (PreparedStatement update =
                connection.prepareStatement("update Book set price = ? where publisher_id = ?")) {
            update.setDouble(1, price);
            update.setInt(2, PUBLISHER);
            return update.executeUpdate();
        }
    }

    @Override
    public boolean isStored(Connection connection) throws SQLException {
        return Rows.number(connection, "select count(*) from Book where price = " + price) >= expected();
    }
}
