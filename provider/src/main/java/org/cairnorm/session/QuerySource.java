package org.cairnorm.session;

import java.util.Objects;
import org.cairnorm.query.CompiledQuery;
import org.cairnorm.query.CompiledSelect;
import org.cairnorm.query.ResultQuery;
import org.cairnorm.query.criteria.ResolvedCriteria;
import org.jspecify.annotations.Nullable;

/**
 * What a query object is made of, and what a named query keeps.
 *
 * @param criteria what the compiled query was made of, with its constants; null for a query of a text
 */
record QuerySource(CompiledQuery query, @Nullable ResolvedCriteria criteria) {
    QuerySource {
        Objects.requireNonNull(query);
    }

    /** A query of a text. */
    static QuerySource of(CompiledQuery query) {
        return new QuerySource(query, null);
    }

    /** Whether the query may have a lock mode: a select of JPQL or criteria. */
    boolean lockable() {
        return query instanceof CompiledSelect;
    }

    /** The class of the results; null if the query gives none. */
    @Nullable Class<?> resultType() {
        return query instanceof ResultQuery results ? results.resultType() : null;
    }

    /** A result of the compiled query as the application shall see it. */
    @Nullable Object result(@Nullable Object result) {
        return criteria == null ? result : criteria.result(result);
    }
}
