package org.cairnorm.mapping.source;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code @NamedNativeQuery} said (JPA 3.2 §10.4.2).
 *
 * @param inlineMapping the result mapping written inside the annotation itself
 */
public record NamedNativeQueryDeclaration(
        String name,
        String query,
        @Nullable Class<?> resultClass,
        @Nullable String resultSetMapping,
        @Nullable ResultSetMappingDeclaration inlineMapping,
        Map<String, String> hints) {
    public NamedNativeQueryDeclaration {
        hints = Map.copyOf(hints);
    }
}
