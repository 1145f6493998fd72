package org.cairnorm.tck;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairnorm.testing.DatabaseKind;

/**
 * A database for which the TCK has tables, and what its tests must be told about it.
 *
 * @param kind where to find it
 * @param driver the class of its JDBC driver
 * @param urlParameters what the JDBC URL needs besides, in the form in which it is appended
 * @param delimiter what ends a statement in the TCK's scripts
 */
record TckDatabase(DatabaseKind kind, String driver, Map<String, String> urlParameters, String delimiter) {

    /** All that the runner knows; a further one is one more line. */
    private static final List<TckDatabase> ALL = List.of(
            new TckDatabase(DatabaseKind.DERBY, "org.apache.derby.iapi.jdbc.AutoloadedDriver", Map.of(), ";"),
            new TckDatabase(
                    DatabaseKind.POSTGRESQL,
                    "org.postgresql.Driver",
                    Map.of(
                            // The TCK's procedures are procedures, not functions.
                            "escapeSyntaxCallMode",
                            "callIfNoReturn",
                            // A connection that a test leaves behind must not keep the tables of the next ones for
                            // ever.
                            "options",
                            "-c%20lock_timeout=20s%20-c%20idle_in_transaction_session_timeout=5s"),
                    ";"));

    /** The database with this name, as in the TCK's {@code sql} folder. */
    static TckDatabase named(String name) {
        return ALL.stream()
                .filter(database -> database.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new TckException("No database '" + name + "' is known to the runner, only "
                        + ALL.stream().map(TckDatabase::name).collect(Collectors.joining(", ")) + "."));
    }

    String name() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    String urlWithParameters(String url) {
        StringBuilder whole = new StringBuilder(url);
        urlParameters.forEach((name, value) -> whole.append(whole.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(value));
        return whole.toString();
    }
}
