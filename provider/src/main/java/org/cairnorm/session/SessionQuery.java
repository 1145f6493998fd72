package org.cairnorm.session;

import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.NoResultException;
import jakarta.persistence.NonUniqueResultException;
import jakarta.persistence.Parameter;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TemporalType;
import jakarta.persistence.TypedQuery;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cairnorm.CairnQuery;
import org.cairnorm.query.ChangeQuery;
import org.cairnorm.query.CompiledQuery;
import org.cairnorm.query.ResultQuery;
import org.cairnorm.query.SelectOptions;
import org.jspecify.annotations.Nullable;

/**
 * A query object of one session, whatever the query was made of (JPA 3.2 §3.11). It holds settings and values of parameters; the
 * compiled query does the work. Every exception but the four that tell of a result marks the transaction for rollback, except from
 * methods that only ask for parameters and the lock mode.
 */
final class SessionQuery<X> implements TypedQuery<X>, CairnQuery {
    private final Session session;
    private final SessionGuard guard;
    private final QuerySource source;
    private final QuerySettings settings;
    private final QueryArguments arguments;

    SessionQuery(Session session, QuerySource source, QuerySettings settings) {
        this.session = session;
        this.guard = session.guard();
        this.source = source;
        this.settings = settings;
        this.arguments = new QueryArguments(source);
    }

    QuerySource source() {
        return source;
    }

    QuerySettings settings() {
        return settings;
    }

    private String text() {
        return source.query().description();
    }

    // ---- running

    @Override
    public List<X> getResultList() {
        guard.requireOpen();
        return guard.guarded(() -> {
            ResultQuery query = select("getResultList");
            return read(() -> query.list(session.loading(), arguments.values(), settings.options()));
        });
    }

    @Override
    public Stream<X> getResultStream() {
        guard.requireOpen();
        return guard.guarded(() -> {
            ResultQuery query = select("getResultStream");
            if (settings.maxResults() == 0) {
                return Stream.empty();
            }
            session.flushBeforeQuery(settings.flushMode());
            return ResultStream.<X>open(
                    session,
                    () -> waiting(() -> query.open(session.loading(), arguments.values(), settings.options(), true)),
                    source,
                    settings.lock())
                    .stream();
        });
    }

    @Override
    public X getSingleResult() {
        guard.requireOpen();
        return guard.guarded(() -> {
            List<X> results = atMostTwo("getSingleResult");
            if (results.isEmpty()) {
                throw new NoResultException(SessionProblem.NO_RESULT.with(text()));
            }
            return onlyOne(results);
        });
    }

    @Override
    @SuppressWarnings("NullAway")
    public @Nullable X getSingleResultOrNull() {
        guard.requireOpen();
        return guard.<@Nullable X>guarded(() -> {
            List<X> results = atMostTwo("getSingleResultOrNull");
            return results.isEmpty() ? null : onlyOne(results);
        });
    }

    private X onlyOne(List<X> results) {
        if (results.size() > 1) {
            throw new NonUniqueResultException(SessionProblem.SEVERAL_RESULTS.with(text()));
        }
        return results.get(0);
    }

    /** Two results tell already that there is more than one. */
    private List<X> atMostTwo(String operation) {
        ResultQuery query = select(operation);
        SelectOptions options = settings.options().stopAfter(2);
        return read(() -> query.list(session.loading(), arguments.values(), options));
    }

    private interface Reading {
        List<@Nullable Object> run();
    }

    @SuppressWarnings("unchecked")
    private List<X> read(Reading work) {
        session.flushBeforeQuery(settings.flushMode());
        List<@Nullable Object> results = session.loading().reading(() -> waiting(work::run));
        if (source.criteria() != null) {
            results.replaceAll(source::result);
        }
        if (settings.locks()) {
            FindOptions lock = settings.lock();
            Locking locking = session.locking();
            results.forEach(result -> locking.noteResult(result, lock));
        }
        return (List<X>) results;
    }

    private <T> T waiting(Supplier<T> statement) {
        return settings.waitsForLocks() ? session.connections().waitingForLock(statement) : statement.get();
    }

