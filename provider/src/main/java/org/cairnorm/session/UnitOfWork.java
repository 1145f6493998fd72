package org.cairnorm.session;

import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.context.EntityState;
import org.cairnorm.context.PersistenceContext;
import org.cairnorm.engine.EngineConnection;
import org.cairnorm.entity.CollectionKind;
import org.cairnorm.entity.PersistentCollection;
import org.cairnorm.flush.FlushContext;
import org.cairnorm.flush.FlushPlan;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.CallbackEvent;
import org.cairnorm.mapping.Cascades;
import org.cairnorm.mapping.EmbeddedAttribute;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.ManagedMapping;
import org.cairnorm.mapping.PluralAttribute;
import org.cairnorm.mapping.ToOneAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Gets the changes of one persistence context ready for a flush and has them flushed (JPA 3.2 §3.3.4): finds what has changed,
 * persists by cascade, removes orphans, and puts persistent collections in the place of the application's.
 */
final class UnitOfWork implements FlushContext {
    private final Workspace workspace;
    private final EntityCallbacks callbacks;
    private final Persisting persisting;
    private final Removal removal;
    private boolean flushing;

    UnitOfWork(Workspace workspace, EntityCallbacks callbacks, Persisting persisting, Removal removal) {
        this.workspace = workspace;
        this.callbacks = callbacks;
        this.persisting = persisting;
        this.removal = removal;
    }

    /** Makes all changes of the context in the database. */
    void flush() {
        if (flushing) {
            throw new IllegalStateException(SessionProblem.FLUSH_IN_CALLBACK.with());
        }
        flushing = true;
        try {
            FlushPlan plan = plan();
            if (plan.isEmpty()) {
                persistenceContext().clearChanged();
            } else {
                workspace.services().flusher().execute(plan, this);
            }
            persistenceContext().compact();
        } finally {
            flushing = false;
        }
    }

    /** What a flush would do now. */
    FlushPlan plan() {
        prepare();
        return workspace.services().flusher().plan(this);
    }

    private void prepare() {
        PersistenceContext context = persistenceContext();
        context.detectChanges();
        if (context.changedCount() == 0) {
            return;
        }
        Set<Object> orphans = identitySet();
        for (int i = 0; i < context.changedCount(); i++) {
            EntityEntry entry = context.changedAt(i);
            if (isLive(entry) && !entry.mapping().associations().isEmpty()) {
                takeOverCollections(entry.mapping(), entry.instance(), entry);
                reach(entry);
                findOrphans(entry, orphans);
            }
        }
        if (!orphans.isEmpty()) {
            removeAdopted(orphans);
            orphans.forEach(this::removeOrphan);
        }
    }

    private static boolean isLive(EntityEntry entry) {
        return entry.state() == EntityState.NEW || entry.state() == EntityState.MANAGED;
    }

    private static Set<Object> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    // ---- cascades

    private void reach(EntityEntry entry) {
        Associations.walk(entry.mapping(), entry.instance(), entry, false, new Associations.Visitor() {
            @Override
            public boolean wants(Cascades cascades, boolean orphanRemoval) {
                return true;
            }

            @Override
            public void visit(Object target, AttributeMapping association, Cascades cascades) {
                reached(entry, target, association, cascades);
            }

            @Override
            public boolean wantsKeys() {
                return true;
            }

            @Override
            public void visitKey(Object key, PluralAttribute map) {
                requireSaved(entry, key, map);
            }
        });
    }

    /** No cascade reaches the keys of a map, so they must be there already. */
    private void requireSaved(EntityEntry from, Object key, PluralAttribute map) {
        EntityEntry known = persistenceContext().entry(key);
        if (known != null && known.state() != EntityState.REMOVED) {
            return;
        }
        EntityMapping mapping = workspace.mappingOf(key, "persist");
        if (known == null && (persisting.isDetached(mapping, key) || !isNew(mapping, key))) {
            return;
        }
        SessionProblem problem = known == null ? SessionProblem.NEW_MAP_KEY : SessionProblem.REMOVED_MAP_KEY;
        throw new IllegalStateException(problem.with(
                from.mapping().name(),
                map.name(),
                String.valueOf(from.id()),
                mapping.name(),
                String.valueOf(mapping.identifier().of(key))));
    }

