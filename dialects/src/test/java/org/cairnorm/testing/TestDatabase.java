package org.cairnorm.testing;

import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.opentest4j.TestAbortedException;

/**
 * A database that belongs to this Java process alone. There is one per {@link DatabaseKind}, made when it is first
 * asked for and removed when the process ends.
 *
 * <p>Where no database of a kind can be found the test that asks is skipped and says where a database was looked for.
 * With {@code CI=true} in the environment it fails instead, for the kinds that continuous integration must cover (all
 * but MySQL).
 */
public final class TestDatabase {

    private static final Map<DatabaseKind, TestDatabase> FOUND = new EnumMap<>(DatabaseKind.class);
    private static final Map<DatabaseKind, String> MISSING = new EnumMap<>(DatabaseKind.class);

    private final DatabaseKind kind;
    private final Sandbox sandbox;
    private final DataSource dataSource;

    private TestDatabase(DatabaseKind kind, Sandbox sandbox) {
        this.kind = kind;
        this.sandbox = sandbox;
        this.dataSource = new DriverDataSource(sandbox.access());
    }

    public static TestDatabase h2() {
        return of(DatabaseKind.H2);
    }

    public static TestDatabase sqlite() {
        return of(DatabaseKind.SQLITE);
    }

    public static TestDatabase derby() {
        return of(DatabaseKind.DERBY);
    }

    public static TestDatabase postgresql() {
        return of(DatabaseKind.POSTGRESQL);
    }

    public static TestDatabase mariadb() {
        return of(DatabaseKind.MARIADB);
    }

    public static TestDatabase mysql() {
        return of(DatabaseKind.MYSQL);
    }

    /**
     * The database of this kind.
     *
     * @throws TestAbortedException if there is none and it may be absent
     * @throws AssertionError if there is none although this is continuous integration
     */
    public static synchronized TestDatabase of(DatabaseKind kind) {
        TestDatabase known = FOUND.get(kind);
        if (known != null) {
            return known;
        }
        String missing = MISSING.get(kind);
        if (missing == null) {
            try {
                TestDatabase made = new TestDatabase(kind, Sandbox.make(kind));
                Runtime.getRuntime().addShutdownHook(new Thread(made.sandbox::remove, "remove " + kind));
                FOUND.put(kind, made);
                return made;
            } catch (DatabaseMissingException e) {
                missing = e.getMessage();
                MISSING.put(kind, missing);
            }
        }
        if (kind.requiredInContinuousIntegration() && "true".equals(System.getenv("CI"))) {
            throw new AssertionError(missing + " Continuous integration (CI=true) must not do without it.");
        }
        throw new TestAbortedException(missing);
    }

    public DatabaseKind kind() {
        return kind;
    }

    /** The JDBC URL that leads to this process's own schema or database. */
    public String url() {
        return sandbox.access().url();
    }

    public String user() {
        return sandbox.access().user();
    }

    public String password() {
        return sandbox.access().password();
    }

    /** Connections without a pool: each call of {@code getConnection} opens a new one. */
    public DataSource dataSource() {
        return dataSource;
    }

    /**
     * Drops everything inside: tables, views, sequences. Connections that are open stay usable; one that holds a lock
     * makes this fail after some seconds rather than wait for ever.
     */
    public void reset() {
        sandbox.empty();
    }

    @Override
    public String toString() {
        return kind + " " + url();
    }
}
