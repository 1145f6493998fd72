package org.cairnorm.benchmarks.compare;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import org.cairnorm.benchmarks.Database;

/** Where and when the figures were taken. */
final class Machine {
    private Machine() {}

    static String describe(Database.Address database, Effort effort) throws SQLException {
        return String.format(
                "%s, %s; %d cores, Java %s, %s %s, %s run.",
                LocalDate.now(),
                product(database),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                effort.name().toLowerCase(Locale.ROOT));
    }

    private static String product(Database.Address database) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            DatabaseMetaData product = connection.getMetaData();
            // The first word is the version; packagers write more behind it.
            return product.getDatabaseProductName() + " "
                    + product.getDatabaseProductVersion().split(" ")[0];
        }
    }
}
