package org.cairnorm.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.cairnorm.dialect.Dialect;
import org.cairnorm.dialect.DialectException;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.dialect.Dialects;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.Insert;
import org.cairnorm.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A database as a program sees it: a source of connections and the dialect that is spoken there. Thread-safe; make one per
 * database and keep it.
 *
 * <pre>{@code
 * try (Engine engine = Engine.create("jdbc:h2:mem:test")) {
 *     engine.runInTransaction(tx -> tx.execute(insert, Parameters.of("name", "Alice")));
 * }
 * }</pre>
 */
public final class Engine implements AutoCloseable {

    private static final int HOLDERS_SHOWN = 5;

    private final ConnectionSource source;
    private final Dialect dialect;
    private final EngineOptions options;
    private final FailureTranslator failures;
    private final List<String> firstStatements;
    private final StatementListeners listeners = new StatementListeners();
    private final StatementLog log = new StatementLog();
    private final Statistics statistics = new Statistics();
    private final StatementCache<Statement, PreparedSql> statements;
    private final Set<EngineConnection> holders = ConcurrentHashMap.newKeySet();

    /** {@code firstStatements} are told to every connection that is taken, as nobody knows whether it is new. */
    private Engine(ConnectionSource source, Dialect dialect, EngineOptions options, List<String> firstStatements) {
        this.firstStatements = firstStatements;
        this.source = source;
        this.dialect = dialect;
        this.options = options;
        this.failures = new FailureTranslator(dialect.errors(), options.bindValues());
        this.statements = new StatementCache<>(options.statementCacheSize());
    }

    // ------------------------------------------------------------------ making one

    /** An engine with a pool of its own; the dialect is found from the connection. */
    public static Engine create(String url) {
        return create(url, null, null, EngineOptions.DEFAULT);
    }

    /** An engine with a pool of its own; the dialect is found from the connection. */
    public static Engine create(String url, @Nullable String user, @Nullable String password) {
        return create(url, user, password, EngineOptions.DEFAULT);
    }

    /**
     * An engine with a pool of its own.
     *
     * @throws CannotConnectException if the dialect is to be found from the connection and there is none
     * @throws DialectException if no dialect knows the database
     */
    public static Engine create(String url, @Nullable String user, @Nullable String password, EngineOptions options) {
        return create(url, user, password, options, DialectSearch.dialectsOnClassPath());
    }

    /** An engine with a pool of its own, which chooses among the given dialects. */
    public static Engine create(
            String url, @Nullable String user, @Nullable String password, EngineOptions options, Dialects dialects) {
        Objects.requireNonNull(url, "url");
        ConnectionUrl address = new ConnectionUrl(url);
        DriverConnections driver = new DriverConnections(address, user, password, options.driverProperties());
        driver.requireDriver();
        // Found on a connection of its own: a pool would hide for half a minute why it cannot connect.
        Dialect dialect = DialectSearch.find(dialects, options, driver);
        ConnectionSource pool = PooledConnections.open(driver, options.pool(), dialect.connectionStatements());
        return new Engine(pool, dialect, options, List.of());
    }

    /** An engine on a {@code DataSource} of the program, which closes it. */
    public static Engine create(DataSource dataSource) {
        return create(dataSource, EngineOptions.DEFAULT);
    }

    /** An engine on a {@code DataSource} of the program, which closes it; the options of the pool do not apply. */
    public static Engine create(DataSource dataSource, EngineOptions options) {
        Objects.requireNonNull(dataSource, "dataSource");
        return create(new DataSourceConnections(dataSource), options, DialectSearch.dialectsOnClassPath());
    }

    /** An engine on connections that come from elsewhere, which chooses among the given dialects. */
    public static Engine create(ConnectionSource source, EngineOptions options, Dialects dialects) {
        Dialect dialect = DialectSearch.find(dialects, options, source);
        return new Engine(source, dialect, options, dialect.connectionStatements());
    }

    // ------------------------------------------------------------------ using it

    /** A connection on which every statement is a unit of its own. Close it. */
    public EngineConnection connect() {
        return new EngineConnection(this);
    }

