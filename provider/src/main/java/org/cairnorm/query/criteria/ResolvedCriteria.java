package org.cairnorm.query.criteria;

import jakarta.persistence.Tuple;
import jakarta.persistence.TupleElement;
import jakarta.persistence.criteria.ParameterExpression;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairnorm.query.domain.QueryParameter;
import org.cairnorm.query.domain.ResolvedQuery;
import org.jspecify.annotations.Nullable;

/**
 * A criteria query as it was when it was resolved.
 *
 * @param query what JPQL becomes as well; two criteria queries that differ only in their values have equal ones
 * @param parameters the parameters of the application and the parameters of {@code query} that they are
 * @param constants the values of all other parameters of {@code query}: the literals
 * @param elements what the tuples that it gives are made of; empty if it gives no tuples
 */
public record ResolvedCriteria(
        ResolvedQuery query,
        Map<ParameterExpression<?>, QueryParameter> parameters,
        Map<QueryParameter, Object> constants,
        List<TupleElement<?>> elements) {
    public ResolvedCriteria {
        Objects.requireNonNull(query);
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
        elements = List.copyOf(elements);
    }

    /** A result of the compiled query as one of the criteria query: tuples know the selections that they are made of. */
    public @Nullable Object result(@Nullable Object result) {
        return elements.isEmpty() || !(result instanceof Tuple tuple) ? result : new CriteriaTuple(tuple, elements);
    }

    /** Without the values, which may be secrets. */
    @Override
    public String toString() {
        return "ResolvedCriteria[" + query + "]";
    }
}
