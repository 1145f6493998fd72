package org.cairnorm.session;

import jakarta.persistence.Parameter;
import java.util.List;
import java.util.Objects;
import org.cairnorm.query.CompiledQuery;
import org.cairnorm.query.CompiledSelect;
import org.cairnorm.query.ResultQuery;
import org.jspecify.annotations.Nullable;

/**
 * A compiled query with its parameters as the application sees them: what a query object is made of, and what a named query keeps.
 *
 * @param faces the objects that stand for the parameters of a criteria query, in the order of the compiled query's; null for a query
 *     of a text
 */
record QuerySource(CompiledQuery query, @Nullable List<Parameter<?>> faces) {
    QuerySource {
        Objects.requireNonNull(query);
        faces = faces == null ? null : List.copyOf(faces);
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
}
