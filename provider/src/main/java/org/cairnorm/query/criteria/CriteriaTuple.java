package org.cairnorm.query.criteria;

import jakarta.persistence.Tuple;
import jakarta.persistence.TupleElement;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A tuple whose elements are the selections of the criteria query that gave it (JPA 3.2 §6.3.9). */
final class CriteriaTuple implements Tuple {
    private final Tuple values;
    private final List<TupleElement<?>> elements;

    CriteriaTuple(Tuple values, List<TupleElement<?>> elements) {
        this.values = Objects.requireNonNull(values);
        this.elements = elements;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <X> X get(TupleElement<X> element) {
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) == element) {
                return (X) values.get(i);
            }
        }
        throw CriteriaProblem.NOT_IN_TUPLE.refusal(String.valueOf(element));
    }

    @Override
    public <X> X get(String alias, Class<X> type) {
        return values.get(alias, type);
    }

    @Override
    public @Nullable Object get(String alias) {
        return values.get(alias);
    }

    @Override
    public <X> X get(int i, Class<X> type) {
        return values.get(i, type);
    }

    @Override
    public @Nullable Object get(int i) {
        return values.get(i);
    }

    @Override
    public @Nullable Object[] toArray() {
        return values.toArray();
    }

    @Override
    public List<TupleElement<?>> getElements() {
        return elements;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CriteriaTuple that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
