package org.cairnorm.mapping;

import jakarta.persistence.LockModeType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a native query become (JPA 3.2 §10.4.5): entities first, then constructed objects, then values. One of them
 * alone is the result itself, several are an {@code Object[]}.
 */
public record ResultSetMapping(
        String name, List<EntityResult> entities, List<ConstructorResult> constructors, List<ColumnResult> columns) {
    public ResultSetMapping {
        Objects.requireNonNull(name);
        entities = List.copyOf(entities);
        constructors = List.copyOf(constructors);
        columns = List.copyOf(columns);
    }

    /** The class of one result. */
    public Class<?> resultClass() {
        if (entities.size() + constructors.size() + columns.size() != 1) {
            return Object[].class;
        }
        if (!entities.isEmpty()) {
            return entities.get(0).entity().javaClass();
        }
        if (!constructors.isEmpty()) {
            return constructors.get(0).target();
        }
        Class<?> type = columns.get(0).type();
        return type == null ? Object.class : type;
    }

    /**
     * An entity in each row.
     *
     * @param discriminator the label of the column that tells the entity; null for the mapped name
     * @param labels the label of a column by the path of an attribute, for those that differ from the mapped name
     * @param lock the lock that the query says it takes; null if it says nothing
     */
    public record EntityResult(
            EntityMapping entity,
            @Nullable String discriminator,
            Map<String, String> labels,
            @Nullable LockModeType lock) {
        public EntityResult {
            Objects.requireNonNull(entity);
            labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        }
    }

    /** An object in each row, made by a constructor that takes the columns in their order. */
    public record ConstructorResult(Class<?> target, List<ColumnResult> columns) {
        public ConstructorResult {
            Objects.requireNonNull(target);
            columns = List.copyOf(columns);
        }
    }

    /**
     * A value in each row.
     *
     * @param type null for what JDBC makes of the column
     */
    public record ColumnResult(String label, @Nullable Class<?> type) {
        public ColumnResult {
            Objects.requireNonNull(label);
        }
    }
}
