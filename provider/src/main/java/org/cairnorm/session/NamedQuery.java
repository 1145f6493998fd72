package org.cairnorm.session;

import jakarta.persistence.TypedQueryReference;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.cairnorm.query.domain.TypeRules;
import org.jspecify.annotations.Nullable;

/** A query with a name, and how it is to be run (JPA 3.2 §10.4). Thread-safe; its settings are copied, never changed. */
final class NamedQuery {
    private final String name;
    private final Function<@Nullable Class<?>, QuerySource> compiler;
    private final @Nullable Class<?> resultClass;
    private final QuerySettings settings;

    /**
     * @param compiler makes the query, with results of a class; cheap when it was done before
     * @param resultClass the class that the definition names; null if it names none
     */
    NamedQuery(
            String name,
            Function<@Nullable Class<?>, QuerySource> compiler,
            @Nullable Class<?> resultClass,
            QuerySettings settings) {
        this.name = Objects.requireNonNull(name);
        this.compiler = compiler;
        this.resultClass = resultClass;
        this.settings = settings;
    }

    String name() {
        return name;
    }

    /** A copy, for one query object. */
    QuerySettings settings() {
        return settings.copy();
    }

    QuerySource source() {
        return compiler.apply(resultClass);
    }

    /** The query with results of a class; the definition's own class serves where it is one. */
    QuerySource source(Class<?> asked) {
        Class<?> own = resultClass;
        boolean fits = own != null && TypeRules.box(asked).isAssignableFrom(TypeRules.box(own));
        return compiler.apply(fits ? own : asked);
    }

    /** The class of results; null for an update or delete. */
    @Nullable Class<?> resultType() {
        return source().resultType();
    }

    <R> TypedQueryReference<R> reference(Class<? extends R> type) {
        return new Reference<>(name, type, settings.hints());
    }

    private record Reference<R>(String name, Class<? extends R> type, Map<String, Object> hints)
            implements TypedQueryReference<R> {
        @Override
        public String getName() {
            return name;
        }

        @Override
        public Class<? extends R> getResultType() {
            return type;
        }

        @Override
        public Map<String, Object> getHints() {
            return hints;
        }
    }
}
