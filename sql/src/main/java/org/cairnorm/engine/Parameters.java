package org.cairnorm.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values for the slots of a statement, by name. Immutable. A collection slot takes a {@code Collection}. */
public final class Parameters {

    /** No values. */
    public static final Parameters NONE = new Parameters(Map.of());

    private final Map<String, @Nullable Object> values;

    private Parameters(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    /** One value. */
    public static Parameters of(String name, @Nullable Object value) {
        return NONE.and(name, value);
    }

    /** Two values. */
    public static Parameters of(String name1, @Nullable Object value1, String name2, @Nullable Object value2) {
        return of(name1, value1).and(name2, value2);
    }

    /** Three values. */
    public static Parameters of(
            String name1,
            @Nullable Object value1,
            String name2,
            @Nullable Object value2,
            String name3,
            @Nullable Object value3) {
        return of(name1, value1).and(name2, value2).and(name3, value3);
    }

    /** The values of a map. */
    public static Parameters of(Map<String, ? extends @Nullable Object> values) {
        return new Parameters(Collections.unmodifiableMap(new LinkedHashMap<>(values)));
    }

    /** These and one more; one of the same name is replaced. */
    public Parameters and(String name, @Nullable Object value) {
        Objects.requireNonNull(name, "name");
        Map<String, @Nullable Object> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Parameters(Collections.unmodifiableMap(more));
    }

    /** The names that have a value, in order. */
    public Set<String> names() {
        return values.keySet();
    }

    /**
     * The value of a name.
     *
     * @throws IllegalArgumentException if there is none; a value that is null is one
     */
    public @Nullable Object value(String name) {
        Object value = values.get(name);
        if (value == null && !values.containsKey(name)) {
            throw new IllegalArgumentException("The statement has a slot \"" + name
                    + "\" but no value was given for it; values were given for " + values.keySet());
        }
        return value;
    }

    /** The names only: a value may be a secret. */
    @Override
    public String toString() {
        return "Parameters" + values.keySet();
    }
}
