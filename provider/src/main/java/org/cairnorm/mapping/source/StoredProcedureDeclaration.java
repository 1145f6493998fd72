package org.cairnorm.mapping.source;

import jakarta.persistence.ParameterMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code @NamedStoredProcedureQuery} said (JPA 3.2 §10.4.3). Kept for the feature to come. */
public record StoredProcedureDeclaration(
        String name,
        String procedureName,
        List<ParameterDeclaration> parameters,
        List<Class<?>> resultClasses,
        List<String> resultSetMappings,
        Map<String, String> hints) {

    public StoredProcedureDeclaration {
        parameters = List.copyOf(parameters);
        resultClasses = List.copyOf(resultClasses);
        resultSetMappings = List.copyOf(resultSetMappings);
        hints = Map.copyOf(hints);
    }

    /** What {@code @StoredProcedureParameter} said. */
    public record ParameterDeclaration(@Nullable String name, ParameterMode mode, Class<?> type) {}
}
