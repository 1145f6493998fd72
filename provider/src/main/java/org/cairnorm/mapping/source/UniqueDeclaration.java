package org.cairnorm.mapping.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code @UniqueConstraint} said (JPA 3.2 §11.1.56). */
public record UniqueDeclaration(
        @Nullable String name,
        List<String> columns,
        @Nullable String options) {
    public UniqueDeclaration {
        columns = List.copyOf(columns);
    }
}