    private ResultQuery select(String operation) {
        if (!(source.query() instanceof ResultQuery query)) {
            throw new IllegalStateException(SessionProblem.NOT_A_SELECT.with(operation, text()));
        }
        if (settings.locks()) {
            guard.requireTransaction(operation + " with lock mode " + settings.lockMode());
        }
        return query;
    }

    @Override
    public int executeUpdate() {
        guard.requireOpen();
        return guard.guarded(() -> {
            if (!(source.query() instanceof ChangeQuery query)) {
                throw new IllegalStateException(SessionProblem.NOT_A_CHANGE.with(text()));
            }
            guard.requireTransaction("executeUpdate");
            session.flushBeforeQuery(settings.flushMode());
            return query.execute(session.loading(), arguments.values(), settings.timeoutOrDefault());
        });
    }

    // ---- settings

    private SessionQuery<X> setting(Runnable change) {
        guard.requireOpen();
        guard.guarded(() -> {
            change.run();
            return this;
        });
        return this;
    }

    @Override
    public SessionQuery<X> setMaxResults(int maxResult) {
        return setting(() -> settings.maxResults(maxResult));
    }

    @Override
    public int getMaxResults() {
        guard.requireOpen();
        return settings.maxResults();
    }

    @Override
    public SessionQuery<X> setFirstResult(int startPosition) {
        return setting(() -> settings.firstResult(startPosition));
    }

    @Override
    public int getFirstResult() {
        guard.requireOpen();
        return settings.firstResult();
    }

    @Override
    public SessionQuery<X> setHint(String hintName, Object value) {
        return setting(() -> QueryHints.apply(settings, hintName, value));
    }

    @Override
    public Map<String, Object> getHints() {
        guard.requireOpen();
        return settings.hints();
    }

    @Override
    public SessionQuery<X> setFlushMode(FlushModeType flushMode) {
        return setting(() -> settings.flushMode(Objects.requireNonNull(flushMode)));
    }

    @Override
    public FlushModeType getFlushMode() {
        guard.requireOpen();
        FlushModeType own = settings.flushMode();
        return own == null ? session.getFlushMode() : own;
    }

    @Override
    public SessionQuery<X> setLockMode(LockModeType lockMode) {
        return setting(() -> {
            requireLockable("setLockMode");
            settings.lockMode(Objects.requireNonNull(lockMode));
        });
    }

    @Override
    @SuppressWarnings("NullAway")
    public @Nullable LockModeType getLockMode() {
        guard.requireOpen();
        requireLockable("getLockMode");
        return settings.lockMode();
    }

    private void requireLockable(String operation) {
        if (!source.lockable()) {
            throw new IllegalStateException(SessionProblem.NOT_LOCKABLE.with(operation, text()));
        }
    }

    @Override
    public SessionQuery<X> setCacheRetrieveMode(CacheRetrieveMode mode) {
        return setting(() -> settings.cacheRetrieveMode(Objects.requireNonNull(mode)));
    }

    @Override
    public SessionQuery<X> setCacheStoreMode(CacheStoreMode mode) {
        return setting(() -> settings.cacheStoreMode(Objects.requireNonNull(mode)));
    }

    @Override
    public CacheRetrieveMode getCacheRetrieveMode() {
        guard.requireOpen();
        CacheRetrieveMode own = settings.cacheRetrieveMode();
        return own == null ? session.getCacheRetrieveMode() : own;
    }

    @Override
    public CacheStoreMode getCacheStoreMode() {
        guard.requireOpen();
        CacheStoreMode own = settings.cacheStoreMode();
        return own == null ? session.getCacheStoreMode() : own;
    }

    @Override
    public SessionQuery<X> setTimeout(@Nullable Integer timeout) {
        return setting(() -> settings.timeoutMillis(timeout));
    }

    @Override
    @SuppressWarnings("NullAway")
    public @Nullable Integer getTimeout() {
        guard.requireOpen();
        return settings.timeoutMillis();
    }

    // ---- parameters

    @Override
    public <T> SessionQuery<X> setParameter(Parameter<T> parameter, @Nullable T value) {
        return setting(() -> arguments.set(arguments.place(parameter), value));
    }

