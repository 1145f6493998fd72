package org.cairnorm.context;

import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.cairnorm.entity.InstanceState;
import org.cairnorm.entity.StateHolder;
import org.cairnorm.mapping.EntityMapping;
import org.jspecify.annotations.Nullable;

/**
 * The identity map of one EntityManager: at most one managed instance per key, each with its entry.
 *
 * <p>Two tables over the same entries, one by key and one by instance; an instance that carries its state needs no place in the
 * second, and the second is only filled when somebody asks by instance: a context that is just read never pays for it. Finding
 * allocates nothing. Nothing here calls {@code equals} or {@code hashCode} of an entity. Not thread-safe.
 */
public final class PersistenceContext {
    private static final EntityEntry[] EMPTY = {};

    private final LazyLoader loader;
    private EntityEntry[] entries = EMPTY;
    private int size;
    private int removedInEntries;
    private EntryTable byKey = new EntryTable();
    private EntryTable byInstance = new EntryTable();
    private int indexed;
    private EntityEntry[] changed = EMPTY;
    private int changedCount;
    private boolean removedWithoutRow;
    private final List<EntityEntry> locked = new ArrayList<>(0);

    public PersistenceContext(LazyLoader loader) {
        this.loader = Objects.requireNonNull(loader);
    }

    LazyLoader loader() {
        return loader;
    }

    /** The entry with that key, also if it is removed or a reference; null if there is none. */
    public @Nullable EntityEntry find(EntityMapping mapping, Object id) {
        EntityMapping root = mapping.root();
        return byKey.find(hash(root, id), root, id);
    }

    /** The entry of an instance; null if this context does not know it. */
    public @Nullable EntityEntry entry(Object instance) {
        if (instance instanceof StateHolder holder) {
            InstanceState state = holder.cairn$state();
            return state instanceof EntityEntry entry && entry.context() == this && entry.isAttached() ? entry : null;
        }
        indexInstances();
        return byInstance.find(hash(instance), instance);
    }

    private void indexInstances() {
        for (; indexed < size; indexed++) {
            EntityEntry entry = entries[indexed];
            if (entry.isAttached() && !(entry.instance() instanceof StateHolder)) {
                byInstance.insert(hash(entry.instance()), entry);
            }
        }
    }

