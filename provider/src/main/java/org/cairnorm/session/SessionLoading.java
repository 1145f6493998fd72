package org.cairnorm.session;

import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cairnorm.LazyLoadingException;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.context.LazyLoader;
import org.cairnorm.context.PersistenceContext;
import org.cairnorm.engine.EngineConnection;
import org.cairnorm.entity.PersistentCollection;
import org.cairnorm.loading.LoadingContext;
import org.cairnorm.mapping.CallbackEvent;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.PluralAttribute;
import org.jspecify.annotations.Nullable;

/** Brings rows into the context of one session, and answers when something lazy is touched. */
final class SessionLoading implements LoadingContext, LazyLoader {
    private final SessionServices services;
    private final EntityCallbacks callbacks;
    private final SessionConnections connections;
    private final Consumer<RuntimeException> failed;
    private final PersistenceContext context = new PersistenceContext(this);
    private Set<EntityEntry> loaded = new LinkedHashSet<>(0);
    private int depth;
    private boolean closed;

    /** @param failed told of each exception before it comes out */
    SessionLoading(
            SessionServices services,
            EntityCallbacks callbacks,
            SessionConnections connections,
            Consumer<RuntimeException> failed) {
        this.services = services;
        this.callbacks = callbacks;
        this.connections = connections;
        this.failed = failed;
    }

    @Override
    public PersistenceContext persistenceContext() {
        return context;
    }

    @Override
    public EngineConnection connection() {
        return connections.connection();
    }

    @Override
    public void loaded(EntityEntry entry) {
        if (callbacks.has(entry.mapping(), CallbackEvent.POST_LOAD)) {
            loaded.add(entry);
        }
    }

    /** The entry with that key, read from the database if the context has none; null if there is no such row. */
    @Nullable EntityEntry find(EntityMapping mapping, Object id, FindOptions options) {
        EntityEntry known = context.find(mapping, id);
        if (known != null && !known.isReference() && options.lock() == LockModeType.NONE) {
            return known;
        }
        return locking(
                () -> services.loaders().find(this, mapping, id, options.lock(), options.timeoutMillis()), options);
    }

    /** Reads an entity and, where its lock asks for that, locks what it owns. */
    private @Nullable EntityEntry locking(Supplier<@Nullable EntityEntry> work, FindOptions options) {
        return this.<@Nullable EntityEntry>reading(() -> options.isPessimistic()
                ? connections.<@Nullable EntityEntry>waitingForLock(() -> withCollections(work.get(), options))
                : work.get());
    }

    private @Nullable EntityEntry withCollections(@Nullable EntityEntry locked, FindOptions options) {
        if (locked != null && options.extended()) {
            services.loaders().lockCollections(this, locked, options.lock(), options.timeoutMillis());
        }
        return locked;
    }

    /** Locks the rows of the collections of an entity that a query has locked, if its scope is the extended one. */
    void lockCollections(EntityEntry entry, FindOptions options) {
        if (options.isPessimistic() && options.extended()) {
            locking(() -> entry, options);
        }
    }

    /** Reads the rows of many identifiers at once; what does not exist is left out. */
    void findAll(EntityMapping mapping, Collection<?> ids) {
        reading(() -> {
            services.loaders().findAll(this, mapping, ids);
            return null;
        });
    }

    /** The entry with that key; its row is read only where no reference can be made. */
    EntityEntry reference(EntityMapping mapping, Object id) {
        return reading(() -> services.loaders().reference(this, mapping, id));
    }

    /**
     * Locks the row of a managed entity in the database.
     *
     * @throws EntityNotFoundException if the row is gone
     */
    void lockRow(EntityEntry entry, FindOptions options) {
        Object id = Objects.requireNonNull(entry.id());
        EntityEntry locked = locking(
                () -> services.loaders().find(this, entry.mapping(), id, options.lock(), options.timeoutMillis()),
                options);
        if (locked == null) {
            throw new EntityNotFoundException(
                    SessionProblem.ROW_GONE.with("lock", entry.mapping().name(), id));
        }
    }

    void refresh(EntityEntry entry, FindOptions options) {
        locking(
                () -> {
                    services.loaders().refresh(this, entry, options.lock(), options.timeoutMillis());
                    return entry;
                },
                options);
    }

    /** Runs something that reads rows; when the outermost such call ends, the PostLoad callbacks follow. */
    <T> T reading(Supplier<T> work) {
        if (depth > 0) {
            return deeper(work);
        }
        try {
            T result = deeper(work);
            callPostLoad();
            return result;
        } catch (RuntimeException e) {
            loaded.clear();
            RuntimeException translated = connections.translate(e);
            failed.accept(translated);
            throw translated;
        } finally {
            connections.operationEnded();
        }
    }

    private <T> T deeper(Supplier<T> work) {
        depth++;
        try {
            return work.get();
        } finally {
            depth--;
        }
    }

    void callPostLoad() {
        if (depth > 0 || loaded.isEmpty()) {
            return;
        }
        Set<EntityEntry> entries = loaded;
        loaded = new LinkedHashSet<>(0);
        for (EntityEntry entry : entries) {
            callbacks.call(CallbackEvent.POST_LOAD, entry.mapping(), entry.instance());
        }
    }

    @Override
    public void load(EntityEntry entry, int attribute) {
        String name = entry.mapping().attributes().get(attribute).name();
        requireAttached(entry, name);
        reading(() -> {
            services.loaders().load(this, entry, attribute);
            return null;
        });
    }

    @Override
    public void initialize(EntityEntry reference) {
        if (!reference.isAttached() || closed) {
            throw new LazyLoadingException(SessionProblem.REFERENCE_AFTER_CLOSE.with(
                    reference.mapping().name(), String.valueOf(reference.id()), howItEnded()));
        }
        reading(() -> {
            services.loaders().initialize(this, reference);
            return null;
        });
        if (reference.isReference()) {
            throw new EntityNotFoundException(
                    SessionProblem.ENTITY_NOT_FOUND.with(reference.mapping().name(), String.valueOf(reference.id())));
        }
    }

    @Override
    public void load(EntityEntry owner, PersistentCollection collection) {
        requireAttached(owner, ((PluralAttribute) collection.role()).name());
        reading(() -> {
            services.loaders().load(this, owner, collection);
            return null;
        });
    }

    private void requireAttached(EntityEntry entry, String attribute) {
        if (!entry.isAttached() || closed) {
            throw new LazyLoadingException(SessionProblem.LAZY_AFTER_CLOSE.with(
                    entry.mapping().name(), attribute, String.valueOf(entry.id()), howItEnded()));
        }
    }

    private String howItEnded() {
        return closed ? "was closed" : "detached it";
    }

    void close() {
        closed = true;
    }
}
