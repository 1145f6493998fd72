package org.cairnorm.context;

import java.util.Arrays;
import java.util.Objects;
import org.cairnorm.entity.InstanceState;
import org.cairnorm.entity.StateHolder;
import org.cairnorm.mapping.EntityMapping;
import org.jspecify.annotations.Nullable;

/**
 * The identity map of one EntityManager: at most one managed instance per key, each with its entry.
 *
 * <p>Two open-addressing tables over the same entries, one by key and one by instance; an instance that carries its state needs
 * no place in the second. Finding allocates nothing. Nothing here calls {@code equals} or {@code hashCode} of an entity. Not
 * thread-safe.
 */
public final class PersistenceContext {
    private static final EntityEntry[] EMPTY = {};

    private final LazyLoader loader;
    private EntityEntry[] entries = EMPTY;
    private int size;
    private int removedInEntries;
    private @Nullable EntityEntry[] byKey = EMPTY;
    private int keyed;
    private @Nullable EntityEntry[] byInstance = EMPTY;
    private int plain;
    private EntityEntry[] changed = EMPTY;
    private int changedCount;
    private boolean removedWithoutRow;

    public PersistenceContext(LazyLoader loader) {
        this.loader = Objects.requireNonNull(loader);
    }

    LazyLoader loader() {
        return loader;
    }

    /** The entry with that key, also if it is removed or a reference; null if there is none. */
    public @Nullable EntityEntry find(EntityMapping mapping, Object id) {
        if (keyed == 0) {
            return null;
        }
        EntityMapping root = mapping.root();
        int mask = byKey.length - 1;
        for (int at = hash(root, id) & mask; ; at = at + 1 & mask) {
            EntityEntry entry = byKey[at];
            if (entry == null) {
                return null;
            }
            if (entry.mapping().root() == root && id.equals(entry.id())) {
                return entry;
            }
        }
    }

    /** The entry of an instance; null if this context does not know it. */
    public @Nullable EntityEntry entry(Object instance) {
        if (instance instanceof StateHolder holder) {
            InstanceState state = holder.cairn$state();
            return state instanceof EntityEntry entry && entry.context() == this && entry.isAttached() ? entry : null;
        }
        if (plain == 0) {
            return null;
        }
        int mask = byInstance.length - 1;
        for (int at = hash(instance) & mask; ; at = at + 1 & mask) {
            EntityEntry entry = byInstance[at];
            if (entry == null) {
                return null;
            }
            if (entry.instance() == instance) {
                return entry;
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
        if (instance instanceof StateHolder) {
            entry.attach();
        } else {
            insertInstance(entry);
        }
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

    /** Forgets the removed instances of which no rows are left. */
    public void transactionEnded() {
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
        if (!(entry.instance() instanceof StateHolder)) {
            removeInstance(entry);
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
        byKey = EMPTY;
        keyed = 0;
        byInstance = EMPTY;
        plain = 0;
        changed = EMPTY;
        changedCount = 0;
        removedWithoutRow = false;
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

    public void clearChanged() {
        for (int i = 0; i < changedCount; i++) {
            changed[i].leftChangedList();
        }
        changedCount = 0;
    }

    void changed(EntityEntry entry) {
        if (changedCount == changed.length) {
            changed = Arrays.copyOf(changed, Math.max(16, changedCount * 2));
        }
        changed[changedCount++] = entry;
    }

    /** Drops the places of detached entries; not while anybody walks over {@link #at}. */
    public void compact() {
        if (removedInEntries == 0) {
            return;
        }
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (entries[i].isAttached()) {
                entries[kept++] = entries[i];
            }
        }
        Arrays.fill(entries, kept, size, null);
        size = kept;
        removedInEntries = 0;
    }

    private static int hash(EntityMapping root, Object id) {
        return spread(id.hashCode() * 31 + System.identityHashCode(root));
    }

    private static int hash(Object instance) {
        return spread(System.identityHashCode(instance));
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ mixed >>> 16;
    }

    private void insertKey(EntityEntry entry) {
        if ((keyed + 1) * 2 > byKey.length) {
            EntityEntry[] old = byKey;
            byKey = new EntityEntry[Math.max(16, old.length * 2)];
            keyed = 0;
            for (EntityEntry known : old) {
                if (known != null) {
                    insertKey(known);
                }
            }
        }
        Object id = Objects.requireNonNull(entry.id());
        int mask = byKey.length - 1;
        int at = hash(entry.mapping().root(), id) & mask;
        while (byKey[at] != null) {
            at = at + 1 & mask;
        }
        byKey[at] = entry;
        keyed++;
    }

    private void insertInstance(EntityEntry entry) {
        if ((plain + 1) * 2 > byInstance.length) {
            EntityEntry[] old = byInstance;
            byInstance = new EntityEntry[Math.max(16, old.length * 2)];
            plain = 0;
            for (EntityEntry known : old) {
                if (known != null) {
                    insertInstance(known);
                }
            }
        }
        int mask = byInstance.length - 1;
        int at = hash(entry.instance()) & mask;
        while (byInstance[at] != null) {
            at = at + 1 & mask;
        }
        byInstance[at] = entry;
        plain++;
    }

    private void removeKey(EntityEntry entry) {
        int mask = byKey.length - 1;
        int at = hash(entry.mapping().root(), Objects.requireNonNull(entry.id())) & mask;
        while (byKey[at] != entry) {
            if (byKey[at] == null) {
                return;
            }
            at = at + 1 & mask;
        }
        int gap = at;
        for (int next = at + 1 & mask; byKey[next] != null; next = next + 1 & mask) {
            EntityEntry candidate = byKey[next];
            int home = hash(candidate.mapping().root(), Objects.requireNonNull(candidate.id())) & mask;
            if ((next - home & mask) >= (next - gap & mask)) {
                byKey[gap] = candidate;
                gap = next;
            }
        }
        byKey[gap] = null;
        keyed--;
    }

    private void removeInstance(EntityEntry entry) {
        int mask = byInstance.length - 1;
        int at = hash(entry.instance()) & mask;
        while (byInstance[at] != entry) {
            if (byInstance[at] == null) {
                return;
            }
            at = at + 1 & mask;
        }
        int gap = at;
        for (int next = at + 1 & mask; byInstance[next] != null; next = next + 1 & mask) {
            EntityEntry candidate = byInstance[next];
            int home = hash(candidate.instance()) & mask;
            if ((next - home & mask) >= (next - gap & mask)) {
                byInstance[gap] = candidate;
                gap = next;
            }
        }
        byInstance[gap] = null;
        plain--;
    }
}