    /** A transaction. Close it; what was not committed by then is rolled back. */
    public Transaction begin() {
        return begin(TransactionOptions.DEFAULT);
    }

    /** A transaction of a certain isolation, or for reading only. Close it. */
    public Transaction begin(TransactionOptions transactionOptions) {
        return new Transaction(this, transactionOptions);
    }

    /** Does work in a transaction: committed when the work returns, rolled back when it throws. */
    public <R extends @Nullable Object> R inTransaction(Function<? super Transaction, ? extends R> work) {
        try (Transaction transaction = begin()) {
            R result = work.apply(transaction);
            if (transaction.isActive()) {
                transaction.commit();
            }
            return result;
        }
    }

    /** Does work without a result in a transaction: committed when the work returns, rolled back when it throws. */
    public void runInTransaction(Consumer<? super Transaction> work) {
        inTransaction(transaction -> {
            work.accept(transaction);
            return null;
        });
    }

    /** The text and codecs of a statement, remembered for equal statements. */
    public PreparedSql prepare(Statement statement) {
        PreparedSql known = statements.get(statement);
        if (known != null) {
            return known;
        }
        PreparedSql prepared = new PreparedSql(statement, dialect, options.prettySql());
        return statements.put(statement, prepared);
    }

    /** Makes an insert of one row ready that gives back what the database generates. */
    public PreparedInsert prepareInsert(Insert insert, List<? extends Column<?>> keys) {
        return PreparedInsert.of(insert, keys, this);
    }

    /** The dialect spoken here. */
    public Dialect dialect() {
        return dialect;
    }

    /** How this engine works. */
    public EngineOptions options() {
        return options;
    }

    /** Who hears of every statement. */
    public StatementListeners listeners() {
        return listeners;
    }

    /** What this engine has done. */
    public Statistics statistics() {
        return statistics;
    }

    /** Closes the pool, if it is the engine's own. Never throws. */
    @Override
    public void close() {
        source.close();
    }

    // ------------------------------------------------------------------ for connections

    Connection take(EngineConnection taker) {
        try {
            Connection connection = source.connect();
            holders.add(taker);
            statistics.connectionTaken();
            return connection;
        } catch (SQLException | RuntimeException e) {
            throw cannotConnect(e);
        }
    }

    private DatabaseException cannotConnect(Exception e) {
        String exhausted = "";
        if (e instanceof SQLTransientConnectionException && !holders.isEmpty()) {
            List<String> shown = holders.stream()
                    .map(EngineConnection::holding)
                    .filter(Objects::nonNull)
                    .limit(HOLDERS_SHOWN)
                    .toList();
            exhausted = " Connections of this engine are held by " + String.join("; ", shown)
                    + (holders.size() > shown.size() ? "; and others." : ".");
        }
        return CannotConnectException.because(source.description(), e, exhausted);
    }

    /** Takes a connection back; never throws. */
    void give(EngineConnection holder, Connection connection, boolean clean, boolean lost) {
        holders.remove(holder);
        if (clean) {
            try {
                source.giveBack(connection);
                return;
            } catch (SQLException | RuntimeException e) {
                StatementLog.closingFailed(e);
            }
        }
        try {
            source.discard(connection, lost);
        } catch (SQLException | RuntimeException e) {
            StatementLog.closingFailed(e);
        }
    }

    /** Brings a connection that is in autocommit mode to what the dialect expects. */
    void introduce(Connection connection) throws SQLException {
        if (!firstStatements.isEmpty()) {
            NewConnections.tell(connection, firstStatements);
        }
    }

    boolean isObserved() {
        return !listeners.isEmpty() || log.isOn();
    }

    void tell(StatementEvent event) {
        if (log.isOn()) {
            log.executed(event);
        }
        listeners.tell(event);
    }

    /** Whether a batch saves no round trip here and hides which element failed. */
    boolean runsBatchesAtOnce() {
        return !dialect.features().has(DialectFeature.BATCHES);
    }

    void forget(Statement statement) {
        statements.remove(statement);
    }

    FailureTranslator failures() {
        return failures;
    }

    /** Never with user or password. */
    @Override
    public String toString() {
        return "Engine[" + dialect.name() + " at " + source.description() + "]";
    }
}
