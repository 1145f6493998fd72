package org.cairnorm.benchmarks.work;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.cairnorm.benchmarks.Library;
import org.cairnorm.benchmarks.Workload;
import org.cairnorm.benchmarks.library.OrderLine;
import org.cairnorm.benchmarks.library.PurchaseOrder;

/** Merges an order with its 99 lines, made outside of any context, each line with a new quantity. */
public final class MergeGraph extends Workload {

    private static final long ORDER = 1;

    private int quantity = 1;

    public MergeGraph() {
        super("merge a detached graph of 100", Library.LINES_OF_ORDER);
    }

    private PurchaseOrder detached() {
        quantity++;
        PurchaseOrder order = new PurchaseOrder(ORDER, LocalDate.of(2020, 1, 1).plusDays(quantity % 1000));
        for (long line = 1; line <= Library.LINES_OF_ORDER; line++) {
            order.getLines().add(new OrderLine(line, "product " + line, quantity, order));
        }
        return order;
    }

    @Override
    public long run(EntityManagerFactory factory) {
        PurchaseOrder order = detached();
        return factory.callInTransaction(em -> em.merge(order).getLines().size());
    }

    @Override
    public long run(Connection connection) throws SQLException {
        PurchaseOrder order = detached();
        PurchaseOrder stored = new PurchaseOrder(ORDER, LocalDate.EPOCH);
        try (PreparedStatement select =
                        connection.prepareStatement("select o.placed, l.id, l.product, l.quantity from PurchaseOrder o"
                                + " left join OrderLine l on l.order_id = o.id where o.id = ? order by l.id");
                PreparedStatement updateOrder =
                        connection.prepareStatement("update PurchaseOrder set placed = ? where id = ?");
                PreparedStatement updateLine =
                        connection.prepareStatement("update OrderLine set quantity = ? where id = ?")) {
            select.setLong(1, ORDER);
            stored.getLines().addAll(Rows.list(select, row -> {
                stored.setPlaced(row.getObject(1, LocalDate.class));
                return new OrderLine(row.getLong(2), row.getString(3), row.getInt(4), stored);
            }));
            updateOrder.setObject(1, order.getPlaced());
            updateOrder.setLong(2, ORDER);
            updateOrder.executeUpdate();
            List<OrderLine> lines = stored.getLines();
            for (int i = 0; i < lines.size(); i++) {
                lines.get(i).setQuantity(order.getLines().get(i).getQuantity());
                updateLine.setInt(1, lines.get(i).getQuantity());
                updateLine.setLong(2, lines.get(i).getId());
                updateLine.addBatch();
            }
            updateLine.executeBatch();
            return lines.size();
        }
    }

    @Override
    public boolean isStored(Connection connection) throws SQLException {
        return Rows.number(
                        connection,
                        "select count(*) from OrderLine where order_id = " + ORDER + " and quantity = " + quantity)
                == Library.LINES_OF_ORDER;
    }
}