    /**
     * Makes the context know an instance.
     *
     * @param id null for a new instance whose identifier comes with the insert; see {@link #identify}
     * @throws IllegalStateException if the key or the instance is known already
     */
    public EntityEntry add(EntityMapping mapping, Object instance, @Nullable Object id, EntityState state) {
        EntityEntry entry = new EntityEntry(this, mapping, instance, id, state);
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, Math.max(16, size * 2));
        }
        entries[size++] = entry;
        if (id != null) {
            insertKey(entry);
        }
        entry.attach();
        if (state == EntityState.NEW) {
            entry.noteChange();
        }
        return entry;
    }

    /** Gives a new entry the identifier that its insert has brought. */
    public void identify(EntityEntry entry, Object id) {
        if (entry.id() != null) {
            removeKey(entry);
        }
        entry.id(id);
        insertKey(entry);
    }

    /** Takes back the identifier of a new entry after a failed flush. */
    public void unidentify(EntityEntry entry) {
        if (entry.id() != null) {
            removeKey(entry);
            entry.id(null);
        }
    }

    /** Lets another instance take the key of a removed one before its row is deleted. */
    public void releaseKey(EntityEntry entry) {
        if (entry.id() != null) {
            removeKey(entry);
        }
    }

    /**
     * Keeps a removed instance that has no row, since it was deleted or never inserted: it stays REMOVED until
     * {@link #transactionEnded()}, but nothing finds it by its key.
     */
    public void keepRemoved(EntityEntry entry) {
        releaseKey(entry);
        entry.withoutRow();
        removedWithoutRow = true;
    }

    void locked(EntityEntry entry) {
        locked.add(entry);
    }

    /** Has the next flush check the versions of all instances under an optimistic lock, also of those that it has checked before. */
    public void checkLocks() {
        for (EntityEntry entry : locked) {
            if (entry.lockMode() == LockModeType.OPTIMISTIC) {
                entry.noteChange();
            }
        }
    }

    /** Forgets all locks, and the removed instances of which no rows are left. */
    public void transactionEnded() {
        locked.forEach(EntityEntry::unlock);
        locked.clear();
        if (removedWithoutRow) {
            for (int i = 0; i < size; i++) {
                if (entries[i].state() == EntityState.REMOVED && !entries[i].wasStored()) {
                    remove(entries[i]);
                }
            }
            removedWithoutRow = false;
            compact();
        }
    }

    /** Forgets an instance: it is detached from now on, and keeps its entry only to say so. */
    public void remove(EntityEntry entry) {
        if (entry.context() != this || !entry.isAttached()) {
            return;
        }
        if (entry.id() != null) {
            removeKey(entry);
        }
        if (!byInstance.isEmpty() && !(entry.instance() instanceof StateHolder)) {
            byInstance.remove(hash(entry.instance()), entry);
        }
        entry.detach();
        removedInEntries++;
    }

    /** Forgets all instances. */
    public void clear() {
        for (int i = 0; i < size; i++) {
            entries[i].detach();
        }
        entries = EMPTY;
        size = 0;
        removedInEntries = 0;
        byKey = new EntryTable();
        byInstance = new EntryTable();
        indexed = 0;
        changed = EMPTY;
        changedCount = 0;
        removedWithoutRow = false;
        locked.clear();
    }

    /** The bound for {@link #at}: entries in the order of their coming. */
    public int bound() {
        return size;
    }

    /** The entry at a place below {@link #bound()}; it may be detached already. Adding and removing while walking is allowed. */
    public EntityEntry at(int place) {
        return entries[place];
    }

    /** How many instances are known. */
    public int size() {
        return size - removedInEntries;
    }

    /**
     * Finds the entries whose values differ from their snapshots and notes them as changed. New and removed entries, enhanced
     * ones that were written, and owners of changed collections have noted themselves already.
     */
    public void detectChanges() {
        for (int i = 0; i < size; i++) {
            EntityEntry entry = entries[i];
            if (entry.snapshot() != null && entry.differsFromSnapshot()
                    || entry.mapping().hasMutableElements() && entry.state() == EntityState.MANAGED) {
                entry.noteChange();
            }
        }
    }

    /** How many entries are noted as changed since {@link #clearChanged()}; what flush looks at. Grows while new ones are persisted. */
    public int changedCount() {
        return changedCount;
    }

    public EntityEntry changedAt(int place) {
        return changed[place];
    }

    /** Whether any instance waits for its insert. */
    public boolean hasNew() {
        for (int i = 0; i < changedCount; i++) {
            if (changed[i].state() == EntityState.NEW) {
                return true;
            }
        }
        return false;
    }

    /** Forgets which entries are noted: their changes are stored. */
    public void clearChanged() {
        for (int i = 0; i < changedCount; i++) {
            changed[i].leftChangedList();
        }
        changedCount = 0;
    }

    int changed(EntityEntry entry) {
        if (changedCount == changed.length) {
            changed = Arrays.copyOf(changed, Math.max(16, changedCount * 2));
        }
        changed[changedCount] = entry;
        return changedCount++;
    }

    /** Drops the places of detached entries; not while anybody walks over {@link #at}. */
    public void compact() {
        if (removedInEntries == 0) {
            return;
        }
        int kept = 0;
        int keptIndexed = 0;
        for (int i = 0; i < size; i++) {
            if (i == indexed) {
                keptIndexed = kept;
            }
            if (entries[i].isAttached()) {
                entries[kept++] = entries[i];
            }
        }
        indexed = indexed == size ? kept : keptIndexed;
        Arrays.fill(entries, kept, size, null);
        size = kept;
        removedInEntries = 0;
    }

    /** Neighbouring numbers get neighbouring places, eight at a time: rows come in the order of their keys more often than not. */
    private static int hash(EntityMapping root, Object id) {
        int hash = id.hashCode();
        int block = spread((hash >>> 3) * 31 + System.identityHashCode(root));
        return block << 3 | hash & 7;
    }

    private static int hash(Object instance) {
        return spread(System.identityHashCode(instance));
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ mixed >>> 16;
    }

    private void insertKey(EntityEntry entry) {
        byKey.insert(keyHash(entry), entry);
    }

    private void removeKey(EntityEntry entry) {
        byKey.remove(keyHash(entry), entry);
    }

    private static int keyHash(EntityEntry entry) {
        return hash(entry.mapping().root(), Objects.requireNonNull(entry.id()));
    }
}
