package org.cairnorm.context;

import jakarta.persistence.LockModeType;
import java.util.Objects;
import org.cairnorm.entity.ClassAccess;
import org.cairnorm.entity.InstanceState;
import org.cairnorm.entity.PersistentCollection;
import org.cairnorm.entity.StateHolder;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.BasicAttribute;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.MutableValues;
import org.jspecify.annotations.Nullable;

/**
 * What the context knows of one instance: its key, its state, and its values as last read or written.
 *
 * <p>One object per managed instance; an enhanced instance, and a reference to a plain one, points back to it.
 */
public final class EntityEntry extends InstanceState {
    private static final int NOWHERE = -1;

    private final PersistenceContext context;
    private final EntityMapping mapping;
    private final Object instance;
    private @Nullable Object id;
    private EntityState state;
    private boolean readOnly;
    private boolean collectionsChanged;
    private int changedPlace = NOWHERE;
    private boolean stored;
    private @Nullable Object snapshot;
    private @Nullable Object version;
    private @Nullable LoadGroup loadGroup;
    private LockModeType lockMode = LockModeType.NONE;

    EntityEntry(
            PersistenceContext context,
            EntityMapping mapping,
            Object instance,
            @Nullable Object id,
            EntityState state) {
        this.context = context;
        this.mapping = Objects.requireNonNull(mapping);
        this.instance = Objects.requireNonNull(instance);
        this.id = id;
        this.state = state;
        this.stored = state == EntityState.MANAGED;
    }

    public PersistenceContext context() {
        return context;
    }

    /** The mapping of the instance's own class, never of a superclass. */
    public EntityMapping mapping() {
        return mapping;
    }

    public Object instance() {
        return instance;
    }

    /** The identifier; null only for a new instance whose identifier comes with the insert. */
    public @Nullable Object id() {
        return id;
    }

    void id(Object newId) {
        this.id = newId;
    }

    public EntityState state() {
        return state;
    }

    public void state(EntityState newState) {
        this.state = newState;
        stored |= newState == EntityState.MANAGED;
        if (newState == EntityState.NEW || newState == EntityState.REMOVED) {
            noteChange();
        }
    }

    /** Says that nothing but the key is known: every other attribute counts as unloaded. */
    public void becomeReference() {
        markReference();
        for (AttributeMapping attribute : mapping.attributes()) {
            if (!mapping.identifier().attributes().contains(attribute)) {
                markUnloaded(attribute.index());
            }
        }
    }

    /**
     * Says that the instance is about to be filled from its row, or is complete by itself. Attributes that stay lazy must be
     * marked unloaded again.
     */
    public void becomeInitialized() {
        markInitialized();
        markAllLoaded();
    }

    public boolean isReadOnly() {
        return readOnly;
    }

    public void readOnly(boolean newReadOnly) {
        this.readOnly = newReadOnly;
    }

    /** The entries that came with this one; null if it came alone. */
    public @Nullable LoadGroup loadGroup() {
        return loadGroup;
    }

    public void loadGroup(@Nullable LoadGroup group) {
        this.loadGroup = group;
        if (group != null) {
            group.add(this);
        }
    }

    public LockModeType lockMode() {
        return lockMode;
    }

    /**
     * Adds a lock until the transaction ends; the stronger one counts. The next flush looks at the entry, since it checks or raises
     * the version.
     */
    public void lock(LockModeType mode) {
        LockModeType wanted = switch (mode) {
            case READ -> LockModeType.OPTIMISTIC;
            case WRITE -> LockModeType.OPTIMISTIC_FORCE_INCREMENT;
            default -> mode;
        };
        if (wanted == LockModeType.NONE) {
            return;
        }
        if (lockMode == LockModeType.NONE) {
            context.locked(this);
            lockMode = wanted;
        } else if (wanted == LockModeType.PESSIMISTIC_WRITE && lockMode == LockModeType.OPTIMISTIC_FORCE_INCREMENT
                || wanted == LockModeType.PESSIMISTIC_READ && lockMode == LockModeType.OPTIMISTIC_FORCE_INCREMENT) {
            lockMode = LockModeType.PESSIMISTIC_FORCE_INCREMENT;
        } else if (wanted.compareTo(lockMode) > 0) {
            lockMode = wanted;
        }
        noteChange();
    }

    void unlock() {
        lockMode = LockModeType.NONE;
    }

    /** The version that the row has in the database as far as known; null if the entity has none or it is not stored. */
    public @Nullable Object version() {
        return version;
    }

    public void version(@Nullable Object newVersion) {
        this.version = newVersion;
    }

    /**
     * The values as last read or written ({@link ClassAccess#capture}); null where the instance tracks its writes itself and
     * nobody needs the old values, and for new and read-only ones.
     */
    public @Nullable Object snapshot() {
        return snapshot;
    }

