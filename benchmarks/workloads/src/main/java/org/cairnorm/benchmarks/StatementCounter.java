package org.cairnorm.benchmarks;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Counts what is sent to the database: each {@code execute…}, a batch as one. It hands out connections as they are until it is told to
 * count, so that nothing stands between a contender and its connection while the clock runs.
 */
public final class StatementCounter {
    private final DataSource pool;
    private final DataSource plainOrCounted;
    private boolean counting;
    private long count;

    StatementCounter(DataSource pool) {
        this.pool = pool;
        this.plainOrCounted = wrap(DataSource.class, pool);
    }

    /** For contenders. */
    public DataSource asDataSource() {
        return plainOrCounted;
    }

    public Connection getConnection() throws SQLException {
        return pool.getConnection();
    }

    void start() {
        counting = true;
        count = 0;
    }

    long stop() {
        counting = false;
        return count;
    }

    private <T> T wrap(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(target, method, arguments)));
    }

    private Object call(Object target, Method method, Object[] arguments) throws Throwable {
        if (target instanceof Statement && method.getName().startsWith("execute")) {
            count++;
        }
        try {
            return watched(method.invoke(target, arguments));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Object watched(Object result) {
        if (!counting) {
            return result;
        } else if (result instanceof Connection connection) {
            return wrap(Connection.class, connection);
        } else if (result instanceof CallableStatement statement) {
            return wrap(CallableStatement.class, statement);
        } else if (result instanceof PreparedStatement statement) {
            return wrap(PreparedStatement.class, statement);
        } else if (result instanceof Statement statement) {
            return wrap(Statement.class, statement);
        }
        return result;
    }
}
