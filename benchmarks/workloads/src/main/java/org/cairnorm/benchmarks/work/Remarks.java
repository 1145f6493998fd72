package org.cairnorm.benchmarks.work;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.cairnorm.benchmarks.library.Note;
import org.cairnorm.benchmarks.library.Remark;

/** The columns that visits and notes share. */
final class Remarks {
    private Remarks() {}

    static void bind(Remark remark, PreparedStatement statement, int first) throws SQLException {
        statement.setString(first, remark.getContent());
        statement.setInt(first + 1, remark.getStars());
        statement.setDouble(first + 2, remark.getRating());
        statement.setObject(first + 3, remark.getWritten());
    }

    static Note note(ResultSet row) throws SQLException {
        return new Note(
                row.getLong(1), row.getString(2), row.getInt(3), row.getDouble(4), row.getObject(5, LocalDate.class));
    }
}
