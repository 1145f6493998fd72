package org.cairnorm.session;

import jakarta.persistence.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cairnorm.query.CompiledQuery;
import org.cairnorm.query.ParameterValues;
import org.cairnorm.query.criteria.ResolvedCriteria;
import org.cairnorm.query.domain.QueryParameter;
import org.cairnorm.query.domain.TypeRules;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one query object, and what was set for them. The constants of a criteria query are parameters of the compiled
 * query too, but not of the application.
 */
final class QueryArguments {
    private final CompiledQuery query;
    private final List<QueryParameter> parameters;
    private final ParameterValues values;
    private final @Nullable Object[] given;
    private @Nullable List<Parameter<?>> faces;

    QueryArguments(QuerySource source) {
        this.query = source.query();
        this.values = query.newValues();
        ResolvedCriteria criteria = source.criteria();
        if (criteria == null) {
            this.parameters = query.parameters();
        } else {
            this.parameters = List.copyOf(criteria.parameters().values());
            this.faces = List.copyOf(criteria.parameters().keySet());
            criteria.constants().forEach(values::set);
        }
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
            if (Objects.equals(name(i), name) && name != null) {
                return i;
            }
        }
        throw unknown(":" + name);
    }

    /** The name that the application knows: a criteria parameter may have none. */
    private @Nullable String name(int place) {
        return faces == null ? parameters.get(place).name() : faces.get(place).getName();
    }

    /** @throws IllegalArgumentException if the query has no such parameter */
    int place(int position) {
        for (int i = 0; i < parameters.size(); i++) {
            QueryParameter parameter = parameters.get(i);
            if (parameter.name() == null && parameter.position() == position) {
                return i;
            }
        }
        throw unknown("?" + position);
    }

    /** @throws IllegalArgumentException if the query has no such parameter */
    int place(@Nullable Parameter<?> face) {
        int known = find(face);
        if (known < 0) {
            throw unknown(face == null ? "null" : label(face));
        }
        return known;
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

    private static String label(Parameter<?> face) {
        if (face.getName() != null) {
            return ":" + face.getName();
        }
        return face.getPosition() == null ? "without a name" : "?" + face.getPosition();
    }

    private IllegalArgumentException unknown(String label) {
        List<String> labels = new ArrayList<>();
        faces().forEach(face -> labels.add(label(face)));
        return new IllegalArgumentException(SessionProblem.NO_SUCH_PARAMETER.with(label, labels));
    }

    /** @throws IllegalArgumentException if values of the parameter cannot be taken as that type */
    <T> Parameter<T> typed(int place, Class<T> type) {
        Parameter<?> face = face(place);
        Class<?> own = TypeRules.box(face.getParameterType());
        boolean collection = parameters.get(place).collection() && Collection.class.isAssignableFrom(type);
        if (own != Object.class && !collection && !TypeRules.box(type).isAssignableFrom(own)) {
            throw new IllegalArgumentException(
                    SessionProblem.PARAMETER_TYPE.with(label(face), own.getName(), type.getName()));
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
        if (!values.isSet(parameters.get(place))) {
            throw new IllegalStateException(SessionProblem.PARAMETER_NOT_SET.with(label(face(place))));
        }
        return given[place];
    }
}
