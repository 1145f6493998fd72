package org.cairnorm.session;

import java.util.Objects;
import org.cairnorm.engine.Engine;
import org.cairnorm.flush.Flusher;
import org.cairnorm.flush.IdentifierGenerators;
import org.cairnorm.loading.Loaders;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.MappingModel;
import org.cairnorm.query.QueryCompiler;
import org.cairnorm.query.SqlCompiler;
import org.jspecify.annotations.Nullable;

/** What all sessions of one persistence unit share. All parts are thread-safe. */
public record SessionServices(
        String unitName,
        MappingModel model,
        Engine engine,
        Loaders loaders,
        Flusher flusher,
        IdentifierGenerators generators,
        QueryCompiler queries,
        SqlCompiler sql,
        @Nullable Integer lockTimeoutMillis) {
    public SessionServices {
        Objects.requireNonNull(unitName);
        Objects.requireNonNull(model);
        Objects.requireNonNull(engine);
        Objects.requireNonNull(loaders);
        Objects.requireNonNull(flusher);
        Objects.requireNonNull(generators);
        Objects.requireNonNull(queries);
        Objects.requireNonNull(sql);
    }

    /**
     * The mapping of an entity class.
     *
     * @throws IllegalArgumentException if it is none
     */
    EntityMapping mapping(@Nullable Class<?> type) {
        EntityMapping mapping = type == null ? null : model.entity(type);
        if (mapping == null) {
            throw new IllegalArgumentException(
                    SessionProblem.NOT_AN_ENTITY.with(type == null ? null : type.getName(), unitName));
        }
        return mapping;
    }
}
