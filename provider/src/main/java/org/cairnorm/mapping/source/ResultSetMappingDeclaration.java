package org.cairnorm.mapping.source;

import jakarta.persistence.LockModeType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code @SqlResultSetMapping} said (JPA 3.2 §10.4.5). */
public record ResultSetMappingDeclaration(
        String name,
        List<EntityResultDeclaration> entities,
        List<ConstructorResultDeclaration> constructors,
        List<ColumnResultDeclaration> columns) {

    public ResultSetMappingDeclaration {
        entities = List.copyOf(entities);
        constructors = List.copyOf(constructors);
        columns = List.copyOf(columns);
    }

    /**
     * What {@code @EntityResult} said.
     *
     * @param fields column by attribute path
     */
    public record EntityResultDeclaration(
            Class<?> entityClass,
            @Nullable LockModeType lockMode,
            @Nullable String discriminatorColumn,
            Map<String, String> fields) {
        public EntityResultDeclaration {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /** What {@code @ConstructorResult} said. */
    public record ConstructorResultDeclaration(Class<?> targetClass, List<ColumnResultDeclaration> columns) {
        public ConstructorResultDeclaration {
            columns = List.copyOf(columns);
        }
    }

    /** What {@code @ColumnResult} said. */
    public record ColumnResultDeclaration(
            String name, @Nullable Class<?> type) {}
}
