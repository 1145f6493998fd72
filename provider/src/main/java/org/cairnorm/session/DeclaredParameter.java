package org.cairnorm.session;

import jakarta.persistence.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.cairnorm.query.CompiledQuery;
import org.cairnorm.query.domain.QueryParameter;
import org.jspecify.annotations.Nullable;

/** A parameter that stands in the text of a query (JPA 3.2 §3.11.5). */
final class DeclaredParameter<T> implements Parameter<T> {
    private final QueryParameter parameter;
    private final Class<T> type;

    private DeclaredParameter(QueryParameter parameter, Class<T> type) {
        this.parameter = parameter;
        this.type = type;
    }

    /** The parameters of a query in their order. */
    static List<Parameter<?>> all(CompiledQuery query) {
        List<Parameter<?>> all = new ArrayList<>(query.parameters().size());
        for (QueryParameter parameter : query.parameters()) {
            all.add(new DeclaredParameter<>(parameter, parameter.javaType()));
        }
        return all;
    }

    @Override
    public @Nullable String getName() {
        return parameter.name();
    }

    @Override
    public @Nullable Integer getPosition() {
        return parameter.name() == null ? parameter.position() : null;
    }

    /** {@code Object} where the query does not say; the type of an element for a collection. */
    @Override
    public Class<T> getParameterType() {
        return type;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeclaredParameter<?> that && parameter.equals(that.parameter);
    }

    @Override
    public int hashCode() {
        return parameter.slot().hashCode();
    }

    @Override
    public String toString() {
        return parameter.label();
    }
}
