package org.cairnorm.benchmarks.work;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;
import org.cairnorm.benchmarks.Library;
import org.cairnorm.benchmarks.Workload;
import org.cairnorm.benchmarks.library.Album;
import org.cairnorm.benchmarks.library.Film;
import org.cairnorm.benchmarks.library.Magazine;
import org.cairnorm.benchmarks.library.Media;

/** Reads 3,000 entities of three subclasses, each with a table of its own. */
public final class JoinedInheritance extends Workload {

    public JoinedInheritance() {
        super(
                "query 3,000 of a joined hierarchy",
                LongStream.rangeClosed(1, 3 * Library.MEDIA_OF_KIND)
                        .map(id -> 1950 + id % 70)
                        .sum());
    }

    @Override
    public long run(EntityManagerFactory factory) {
        return factory.callInTransaction(
                em -> years(em.createQuery("select m from Media m", Media.class).getResultList()));
    }

    @Override
    public long run(Connection connection) throws SQLException {
        return years(Rows.list(
                connection,
                "select m.id, m.dtype, m.title, m.released, f.director, f.minutes, a.artist, a.tracks, g.editor, g.issue"
                        + " from Media m left join Film f on f.id = m.id left join Album a on a.id = m.id"
                        + " left join Magazine g on g.id = m.id",
                row -> switch (row.getString(2)) {
                    case "Film" ->
                        new Film(row.getInt(1), row.getString(3), row.getInt(4), row.getString(5), row.getInt(6));
                    case "Album" ->
                        new Album(row.getInt(1), row.getString(3), row.getInt(4), row.getString(7), row.getInt(8));
                    default ->
                        new Magazine(row.getInt(1), row.getString(3), row.getInt(4), row.getString(9), row.getInt(10));
                }));
    }

    private static long years(List<Media> media) {
        long years = 0;
        for (Media each : media) {
            years += each.getReleased();
        }
        return years;
    }
}
