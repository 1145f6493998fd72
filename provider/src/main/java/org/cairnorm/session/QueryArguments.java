package org.cairnorm.session;

import jakarta.persistence.Parameter;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cairnorm.query.CompiledQuery;
import org.cairnorm.query.ParameterValues;
import org.cairnorm.query.domain.QueryParameter;
import org.cairnorm.query.domain.TypeRules;
import org.jspecify.annotations.Nullable;

/** The parameters of one query object, and what was set for them. */
final class QueryArguments {
    private final CompiledQuery query;
    private final List<QueryParameter> parameters;
    private @Nullable List<Parameter<?>> faces;
    private final ParameterValues values;
    private final @Nullable Object[] given;

    QueryArguments(QuerySource source) {
        this.query = source.query();
        this.parameters = query.parameters();
        this.faces = source.faces();
        this.values = query.newValues();
        this.given = new @Nullable Object[parameters.size()];
    }

    ParameterValues values() {
        return values;
    }

    private List<Parameter<?>> faces() {
        List<Parameter<?>> known = faces;
        if (known == null) {
            known = DeclaredParameter.all(query);
            faces = known;
        }
        return known;
    }

    Set<Parameter<?>> all() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(faces()));
    }

    Parameter<?> face(int place) {
        return faces().get(place);
    }

    /** @throws IllegalArgumentException if the query has no such parameter */
    int place(String name) {
        for (int i = 0; i < parameters.size(); i++) {
            if (Objects.equals(parameters.get(i).name(), name) && isNamed(i)) {
                return i;
            }
        }
        throw unknown(":" + name);
    }

    /** The name of a criteria parameter that has none was made up. */
    private boolean isNamed(int place) {
        return faces == null || faces.get(place).getName() != null;
    }

    /** @throws IllegalArgumentException if the query has no such parameter */
    int place(int position) {
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).name() == null && parameters.get(i).position() == position) {
                return i;
            }
        }
        throw unknown("?" + position);
    }

    /** @throws IllegalArgumentException if the query has no such parameter */
    int place(@Nullable Parameter<?> face) {
        int known = find(face);
        if (known >= 0) {
            return known;
        }
        if (face == null) {
            throw unknown("null");
        }
        String name = face.getName();
        Integer position = face.getPosition();
        throw unknown(name != null ? ":" + name : position != null ? "?" + position : "without a name");
    }

    /** The place of a parameter object of this query, or of one that is named as one of this query; -1 if there is none. */
    private int find(@Nullable Parameter<?> face) {
        List<Parameter<?>> known = faces();
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i) == face) {
                return i;
            }
        }
        for (int i = 0; face != null && i < known.size(); i++) {
            Parameter<?> own = known.get(i);
            boolean same = own.getName() != null
                    ? own.getName().equals(face.getName())
                    : own.getPosition() != null && own.getPosition().equals(face.getPosition());
            if (same) {
                return i;
            }
        }
        return -1;
    }

    private IllegalArgumentException unknown(String label) {
        return new IllegalArgumentException(SessionProblem.NO_SUCH_PARAMETER.with(
                label, parameters.stream().map(QueryParameter::label).toList()));
    }

    /** @throws IllegalArgumentException if values of the parameter cannot be taken as that type */
    <T> Parameter<T> typed(int place, Class<T> type) {
        Parameter<?> face = faces().get(place);
        Class<?> own = TypeRules.box(face.getParameterType());
        boolean collection = parameters.get(place).collection() && Collection.class.isAssignableFrom(type);
        if (own != Object.class && !collection && !TypeRules.box(type).isAssignableFrom(own)) {
            throw new IllegalArgumentException(
                    SessionProblem.PARAMETER_TYPE.with(parameters.get(place).label(), own.getName(), type.getName()));
        }
        @SuppressWarnings("unchecked")
        Parameter<T> typed = (Parameter<T>) face;
        return typed;
    }

    void set(int place, @Nullable Object value) {
        set(place, value, value);
    }

    /**
     * Sets a value.
     *
     * @param shown what the application gave and gets back
     * @param value what is bound
     */
    void set(int place, @Nullable Object shown, @Nullable Object value) {
        values.set(parameters.get(place), value);
        given[place] = shown;
    }

    boolean isBound(@Nullable Parameter<?> face) {
        int place = find(face);
        return place >= 0 && values.isSet(parameters.get(place));
    }

    /** @throws IllegalStateException if it was not set */
    @Nullable Object given(int place) {
        QueryParameter parameter = parameters.get(place);
        if (!values.isSet(parameter)) {
            throw new IllegalStateException(SessionProblem.PARAMETER_NOT_SET.with(parameter.label()));
        }
        return given[place];
    }
}
