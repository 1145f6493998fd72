package org.cairnorm.query.lowering;

import jakarta.persistence.Tuple;
import jakarta.persistence.TupleElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairnorm.query.domain.ResultShape;
import org.cairnorm.query.domain.TypeRules;
import org.jspecify.annotations.Nullable;

/** A result of several values, found by place or alias. */
final class ResultTuple implements Tuple {
    private final Elements elements;
    private final @Nullable Object[] values;

    ResultTuple(Elements elements, @Nullable Object[] values) {
        this.elements = elements;
        this.values = values;
    }

    /** What all tuples of one query share. */
    static final class Elements {
        private final List<TupleElement<?>> list = new ArrayList<>();
        private final Map<String, Integer> places = new HashMap<>();

        static Elements of(ResultShape.Tuple shape) {
            Elements elements = new Elements();
            for (ResultShape part : shape.parts()) {
                String alias = part.alias();
                if (alias != null) {
                    elements.places.putIfAbsent(alias, elements.list.size());
                }
                elements.list.add(new Element<>(TypeRules.box(part.javaType()), alias));
            }
            return elements;
        }

        private int place(@Nullable String alias) {
            Integer place = places.get(alias);
            if (place == null) {
                place = placeIgnoringCase(alias);
            }
            if (place == null) {
                throw new IllegalArgumentException(LoweringProblem.NO_TUPLE_ALIAS.with(
                        alias, places.keySet().stream().sorted().toList()));
            }
            return place;
        }

        /** Result variables do not mind case, and databases change that of labels; null unless exactly one fits. */
        private @Nullable Integer placeIgnoringCase(@Nullable String alias) {
            Integer found = null;
            for (Map.Entry<String, Integer> known : places.entrySet()) {
                if (known.getKey().equalsIgnoreCase(alias)) {
                    if (found != null) {
                        return null;
                    }
                    found = known.getValue();
                }
            }
            return found;
        }
    }

    private record Element<X>(Class<X> javaType, @Nullable String alias) implements TupleElement<X> {
        @Override
        public Class<? extends X> getJavaType() {
            return javaType;
        }

        @Override
        @SuppressWarnings("NullAway")
        public @Nullable String getAlias() {
            return alias;
        }
    }

    @Override
    public <X> X get(TupleElement<X> element) {
        int place = elements.list.indexOf(element);
        if (place < 0 && element != null && element.getAlias() != null) {
            place = elements.place(element.getAlias());
        }
        if (place < 0) {
            throw new IllegalArgumentException(LoweringProblem.NO_TUPLE_ELEMENT.with(element));
        }
        return cast(get(place), element.getJavaType());
    }

    @Override
    public <X> X get(String alias, Class<X> type) {
        return cast(get(alias), type);
    }

    @Override
    public Object get(String alias) {
        return get(elements.place(alias));
    }

    @Override
    public <X> X get(int place, Class<X> type) {
        return cast(get(place), type);
    }

    @Override
    @SuppressWarnings("NullAway")
    public @Nullable Object get(int place) {
        if (place < 0 || place >= values.length) {
            throw new IllegalArgumentException(LoweringProblem.NO_TUPLE_PLACE.with(place, values.length));
        }
        return values[place];
    }

    @SuppressWarnings("unchecked")
    private static <X> X cast(@Nullable Object value, Class<? extends X> type) {
        if (value != null && !TypeRules.box(type).isInstance(value)) {
            throw new IllegalArgumentException(
                    LoweringProblem.TUPLE_TYPE.with(value.getClass().getName(), type.getName()));
        }
        return (X) value;
    }

    @Override
    public @Nullable Object[] toArray() {
        return values.clone();
    }

    @Override
    public List<TupleElement<?>> getElements() {
        return List.copyOf(elements.list);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ResultTuple that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
