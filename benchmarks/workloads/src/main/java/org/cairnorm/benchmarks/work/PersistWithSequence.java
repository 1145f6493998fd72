package org.cairnorm.benchmarks.work;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.cairnorm.benchmarks.Workload;
import org.cairnorm.benchmarks.library.Visit;

/** Writes 10,000 new entities whose identifiers a sequence gives. */
public final class PersistWithSequence extends Workload {

    private static final int ROWS = 10_000;
    private static final int ALLOCATION = 50;

    public PersistWithSequence() {
        super("persist 10,000, ids from a sequence", ROWS);
    }

    @Override
    public void reset(Connection connection) throws SQLException {
        Rows.execute(connection, "truncate table Visit");
    }

    @Override
    public long run(EntityManagerFactory factory) {
        factory.runInTransaction(em -> {
            for (int i = 0; i < ROWS; i++) {
                em.persist(new Visit(i));
            }
        });
        return ROWS;
    }

    @Override
    public long run(Connection connection) throws SQLException {
        try (PreparedStatement next = connection.prepareStatement("select nextval('visit_seq')");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into Visit (id, content, stars, rating, written) values (?, ?, ?, ?, ?)")) {
            long id = 0;
            for (int i = 0; i < ROWS; i++) {
                if (i % ALLOCATION == 0) {
                    id = Rows.list(next, row -> row.getLong(1)).get(0);
                }
                Visit visit = new Visit(i);
                visit.setId(id++);
                insert.setLong(1, visit.getId());
                Remarks.bind(visit, insert, 2);
                insert.addBatch();
                if ((i + 1) % Rows.BATCH == 0) {
                    insert.executeBatch();
                }
            }
        }
        return ROWS;
    }

    @Override
    public boolean isStored(Connection connection) throws SQLException {
        return Rows.number(connection, "select count(distinct id) from Visit where content like 'remark number %'")
                == ROWS;
    }
}
