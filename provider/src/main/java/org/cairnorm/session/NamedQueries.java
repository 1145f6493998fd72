package org.cairnorm.session;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cairnorm.mapping.NamedQueryDefinition;
import org.jspecify.annotations.Nullable;

/** The named queries of a persistence unit: those of its classes, and those added at run time (JPA 3.2 §10.4). Thread-safe. */
final class NamedQueries {
    private final Map<String, NamedQueryDefinition> definitions = new ConcurrentHashMap<>();

    NamedQueries(Collection<NamedQueryDefinition> declared) {
        declared.forEach(definition -> definitions.put(definition.name(), definition));
    }

    @Nullable NamedQueryDefinition find(String name) {
        return definitions.get(name);
    }
}
