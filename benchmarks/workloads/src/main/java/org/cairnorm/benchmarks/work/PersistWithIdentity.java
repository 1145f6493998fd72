package org.cairnorm.benchmarks.work;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.cairnorm.benchmarks.Workload;
import org.cairnorm.benchmarks.library.Note;

/** Writes 10,000 new entities whose identifiers an identity column gives. */
public final class PersistWithIdentity extends Workload {

    private static final int ROWS = 10_000;

    public PersistWithIdentity() {
        super("persist 10,000, ids from an identity column", ROWS);
    }

    @Override
    public void reset(Connection connection) throws SQLException {
        Rows.execute(connection, "truncate table Note");
    }

    @Override
    public long run(EntityManagerFactory factory) {
        factory.runInTransaction(em -> {
            for (int i = 0; i < ROWS; i++) {
                em.persist(new Note(i));
            }
        });
        return ROWS;
    }

    @Override
    public long run(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into Note (content, stars, rating, written) values (?, ?, ?, ?)", new String[] {"id"})) {
            List<Note> batch = new ArrayList<>();
            for (int i = 0; i < ROWS; i++) {
                Note note = new Note(i);
                batch.add(note);
                Remarks.bind(note, insert, 1);
                insert.addBatch();
                if (batch.size() == Rows.BATCH) {
                    insert.executeBatch();
                    takeKeys(insert, batch);
                    batch.clear();
                }
            }
        }
        return ROWS;
    }

    private static void takeKeys(Statement insert, List<Note> notes) throws SQLException {
        try (ResultSet keys = insert.getGeneratedKeys()) {
            for (Note note : notes) {
                keys.next();
                note.setId(keys.getLong(1));
            }
        }
    }

    @Override
    public boolean isStored(Connection connection) throws SQLException {
        return Rows.number(connection, "select count(*) from Note where content like 'remark number %'") == ROWS;
    }
}