    @Override
    public SessionQuery<X> setParameter(String name, @Nullable Object value) {
        return setting(() -> arguments.set(arguments.place(name), value));
    }

    @Override
    public SessionQuery<X> setParameter(int position, @Nullable Object value) {
        return setting(() -> arguments.set(arguments.place(position), value));
    }

    @Override
    @Deprecated(since = "3.2")
    public SessionQuery<X> setParameter(
            Parameter<Calendar> parameter, @Nullable Calendar value, TemporalType temporalType) {
        return setting(
                () -> arguments.set(arguments.place(parameter), value, TemporalArgument.of(value, temporalType)));
    }

    @Override
    @Deprecated(since = "3.2")
    public SessionQuery<X> setParameter(Parameter<Date> parameter, @Nullable Date value, TemporalType temporalType) {
        return setting(
                () -> arguments.set(arguments.place(parameter), value, TemporalArgument.of(value, temporalType)));
    }

    @Override
    @Deprecated(since = "3.2")
    public SessionQuery<X> setParameter(String name, @Nullable Calendar value, TemporalType temporalType) {
        return setting(() -> arguments.set(arguments.place(name), value, TemporalArgument.of(value, temporalType)));
    }

    @Override
    @Deprecated(since = "3.2")
    public SessionQuery<X> setParameter(String name, @Nullable Date value, TemporalType temporalType) {
        return setting(() -> arguments.set(arguments.place(name), value, TemporalArgument.of(value, temporalType)));
    }

    @Override
    @Deprecated(since = "3.2")
    public SessionQuery<X> setParameter(int position, @Nullable Calendar value, TemporalType temporalType) {
        return setting(() -> arguments.set(arguments.place(position), value, TemporalArgument.of(value, temporalType)));
    }

    @Override
    @Deprecated(since = "3.2")
    public SessionQuery<X> setParameter(int position, @Nullable Date value, TemporalType temporalType) {
        return setting(() -> arguments.set(arguments.place(position), value, TemporalArgument.of(value, temporalType)));
    }

    @Override
    public Set<Parameter<?>> getParameters() {
        guard.requireOpen();
        return arguments.all();
    }

    @Override
    public Parameter<?> getParameter(String name) {
        guard.requireOpen();
        return arguments.face(arguments.place(name));
    }

    @Override
    public <T> Parameter<T> getParameter(String name, Class<T> type) {
        guard.requireOpen();
        return arguments.typed(arguments.place(name), type);
    }

    @Override
    public Parameter<?> getParameter(int position) {
        guard.requireOpen();
        return arguments.face(arguments.place(position));
    }

    @Override
    public <T> Parameter<T> getParameter(int position, Class<T> type) {
        guard.requireOpen();
        return arguments.typed(arguments.place(position), type);
    }

    @Override
    public boolean isBound(Parameter<?> parameter) {
        guard.requireOpen();
        return arguments.isBound(parameter);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T getParameterValue(Parameter<T> parameter) {
        guard.requireOpen();
        return (T) arguments.given(arguments.place(parameter));
    }

    @Override
    @SuppressWarnings("NullAway")
    public @Nullable Object getParameterValue(String name) {
        guard.requireOpen();
        return arguments.given(arguments.place(name));
    }

    @Override
    @SuppressWarnings("NullAway")
    public @Nullable Object getParameterValue(int position) {
        guard.requireOpen();
        return arguments.given(arguments.place(position));
    }

    // ---- beyond the standard

    @Override
    public String toSql() {
        return source.query().toSql();
    }

    @Override
    public String toPrettySql() {
        return source.query().toPrettySql();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        guard.requireOpen();
        for (Object part : new Object[] {this, source.query(), session}) {
            if (type.isInstance(part)) {
                return type.cast(part);
            }
        }
        throw new PersistenceException(SessionProblem.CANNOT_UNWRAP.with(
                "query", type.getName(), CairnQuery.class.getName() + ", " + CompiledQuery.class.getName()));
    }

    @Override
    public String toString() {
        return text();
    }
}
