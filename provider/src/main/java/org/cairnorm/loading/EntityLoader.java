package org.cairnorm.loading;

import jakarta.persistence.EntityNotFoundException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.context.PersistenceContext;
import org.cairnorm.mapping.EntityMapping;
import org.jspecify.annotations.Nullable;

/** Loads the entities that have one of many keys. */
final class EntityLoader implements FollowUp.Loader {
    private final Loaders loaders;
    private final EntityMapping mapping;
    private final ReferencedKey key;
    private final FetchPlan plan;
    private volatile @Nullable Compiled compiled;

    private record Compiled(KeyedStatement statement, EntityReader reader, KeyReader keyReader) {}

    EntityLoader(Loaders loaders, EntityMapping mapping, ReferencedKey key, FetchPlan plan) {
        this.loaders = loaders;
        this.mapping = mapping;
        this.key = key;
        this.plan = plan;
    }

    private Compiled compiled() {
        Compiled known = compiled;
        if (known == null) {
            EntitySource source = EntitySource.of(mapping, new AliasNames());
            SelectList list = new SelectList();
            EntityReader reader = loaders.reader(source, plan, list);
            KeyReader keyReader = KeyReader.of(key, source.referenced(key), list, loaders.dialect());
            KeyedStatement statement = KeyedStatement.of(
                    loaders.engine(),
                    list,
                    source.source(),
                    key,
                    source.referenced(key),
                    source.restriction(),
                    List.of(),
                    loaders.options());
            known = new Compiled(statement, reader, keyReader);
            compiled = known;
        }
        return known;
    }

    /** The entry with that key, if the context can tell; a key that is not the identifier it cannot find. */
    @Nullable EntityEntry known(PersistenceContext context, Object value) {
        return key.isIdentifier() ? context.find(mapping, value) : null;
    }

    /** Loads what has the keys. Entities that are loaded already are left as they are, references are filled. */
    void load(Operation operation, Set<?> keys) {
        Compiled shape = compiled();
        RowContext context = new RowContext(operation, shape.statement().roles());
        shape.statement().run(context, keys, row -> shape.reader().read(row, context));
    }

    private Map<Object, Object> loadByKey(Operation operation, Set<?> keys) {
        Compiled shape = compiled();
        Map<Object, Object> found = new HashMap<>();
        RowContext context = new RowContext(operation, shape.statement().roles());
        shape.statement().run(context, keys, row -> {
            Object instance = shape.reader().read(row, context);
            if (instance != null) {
                found.put(Objects.requireNonNull(shape.keyReader().read(row)), instance);
            }
        });
        return found;
    }

    @Override
    public Waiting newFollowUp() {
        return new Waiting();
    }

    Waiting followUp(Operation operation) {
        return (Waiting) operation.followUp(this);
    }

    /** Keys to load, and associations to set to what is found. */
    final class Waiting implements FollowUp {
        private final Set<Object> keys = new LinkedHashSet<>();
        private final Settings settings = new Settings();

        /** Loads an entity. */
        void need(Object wanted) {
            keys.add(wanted);
        }

        /** Loads an entity and sets an association to it. */
        void set(ToOneTarget target, @Nullable EntityEntry owner, Object holder, Object wanted) {
            settings.add(target, owner, holder, wanted);
        }

        @Override
        public void run(Operation operation) {
            PersistenceContext context = operation.loading().persistenceContext();
            Map<Object, Object> found = Map.of();
            keys.addAll(settings.keys());
            if (key.isIdentifier()) {
                keys.removeIf(wanted -> isLoaded(context.find(mapping, wanted)));
                if (!keys.isEmpty()) {
                    load(operation, keys);
                }
            } else {
                found = loadByKey(operation, keys);
            }
            Map<Object, Object> byKey = found;
            settings.set(operation, wanted -> {
                Object instance = byKey.get(wanted);
                if (key.isIdentifier()) {
                    EntityEntry entry = context.find(mapping, wanted);
                    instance = entry == null || entry.isReference() ? null : entry.instance();
                }
                if (instance == null) {
                    throw new EntityNotFoundException(LoadingProblem.ROW_MISSING.with(mapping.name(), wanted));
                }
                return instance;
            });
        }

        private boolean isLoaded(@Nullable EntityEntry entry) {
            return entry != null && !entry.isReference();
        }

        @Override
        public void abandon(PersistenceContext context) {
            settings.abandon(context);
        }
    }
}
