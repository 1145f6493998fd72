package org.cairnorm.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairnorm.query.domain.QueryParameter;
import org.jspecify.annotations.Nullable;

/**
 * A query that is ready to run: nothing of it depends on values, on a transaction or on a persistence context. Thread-safe;
 * kept by the {@link QueryCompiler}.
 */
public abstract sealed class CompiledQuery permits CompiledSelect, CompiledUpdate, CompiledSql {
    private final String description;
    private final List<QueryParameter> parameters;
    private final Map<String, Integer> places = new HashMap<>();

    CompiledQuery(String description, List<QueryParameter> parameters) {
        this.description = Objects.requireNonNull(description);
        this.parameters = List.copyOf(parameters);
        for (int i = 0; i < this.parameters.size(); i++) {
            places.put(this.parameters.get(i).slot(), i);
        }
    }

    /** The text it was made of; of a criteria query a word for it. */
    public final String description() {
        return description;
    }

    /** The parameters in the order of their first appearance. */
    public final List<QueryParameter> parameters() {
        return parameters;
    }

    /**
     * The named parameter of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public final QueryParameter parameter(String name) {
        Integer place = places.get(name);
        if (place == null || parameters.get(place).name() == null) {
            throw unknown(":" + name);
        }
        return parameters.get(place);
    }

    /**
     * The positional parameter of that number.
     *
     * @throws IllegalArgumentException if there is none
     */
    public final QueryParameter parameter(int position) {
        Integer place = places.get(Integer.toString(position));
        if (place == null || parameters.get(place).name() != null) {
            throw unknown("?" + position);
        }
        return parameters.get(place);
    }

    private IllegalArgumentException unknown(String label) {
        return new IllegalArgumentException(QueryProblem.NO_SUCH_PARAMETER.with(
                label, parameters.stream().map(QueryParameter::label).toList()));
    }

    /** The place of a parameter among {@link #parameters()}. */
    final int place(QueryParameter parameter) {
        Integer place = places.get(parameter.slot());
        if (place == null || !parameters.get(place).equals(parameter)) {
            throw unknown(parameter.label());
        }
        return place;
    }

    /** Values for one use of this query, all still missing. */
    public final ParameterValues newValues() {
        return new ParameterValues(this);
    }

    /** The SQL on one line; several statements are separated by semicolons. For reading: values are left as {@code ?}. */
    public abstract String toSql();

    /** The SQL with a line for each clause. */
    public abstract String toPrettySql();

    /** An estimate of the memory that it takes. */
    abstract int weight();

    /**
     * The query as one that gives rows.
     *
     * @throws IllegalStateException if it is an update or delete
     */
    public final ResultQuery asSelect() {
        if (this instanceof ResultQuery select) {
            return select;
        }
        throw new IllegalStateException(QueryProblem.NOT_A_SELECT.with(description));
    }

    /**
     * The query as one that changes rows.
     *
     * @throws IllegalStateException if it is a select
     */
    public final ChangeQuery asUpdate() {
        if (this instanceof ChangeQuery update) {
            return update;
        }
        throw new IllegalStateException(QueryProblem.NOT_AN_UPDATE.with(description));
    }

    static int weightOf(@Nullable CharSequence text) {
        return text == null ? 0 : 48 + 2 * text.length();
    }

    @Override
    public String toString() {
        return description;
    }
}
