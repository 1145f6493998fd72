package org.cairnorm.session;

import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.TypedQueryReference;
import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.CriteriaSelect;
import jakarta.persistence.criteria.CriteriaUpdate;
import java.util.Objects;
import org.cairnorm.query.criteria.CriteriaQueries;
import org.cairnorm.query.criteria.ResolvedCriteria;

/** Makes the query objects of one session. */
final class Queries {
    private final Session session;
    private final SessionServices services;

    Queries(Session session) {
        this.session = session;
        this.services = session.services();
    }

    Query jpql(String text) {
        return make(QuerySource.of(services.queries().compile(text(text), null)));
    }

    <T> TypedQuery<T> jpql(String text, Class<T> resultClass) {
        return make(QuerySource.of(services.queries().compile(text(text), resultClass(resultClass))));
    }

    Query named(String name) {
        NamedQuery query = session.factory().namedQueries().get(name);
        return make(query.source(), query.settings());
    }

    <T> TypedQuery<T> named(String name, Class<T> resultClass) {
        NamedQuery query = session.factory().namedQueries().get(name);
        return make(query.source(resultClass(resultClass)), query.settings());
    }

    <T> TypedQuery<T> referenced(TypedQueryReference<T> reference) {
        NamedQuery query = session.factory()
                .namedQueries()
                .get(Objects.requireNonNull(reference, "reference").getName());
        QuerySettings settings = query.settings();
        reference.getHints().forEach((name, value) -> QueryHints.apply(settings, name, value));
        return make(query.source(reference.getResultType()), settings);
    }

    Query sql(String sql) {
        return make(QuerySource.of(services.sql().compile(text(sql), null)));
    }

    <T> TypedQuery<T> sql(String sql, Class<T> resultClass) {
        return make(QuerySource.of(services.sql().compile(text(sql), resultClass(resultClass))));
    }

    Query sqlMapped(String sql, String resultSetMapping) {
        return make(QuerySource.of(services.sql().compileMapped(text(sql), resultSetMapping)));
    }

    <T> TypedQuery<T> criteria(CriteriaSelect<T> query) {
        return make(compiled(criteria().resolve(required(query))));
    }

    Query criteria(CriteriaUpdate<?> query) {
        return make(compiled(criteria().resolve(required(query))));
    }

    Query criteria(CriteriaDelete<?> query) {
        return make(compiled(criteria().resolve(required(query))));
    }

    private CriteriaQueries criteria() {
        return session.factory().criteriaQueries();
    }

    private QuerySource compiled(ResolvedCriteria resolved) {
        return new QuerySource(services.queries().compile(resolved.query(), null), resolved);
    }

    private static <C> C required(C criteria) {
        if (criteria == null) {
            throw new IllegalArgumentException(SessionProblem.NULL_ARGUMENT.with("The criteria query"));
        }
        return criteria;
    }

    private static String text(String text) {
        if (text == null) {
            throw new IllegalArgumentException(SessionProblem.NULL_ARGUMENT.with("The text of a query"));
        }
        return text;
    }

    private static <T> Class<T> resultClass(Class<T> resultClass) {
        if (resultClass == null) {
            throw new IllegalArgumentException(SessionProblem.NULL_ARGUMENT.with("The result class of a query"));
        }
        return resultClass;
    }

    private <T> SessionQuery<T> make(QuerySource source) {
        return make(source, new QuerySettings());
    }

    private <T> SessionQuery<T> make(QuerySource source, QuerySettings settings) {
        Object timeout = session.settings().property(QueryHints.TIMEOUT);
        if (timeout != null && settings.timeoutMillis() == null) {
            QueryHints.apply(settings, QueryHints.TIMEOUT, timeout);
        }
        if (settings.lockTimeoutMillis() == null) {
            settings.lockTimeoutMillis(session.settings().lockTimeoutMillis());
        }
        return new SessionQuery<>(session, source, settings);
    }
}
