package org.cairnorm.engine;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A {@code DataSource} whose calls, on itself and on all that comes out of it, are counted, and one of which fails: before
 * the database hears of it, or after.
 */
public final class FailingJdbc {

    /** What a failing call throws. */
    public enum Failure {
        CONNECTION_FAILURE {
            @Override
            Exception exception(String call) {
                return new SQLException("planted: " + call, "08006");
            }
        },
        RUNTIME_EXCEPTION {
            @Override
            Exception exception(String call) {
                return new IllegalStateException("planted: " + call);
            }
        };

        abstract Exception exception(String call);
    }

    private final DataSource target;
    private final Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private @Nullable Failure failure;
    private int failingCall;
    private boolean afterwards;
    private int calls;
    private boolean failed;
    private volatile boolean everFailed;
    private @Nullable String failedCall;

    public FailingJdbc(DataSource target) {
        this.target = target;
    }

    /** Lets the n-th call from now on (counted from 1) fail. */
    public void failAt(int call, Failure how, boolean afterTheDatabaseDidIt) {
        failingCall = call;
        failure = how;
        afterwards = afterTheDatabaseDidIt;
        calls = 0;
        failed = false;
        failedCall = null;
    }

    /** All goes well from now on. */
    public void stopFailing() {
        failure = null;
    }

    public boolean hasFailed() {
        return failed;
    }

    public @Nullable String failedCall() {
        return failedCall;
    }

    /** Connections, statements and results that have not been closed. */
    public List<String> open() {
        return open.stream()
                .map(resource -> resource.getClass().getSimpleName())
                .toList();
    }

    public DataSource dataSource() {
        return (DataSource) proxy(target, DataSource.class);
    }

    private Object proxy(Object real, Class<?>... faces) {
        if (real instanceof Connection || real instanceof Statement || real instanceof ResultSet) {
            open.add(real);
        }
        return Proxy.newProxyInstance(FailingJdbc.class.getClassLoader(), faces, new Handler(real));
    }

    private final class Handler implements InvocationHandler {

        private final Object real;

        Handler(Object real) {
            this.real = real;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            switch (method.getName()) {
                case "equals" -> {
                    return proxy == Objects.requireNonNull(arguments)[0];
                }
                case "hashCode" -> {
                    return System.identityHashCode(proxy);
                }
                case "toString" -> {
                    return "failing " + real;
                }
                default -> {
                    // A call of JDBC.
                }
            }
            boolean fails = failure != null && ++calls == failingCall;
            String call = method.getDeclaringClass().getSimpleName() + "." + method.getName();
            if (fails && !afterwards) {
                throw planted(call);
            }
            Object answer = call(method, arguments);
            if (fails) {
                throw planted(call);
            }
            Class<?> face = method.getReturnType();
            boolean jdbc =
                    answer != null && face.isInterface() && face.getName().startsWith("java.sql.");
            return jdbc ? proxy(answer, face) : answer;
        }

        private Exception planted(String call) {
            failed = true;
            everFailed = true;
            failedCall = call;
            return Objects.requireNonNull(failure).exception(call);
        }

        private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
            boolean ends = method.getName().equals("close") || method.getName().equals("abort");
            try {
                if (everFailed && ends && real instanceof Connection lost) {
                    // A connection that broke takes its transaction along; not every database closes it otherwise.
                    // Pools close it
                    // in a thread of their own, which may be late.
                    lost.abort(Runnable::run);
                }
                @Nullable Object[] unwrapped = arguments == null
                        ? new @Nullable Object[0]
                        : Arrays.stream(arguments).map(FailingJdbc::unwrap).toArray();
                return method.invoke(real, unwrapped);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            } finally {
                if (ends) {
                    closed(real);
                }
            }
        }
    }

    /** With a connection its statements are closed, with a statement its results. */
    private void closed(Object real) {
        open.remove(real);
        if (real instanceof Connection && open.stream().noneMatch(Connection.class::isInstance)) {
            open.clear();
        } else if (real instanceof Statement statement) {
            open.removeIf(other -> other instanceof ResultSet rows && isOf(rows, statement));
        }
    }

    private static boolean isOf(ResultSet rows, Statement statement) {
        try {
            return rows.isClosed() || rows.getStatement() == statement;
        } catch (SQLException e) {
            return true;
        }
    }

    private static @Nullable Object unwrap(@Nullable Object argument) {
        if (argument != null
                && Proxy.isProxyClass(argument.getClass())
                && Proxy.getInvocationHandler(argument) instanceof Handler handler) {
            return handler.real;
        }
        return argument;
    }
}