    private void reached(EntityEntry from, Object target, AttributeMapping association, Cascades cascades) {
        EntityEntry known = persistenceContext().entry(target);
        if (known != null) {
            if (known.state() == EntityState.REMOVED) {
                reachedRemoved(from, known, association, cascades);
            }
            return;
        }
        EntityMapping mapping = workspace.mappingOf(target, "persist");
        if (persisting.isDetached(mapping, target)) {
            return;
        }
        if (cascades.persist()) {
            persisting.persist(target);
            return;
        }
        if (isNew(mapping, target)) {
            throw new IllegalStateException(SessionProblem.NEW_REFERENCED.with(
                    from.mapping().name(),
                    association.name(),
                    String.valueOf(from.id()),
                    mapping.name(),
                    from.mapping().name(),
                    association.name()));
        }
    }

    private void reachedRemoved(
            EntityEntry from, EntityEntry removed, AttributeMapping association, Cascades cascades) {
        if (cascades.persist()) {
            persisting.persist(removed.instance());
        } else if (!isInverse(association)) {
            throw new IllegalStateException(SessionProblem.REMOVED_REFERENCED.with(
                    from.mapping().name(),
                    association.name(),
                    String.valueOf(from.id()),
                    removed.mapping().name(),
                    String.valueOf(removed.id())));
        }
    }

    private static boolean isInverse(AttributeMapping association) {
        return association instanceof ToOneAttribute toOne && toOne.isInverse()
                || association instanceof PluralAttribute plural && plural.isInverse();
    }

    private boolean isNew(EntityMapping mapping, Object target) {
        return mapping.identifier().of(target) == null || isUnsaved(mapping, target);
    }

    /** Whether an unmanaged instance with an assigned identifier stands for no row: its version was never set, or there is none in the database. */
    private boolean isUnsaved(EntityMapping mapping, Object target) {
        if (mapping.version() != null) {
            return mapping.access().get(target, mapping.version().index()) == null;
        }
        return workspace
                        .services()
                        .loaders()
                        .find(
                                workspace.loading(),
                                mapping,
                                Objects.requireNonNull(mapping.identifier().of(target)),
                                LockModeType.NONE)
                == null;
    }

    // ---- orphans

    private void findOrphans(EntityEntry entry, Set<Object> orphans) {
        for (AttributeMapping attribute : entry.mapping().associations()) {
            if (!entry.isLoaded(attribute.index())) {
                continue;
            }
            if (attribute instanceof PluralAttribute plural && plural.orphanRemoval()) {
                Object value = entry.mapping().access().get(entry.instance(), plural.index());
                if (value instanceof PersistentCollection collection && collection.isChanged()) {
                    findOrphans(collection, orphans);
                }
            } else if (attribute instanceof ToOneAttribute toOne && toOne.orphanRemoval() && entry.snapshot() != null) {
                Object before = entry.mapping().access().captured(entry.snapshot(), toOne.index());
                Object now = entry.mapping().access().get(entry.instance(), toOne.index());
                if (before != null && before != now) {
                    orphans.add(before);
                }
            }
        }
    }

    private static void findOrphans(PersistentCollection collection, Set<Object> orphans) {
        Collection<?> stored = collection.storedContent();
        if (stored == null) {
            return;
        }
        Set<Object> kept = identitySet();
        kept.addAll(Associations.elementsOf(collection.content()));
        for (Object element : stored) {
            Object orphan = element instanceof Map.Entry<?, ?> mapped ? mapped.getValue() : element;
            if (orphan != null && !kept.contains(orphan)) {
                orphans.add(orphan);
            }
        }
    }