    /** Takes the present values of the instance as those that are stored. Called after reading and after flushing a row. */
    public void markStored() {
        clearWritten();
        collectionsChanged = false;
        BasicAttribute versionAttribute = mapping.version();
        version = versionAttribute == null ? null : mapping.access().get(instance, versionAttribute.index());
        if (readOnly || !mapping.needsSnapshots()) {
            snapshot = null;
            return;
        }
        Object captured = mapping.access().capture(instance);
        if (mapping.hasMutableValues()) {
            for (AttributeMapping attribute : mapping.attributes()) {
                if (isLoaded(attribute.index()) && MutableValues.holds(attribute)) {
                    Object value = mapping.access().captured(captured, attribute.index());
                    mapping.access().recapture(captured, attribute.index(), MutableValues.copy(attribute, value));
                }
            }
        }
        snapshot = captured;
    }

    /** Whether a loaded attribute has another value than the snapshot. Only for entries with a snapshot that are MANAGED. */
    boolean differsFromSnapshot() {
        return state == EntityState.MANAGED && !isReference() && nextChange(0) >= 0;
    }

    /**
     * The first attribute, counted from {@code from}, whose value is not the stored one: written, or different from the
     * snapshot; -1 if there is none. Collections that were replaced count; changes inside of them do not.
     */
    public int nextChange(int from) {
        ClassAccess access = mapping.access();
        Object captured = snapshot;
        if (captured == null) {
            for (int i = from; i < mapping.attributes().size(); i++) {
                if (isWritten(i)) {
                    return i;
                }
            }
            return -1;
        }
        int different = access.firstDifference(instance, captured, from);
        if (!mapping.hasMutableValues()) {
            while (different >= 0 && (!isLoaded(different) || sameValue(access, captured, different))) {
                different = access.firstDifference(instance, captured, different + 1);
            }
            return different;
        }
        for (int i = from; i < mapping.attributes().size(); i++) {
            boolean suspect = i == different || mapping.isMutable(i);
            if (i == different) {
                different = access.firstDifference(instance, captured, i + 1);
            }
            if (suspect && isLoaded(i) && !sameValue(access, captured, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a stored attribute holds the very value that was read or written last; false for new entries. */
    public boolean isAsStored(int attribute) {
        if (state == EntityState.NEW) {
            return false;
        }
        Object captured = snapshot;
        return captured == null
                ? !isWritten(attribute)
                : mapping.access().firstDifference(instance, captured, attribute) != attribute;
    }

    private boolean sameValue(ClassAccess access, Object captured, int attribute) {
        return MutableValues.same(
                mapping.attributes().get(attribute),
                access.get(instance, attribute),
                access.captured(captured, attribute));
    }

    /** Whether a persistent collection of this instance was changed since the last flush. */
    public boolean collectionsChanged() {
        return collectionsChanged;
    }

    /** The instance is removed, and there is no row of it. */
    void withoutRow() {
        state = EntityState.REMOVED;
        stored = false;
        snapshot = null;
        clearWritten();
    }

    /**
     * Whether the instance stands for a row: it was read or written by a context, also if it is detached by now, and not deleted
     * since.
     */
    public boolean wasStored() {
        return stored;
    }

    /** Whether the owner's context still answers. */
    public boolean isAttached() {
        return state != EntityState.DETACHED;
    }

    void detach() {
        state = EntityState.DETACHED;
    }

    /** Gives the instance its state, where the instance can carry one. */
    void attach() {
        if (instance instanceof StateHolder holder) {
            holder.cairn$state(this);
        }
    }

    /** A reference that is written to must be loaded: the flush needs its version, and what was not written stays as stored. */
    @Override
    protected void firstWrite() {
        initialize();
        noteChange();
    }

    @Override
    protected void firstChange(PersistentCollection collection) {
        collectionsChanged = true;
        noteChange();
    }

    void noteChange() {
        if (changedPlace == NOWHERE && state != EntityState.DETACHED) {
            changedPlace = context.changed(this);
        }
    }

    void leftChangedList() {
        changedPlace = NOWHERE;
    }

    /** The entry's place among the {@linkplain PersistenceContext#changedAt changed ones}; -1 if it is not noted as changed. */
    public int changedPlace() {
        return changedPlace;
    }

    @Override
    protected void load(int attribute) {
        if (isReference()) {
            loadInstance();
        } else {
            context.loader().load(this, attribute);
        }
    }

    @Override
    protected void loadInstance() {
        context.loader().initialize(this);
    }

    @Override
    protected void load(PersistentCollection collection) {
        context.loader().load(this, collection);
    }

    @Override
    public String toString() {
        return mapping.name() + "#" + id + " " + state;
    }
}
