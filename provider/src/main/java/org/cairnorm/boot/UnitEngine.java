package org.cairnorm.boot;

import jakarta.persistence.PersistenceException;
import java.time.Duration;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.cairnorm.dialect.DialectException;
import org.cairnorm.engine.DatabaseException;
import org.cairnorm.engine.Engine;
import org.cairnorm.engine.EngineOptions;
import org.cairnorm.engine.PoolOptions;
import org.jspecify.annotations.Nullable;

/** Opens the engine of a persistence unit: on the DataSource that it names, else on a pool of its own. */
final class UnitEngine {
    private UnitEngine() {}

    static Engine open(UnitConfiguration unit) {
        Settings settings = unit.settings();
        EngineOptions options = options(unit);
        try {
            DataSource dataSource = dataSource(unit);
            if (dataSource != null) {
                return Engine.create(dataSource, options);
            }
            String url = settings.find(StandardSettings.JDBC_URL);
            if (url == null) {
                throw BootProblem.NO_DATABASE.at(unit.name(), StandardSettings.JDBC_URL.key());
            }
            loadDriver(unit);
            return Engine.create(
                    url,
                    settings.find(StandardSettings.JDBC_USER),
                    settings.find(StandardSettings.JDBC_PASSWORD),
                    options);
        } catch (DatabaseException | DialectException e) {
            throw new PersistenceException(e.getMessage(), e);
        }
    }

    private static EngineOptions options(UnitConfiguration unit) {
        Settings settings = unit.settings();
        EngineOptions options = EngineOptions.DEFAULT
                .withDialectName(settings.find(CairnSettings.DIALECT))
                .withBatchSize(settings.get(CairnSettings.JDBC_BATCH_SIZE))
                .withPrettySql(settings.get(CairnSettings.SQL_PRETTY))
                .withBindValues(settings.get(CairnSettings.SQL_LOG_VALUES))
                .withPool(PoolOptions.DEFAULT.withName(unit.name()));
        Duration timeout = settings.find(StandardSettings.QUERY_TIMEOUT);
        return timeout == null ? options : options.withQueryTimeoutMillis((int) timeout.toMillis());
    }

    private static @Nullable DataSource dataSource(UnitConfiguration unit) {
        Settings settings = unit.settings();
        DataSource direct = settings.find(StandardSettings.DATA_SOURCE);
        if (direct != null) {
            return direct;
        }
        Object named = settings.find(StandardSettings.NON_JTA_DATA_SOURCE);
        if (named == null) {
            named = settings.find(StandardSettings.JTA_DATA_SOURCE);
        }
        if (named == null || named instanceof DataSource) {
            return (DataSource) named;
        }
        return lookUp(unit, named.toString().strip());
    }

    /** Only local names are looked up: a name with another scheme could fetch code from elsewhere. */
    private static DataSource lookUp(UnitConfiguration unit, String name) {
        if (name.contains(":") && !name.startsWith("java:")) {
            throw BootProblem.DATA_SOURCE_NAME.at(unit.name(), name);
        }
        try {
            return (DataSource) new InitialContext().lookup(name);
        } catch (NamingException | ClassCastException e) {
            throw BootProblem.DATA_SOURCE_NOT_FOUND.because(e, unit.name(), name, e.getMessage());
        }
    }

    private static void loadDriver(UnitConfiguration unit) {
        String driver = unit.settings().find(StandardSettings.JDBC_DRIVER);
        if (driver == null) {
            return;
        }
        try {
            Class.forName(driver, true, unit.loader());
        } catch (ClassNotFoundException | LinkageError e) {
            throw BootProblem.DRIVER_NOT_FOUND.because(e, StandardSettings.JDBC_DRIVER.key(), driver);
        }
    }
}
