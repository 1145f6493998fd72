package org.cairnorm.benchmarks.work;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.cairnorm.benchmarks.Workload;
import org.cairnorm.benchmarks.library.Book;

/** Reads 1,000 entities and changes one attribute of each. */
public final class Update extends Workload {

    private static final int ROWS = 1_000;

    private int price;

    public Update() {
        super("read 1,000, update 1,000", ROWS);
    }

    @Override
    public long run(EntityManagerFactory factory) {
        price++;
        return factory.callInTransaction(em -> {
            List<Book> books = em.createQuery("select b from Book b where b.id <= :last", Book.class)
                    .setParameter("last", (long) ROWS)
                    .getResultList();
            for (Book book : books) {
                book.setPrice(price);
            }
            return books.size();
        });
    }

    @Override
    public long run(Connection connection) throws SQLException {
        price++;
        try (PreparedStatement select = connection.prepareStatement(Rows.BOOKS + " where id <= ?");
                PreparedStatement update = connection.prepareStatement("update Book set price = ? where id = ?")) {
            select.setLong(1, ROWS);
            List<Book> books = Rows.list(select, Rows::book);
            for (Book book : books) {
                book.setPrice(price);
                update.setDouble(1, book.getPrice());
                update.setLong(2, book.getId());
                update.addBatch();
            }
            update.executeBatch();
            return books.size();
        }
    }

    @Override
    public boolean isStored(Connection connection) throws SQLException {
        return Rows.number(connection, "select count(*) from Book where id <= " + ROWS + " and price = " + price)
                == ROWS;
    }
}
