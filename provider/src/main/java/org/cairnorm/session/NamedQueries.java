package org.cairnorm.session;

import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQueryReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.cairnorm.mapping.NamedQueryDefinition;
import org.cairnorm.query.domain.TypeRules;
import org.jspecify.annotations.Nullable;

/** The named queries of a persistence unit: those of its classes, and those added at run time (JPA 3.2 §10.4). Thread-safe. */
final class NamedQueries {
    private final SessionServices services;
    private final Map<String, NamedQuery> queries = new ConcurrentHashMap<>();

    NamedQueries(SessionServices services) {
        this.services = services;
    }

    /**
     * Takes the queries of the unit's classes, all at once so that all mistakes are told together.
     *
     * @throws PersistenceException if any is wrong
     */
    void addDeclared() {
        StringBuilder wrong = new StringBuilder();
        List<RuntimeException> failures = new ArrayList<>();
        for (NamedQueryDefinition definition : services.model().namedQueries()) {
            try {
                NamedQuery query = declared(definition);
                query.source();
                queries.put(definition.name(), query);
            } catch (IllegalArgumentException | PersistenceException e) {
                wrong.append("\n'").append(definition.name()).append("': ").append(e.getMessage());
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            PersistenceException failure = new PersistenceException(
                    SessionProblem.NAMED_QUERIES_WRONG.with(services.unitName(), wrong), failures.get(0));
            failures.subList(1, failures.size()).forEach(failure::addSuppressed);
            throw failure;
        }
    }

    private NamedQuery declared(NamedQueryDefinition definition) {
        QuerySettings settings = new QuerySettings();
        if (definition.lockMode() != LockModeType.NONE) {
            settings.lockMode(definition.lockMode());
        }
        definition.hints().forEach((name, value) -> QueryHints.apply(settings, name, value));
        Class<?> resultClass = definition.resultClass();
        if (!definition.isNative()) {
            return new NamedQuery(
                    definition.name(),
                    asked -> QuerySource.of(services.queries().compile(definition.text(), asked)),
                    resultClass,
                    settings);
        }
        String mapping = definition.resultSetMapping();
        if (mapping == null) {
            return new NamedQuery(
                    definition.name(),
                    asked -> QuerySource.of(services.sql().compile(definition.text(), asked)),
                    resultClass,
                    settings);
        }
        QuerySource mapped = QuerySource.of(services.sql().compileMapped(definition.text(), mapping));
        return fixed(definition.name(), mapped, settings);
    }

    /** A query whose results are settled. */
    private static NamedQuery fixed(String name, QuerySource source, QuerySettings settings) {
        return new NamedQuery(
                name,
                asked -> {
                    requireResult(name, source.resultType(), asked);
                    return source;
                },
                null,
                settings);
    }

    private static void requireResult(String name, @Nullable Class<?> own, @Nullable Class<?> asked) {
        boolean fits = asked == null
                || asked == Object.class
                || own != null && (own == Object.class || TypeRules.box(asked).isAssignableFrom(TypeRules.box(own)));
        if (!fits) {
            throw new IllegalArgumentException(SessionProblem.NAMED_RESULT.with(
                    name,
                    own == null ? "nothing" : own.getName(),
                    Objects.requireNonNull(asked).getName()));
        }
    }

    /** @throws IllegalArgumentException if there is none of that name */
    NamedQuery get(String name) {
        NamedQuery query = queries.get(Objects.requireNonNull(name, "name"));
        if (query == null) {
            throw new IllegalArgumentException(
                    SessionProblem.UNKNOWN_NAMED_QUERY.with(name, services.unitName(), similar(name)));
        }
        return query;
    }

    private String similar(String name) {
        return queries.keySet().stream()
                .filter(known -> known.equalsIgnoreCase(name))
                .findFirst()
                .map(known -> " Did you mean '" + known + "'?")
                .orElse("");
    }

    /** Names a query as it is now, without the values of its parameters. */
    void add(String name, Query query) {
        SessionQuery<?> known = unwrapped(name, query);
        queries.put(
                Objects.requireNonNull(name),
                fixed(name, known.source(), known.settings().copy()));
    }

    /** The query may come in a wrapper, as containers and frameworks make them. */
    private static SessionQuery<?> unwrapped(String name, Query query) {
        if (query instanceof SessionQuery<?> own) {
            return own;
        }
        try {
            return query.unwrap(SessionQuery.class);
        } catch (PersistenceException | ClassCastException e) {
            throw new IllegalArgumentException(SessionProblem.FOREIGN_QUERY.with(name), e);
        }
    }

    /** References to the queries whose results are of a class; for {@code Object}, to all queries. */
    <R> Map<String, TypedQueryReference<R>> references(Class<R> type) {
        Map<String, TypedQueryReference<R>> references = new TreeMap<>();
        queries.forEach((name, query) -> {
            Class<?> own = query.resultType();
            Class<?> known = own == null ? Object.class : own;
            if (TypeRules.box(type).isAssignableFrom(TypeRules.box(known))) {
                @SuppressWarnings("unchecked")
                Class<? extends R> result = (Class<? extends R>) known;
                references.put(name, query.reference(result));
            }
        });
        return references;
    }
}
