package org.cairnorm.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.cairnorm.query.domain.QueryParameter;
import org.jspecify.annotations.Nullable;

/** The values of the parameters of one query. Not thread-safe. */
public final class ParameterValues {
    private static final Object MISSING = new Object();

    private final CompiledQuery query;
    private final @Nullable Object[] values;
    private final @Nullable List<?>[] lists;

    ParameterValues(CompiledQuery query) {
        this.query = query;
        this.values = new @Nullable Object[query.parameters().size()];
        this.lists = new List<?>[values.length];
        Arrays.fill(values, MISSING);
    }

    /**
     * Sets a value.
     *
     * @param value may be null; a {@code Collection} for a parameter that takes one
     * @throws IllegalArgumentException if the parameter is none of this query, or does not take the value
     */
    public void set(QueryParameter parameter, @Nullable Object value) {
        int place = query.place(parameter);
        ParameterRules.check(parameter, value);
        values[place] = value;
        boolean elements = parameter.collection() && value instanceof Collection<?>;
        lists[place] = elements ? Collections.unmodifiableList(new ArrayList<>((Collection<?>) value)) : null;
    }

    /** Sets the value of a named parameter; see {@link #set(QueryParameter, Object)}. */
    public void set(String name, @Nullable Object value) {
        set(query.parameter(name), value);
    }

    /** Sets the value of a positional parameter; see {@link #set(QueryParameter, Object)}. */
    public void set(int position, @Nullable Object value) {
        set(query.parameter(position), value);
    }

    /** Whether a value was set. */
    public boolean isSet(QueryParameter parameter) {
        return values[query.place(parameter)] != MISSING;
    }

    /**
     * The value of a parameter.
     *
     * @throws IllegalStateException if it was not set
     */
    public @Nullable Object get(QueryParameter parameter) {
        Object value = values[query.place(parameter)];
        if (value == MISSING) {
            throw new IllegalStateException(QueryProblem.NOT_SET.with(parameter.label()));
        }
        return value;
    }

    /** @throws IllegalStateException if a value is missing */
    void requireComplete(CompiledQuery running) {
        if (query != running) {
            throw new IllegalArgumentException("These are values of another query: " + query);
        }
        for (int i = 0; i < values.length; i++) {
            if (values[i] == MISSING) {
                throw new IllegalStateException(
                        QueryProblem.NOT_SET.with(query.parameters().get(i).label()));
            }
        }
    }

    @Nullable Object at(int place) {
        return values[place];
    }

    boolean isList(int place) {
        return lists[place] != null;
    }

    /** The elements of the value at a place: a single value counts as a collection of one. */
    List<?> listAt(int place) {
        List<?> list = lists[place];
        return list == null ? Collections.singletonList(values[place]) : list;
    }

    /** Without the values, which may be secrets. */
    @Override
    public String toString() {
        return "ParameterValues of " + Objects.toString(query);
    }
}
