package org.cairnorm.mapping.source;

import jakarta.persistence.LockModeType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code @NamedQuery} said (JPA 3.2 §10.4.1). */
public record NamedQueryDeclaration(
        String name,
        String query,
        @Nullable Class<?> resultClass,
        @Nullable LockModeType lockMode,
        Map<String, String> hints) {
    public NamedQueryDeclaration {
        hints = Map.copyOf(hints);
    }
}