    /** Takes out those that a changed instance refers to by an association that would persist them again. */
    private void removeAdopted(Set<Object> orphans) {
        Associations.Visitor visitor = new Associations.Visitor() {
            @Override
            public boolean wants(Cascades cascades, boolean orphanRemoval) {
                return cascades.persist();
            }

            @Override
            public void visit(Object target, AttributeMapping association, Cascades cascades) {
                orphans.remove(target);
            }
        };
        PersistenceContext context = persistenceContext();
        for (int i = 0; i < context.changedCount(); i++) {
            EntityEntry entry = context.changedAt(i);
            if (isLive(entry)) {
                Associations.walk(entry.mapping(), entry.instance(), entry, false, visitor);
            }
        }
    }

    private void removeOrphan(Object orphan) {
        EntityEntry entry = persistenceContext().entry(orphan);
        if (entry != null && entry.state() != EntityState.REMOVED) {
            removal.remove(orphan);
        }
    }

    // ---- collections

    /** Puts persistent collections in the place of those that the application has set; what is stored is compared with them. */
    private void takeOverCollections(ManagedMapping mapping, Object instance, EntityEntry entry) {
        for (AttributeMapping attribute : mapping.associations()) {
            if (mapping == entry.mapping() && !entry.isLoaded(attribute.index())) {
                continue;
            }
            Object value = mapping.access().get(instance, attribute.index());
            if (attribute instanceof EmbeddedAttribute embedded && value != null) {
                takeOverCollections(embedded.embeddable(), value, entry);
            } else if (attribute instanceof PluralAttribute plural
                    && !isOwn(value, entry, plural)
                    && !(value == null && mapping == entry.mapping() && entry.isAsStored(attribute.index()))) {
                PersistentCollection mine = takeOver(plural, value, entry);
                if (mine != null) {
                    mapping.access().set(instance, attribute.index(), mine);
                }
            }
        }
    }

    private static boolean isOwn(@Nullable Object value, EntityEntry entry, PluralAttribute plural) {
        return value instanceof PersistentCollection collection
                && collection.owner() == entry
                && collection.role() == plural;
    }

    private @Nullable PersistentCollection takeOver(PluralAttribute plural, @Nullable Object value, EntityEntry entry) {
        CollectionKind kind = CollectionKind.of(plural.javaType());
        Collection<?> stored = null;
        if (entry.state() == EntityState.MANAGED) {
            PersistentCollection before = kind.unloaded(entry, plural);
            before.initialize();
            stored = before.storedContent();
        }
        if (value == null && (stored == null || stored.isEmpty())) {
            return null;
        }
        Object given = value != null ? value : kind == CollectionKind.MAP ? new HashMap<>() : new ArrayList<>();
        PersistentCollection mine = kind.wrap(entry, plural, given);
        mine.storedContent(stored);
        return mine;
    }

    // ---- what the flush asks for

    @Override
    public PersistenceContext persistenceContext() {
        return workspace.context();
    }

    @Override
    public EngineConnection connection() {
        return workspace.connections().connection();
    }

    @Override
    public boolean beforeUpdate(EntityEntry entry) {
        callbacks.call(CallbackEvent.PRE_UPDATE, entry.mapping(), entry.instance());
        return callbacks.has(entry.mapping(), CallbackEvent.PRE_UPDATE);
    }

    @Override
    public void afterInsert(EntityEntry entry) {
        callbacks.call(CallbackEvent.POST_PERSIST, entry.mapping(), entry.instance());
    }

    @Override
    public void afterUpdate(EntityEntry entry) {
        callbacks.call(CallbackEvent.POST_UPDATE, entry.mapping(), entry.instance());
    }

    @Override
    public void afterDelete(EntityEntry entry) {
        callbacks.call(CallbackEvent.POST_REMOVE, entry.mapping(), entry.instance());
    }
}
