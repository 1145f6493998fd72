package org.cairnorm.benchmarks.work;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.cairnorm.benchmarks.Workload;
import org.cairnorm.benchmarks.library.Note;

/** Reads 1,000 entities and removes them. */
public final class Remove extends Workload {

    private static final int ROWS = 1_000;

    public Remove() {
        super("read 1,000, remove 1,000", ROWS);
    }

    @Override
    public void reset(Connection connection) throws SQLException {
        Rows.execute(connection, "truncate table Note");
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into Note (id, content, stars, rating, written) values (?, ?, ?, ?, ?)")) {
            for (int i = 0; i < ROWS; i++) {
                insert.setLong(1, i);
                Remarks.bind(new Note(i), insert, 2);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public long run(EntityManagerFactory factory) {
        return factory.callInTransaction(em -> {
            List<Note> notes =
                    em.createQuery("select n from Note n", Note.class).getResultList();
            notes.forEach(em::remove);
            return notes.size();
        });
    }

    @Override
    public long run(Connection connection) throws SQLException {
        List<Note> notes = Rows.list(connection, "select id, content, stars, rating, written from Note", Remarks::note);
        try (PreparedStatement delete = connection.prepareStatement("delete from Note where id = ?")) {
            for (Note note : notes) {
                delete.setLong(1, note.getId());
                delete.addBatch();
            }
            delete.executeBatch();
        }
        return notes.size();
    }

    @Override
    public boolean isStored(Connection connection) throws SQLException {
        return Rows.number(connection, "select count(*) from Note") == 0;
    }
}
