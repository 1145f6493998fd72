package org.cairnorm.flush;

import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.context.EntityState;
import org.cairnorm.context.PersistenceContext;
import org.cairnorm.entity.PersistentCollection;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.BasicAttribute;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.MutableValues;
import org.cairnorm.mapping.PluralAttribute;
import org.cairnorm.mapping.ToOneAttribute;
import org.cairnorm.sql.Column;
import org.jspecify.annotations.Nullable;

/** Decomposes what has changed in a persistence context into row operations, in no particular order yet. */
final class ChangeCollector implements CollectionRows.Sink {
    private final Flusher flusher;
    private final FlushContext context;
    private final List<RowOperation> operations = new ArrayList<>();
    private @Nullable RowOperation[] byChangedPlace = {};
    private final Map<EntityEntry, List<RowOperation.ExtraValue>> extras = new HashMap<>();
    private final List<PersistentCollection> collections = new ArrayList<>();
    private final Set<EntityEntry> withChangedCollections = new HashSet<>();
    private final List<EntityEntry> toCheck = new ArrayList<>();
    private final BitSet changed = new BitSet();
    private final List<BitSet> changedFields = new ArrayList<>();
    private int extraCount;

    ChangeCollector(Flusher flusher, FlushContext context) {
        this.flusher = flusher;
        this.context = context;
    }

    /** All operations; whoever plans may add to them. */
    List<RowOperation> operations() {
        return operations;
    }

    /** The operation on the first row of an entity itself, which knows the {@linkplain RowOperation#nextOfEntity next}; or null. */
    @Nullable RowOperation firstOf(EntityEntry entry) {
        int place = entry.changedPlace();
        return place < 0 || place >= byChangedPlace.length ? null : byChangedPlace[place];
    }

    /** The entries whose version must still be the one that was read, though they are not written. */
    List<EntityEntry> toCheck() {
        return toCheck;
    }

    /** The collections whose content is stored by this flush. */
    List<PersistentCollection> collections() {
        return collections;
    }

    void collect() {
        PersistenceContext persistence = context.persistenceContext();
        for (int i = 0; i < persistence.changedCount(); i++) {
            EntityEntry entry = persistence.changedAt(i);
            if (entry.state() == EntityState.MANAGED && !entry.isReference() && ownsChanges(entry)) {
                context.beforeUpdate(entry);
            }
        }
        for (int i = 0; i < persistence.changedCount(); i++) {
            collectCollections(persistence.changedAt(i));
        }
        byChangedPlace = new @Nullable RowOperation[persistence.changedCount()];
        for (int i = 0; i < byChangedPlace.length; i++) {
            collectRows(persistence.changedAt(i));
        }
    }

    /** Whether anything has changed that the entity itself keeps; what an inverse side says is kept by others. */
    private boolean ownsChanges(EntityEntry entry) {
        for (int i = entry.nextChange(0); i >= 0; i = entry.nextChange(i + 1)) {
            AttributeMapping attribute = entry.mapping().attributes().get(i);
            if (!(attribute instanceof PluralAttribute
                    || attribute instanceof ToOneAttribute toOne && toOne.isInverse())) {
                return true;
            }
        }
        for (EntityRows.CollectionPlace place : flusher.rows(entry.mapping()).collections()) {
            if (place.rows().owned()
                    && entry.isLoaded(place.topIndex())
                    && place.value(entry.mapping(), entry.instance()) instanceof PersistentCollection collection
                    && collection.isChanged()) {
                return true;
            }
        }
        return false;
    }

    // ---- collections

    private void collectCollections(EntityEntry entry) {
        if (!entry.isAttached() || entry.isReference() || isGone(entry)) {
            return;
        }
        EntityMapping mapping = entry.mapping();
        for (EntityRows.CollectionPlace place : flusher.rows(mapping).collections()) {
            if (entry.state() == EntityState.REMOVED) {
                place.rows().removal(entry, this);
            } else if (entry.isLoaded(place.topIndex())) {
                Object value = place.value(mapping, entry.instance());
                if (place.attribute() instanceof ToOneAttribute) {
                    linkChanges(entry, place, value);
                } else if (value instanceof PersistentCollection collection && collection.isLoaded()) {
                    collectionChanges(entry, place, collection);
                }
            }
        }
    }

    private void collectionChanges(
            EntityEntry entry, EntityRows.CollectionPlace place, PersistentCollection collection) {
        boolean isNew = entry.state() == EntityState.NEW;
        if (!isNew && !collection.isChanged()) {
            return;
        }
        collections.add(collection);
        int before = operations.size();
        int extrasBefore = extraCount;
        Collection<?> stored = isNew ? null : collection.storedContent();
        place.rows().changes(entry, stored, items(collection), this);
        if (place.rows().owned() && (operations.size() > before || extraCount > extrasBefore)) {
            withChangedCollections.add(entry);
        }
    }

    private static Collection<?> items(PersistentCollection collection) {
        Object content = Objects.requireNonNull(collection.content());
        return content instanceof Map<?, ?> map ? map.entrySet() : (Collection<?>) content;
    }

    private void linkChanges(EntityEntry entry, EntityRows.CollectionPlace place, @Nullable Object target) {
        Collection<?> now = target == null ? List.of() : List.of(target);
        if (entry.state() == EntityState.NEW) {
            place.rows().changes(entry, null, now, this);
        } else if (!entry.isAsStored(place.topIndex())) {
            Object snapshot = entry.snapshot();
            Object before = snapshot == null ? null : entry.mapping().access().captured(snapshot, place.topIndex());
            if (before == null || before != target) {
                place.rows().changes(entry, before == null ? null : List.of(before), now, this);
                withChangedCollections.add(entry);
            }
        }
    }

    @Override
    public void add(RowOperation operation) {
        operations.add(operation);
    }

    @Override
    public boolean addToInsert(Object element, List<ColumnWriter> values, RowOperation source) {
        EntityEntry entry = context.persistenceContext().entry(element);
        if (entry == null || entry.state() != EntityState.NEW) {
            return false;
        }
        List<RowOperation.ExtraValue> mine = extras.computeIfAbsent(entry, any -> new ArrayList<>(2));
        for (ColumnWriter value : values) {
            mine.add(new RowOperation.ExtraValue(value.column(), source, value));
            extraCount++;
        }
        return true;
    }

    // ---- rows of entities

    private void collectRows(EntityEntry entry) {
        switch (entry.state()) {
            case NEW -> insert(entry);
            case MANAGED -> {
                if (!entry.isReference()) {
                    update(entry);
                }
            }
            case REMOVED -> {
                if (!isGone(entry)) {
                    delete(entry);
                }
            }
            case DETACHED -> {
                // it left the context after its change
            }
        }
    }

    /** Whether it was removed before it was inserted, or was deleted by an earlier flush. */
    private static boolean isGone(EntityEntry entry) {
        return entry.state() == EntityState.REMOVED && !entry.wasStored();
    }

    private void insert(EntityEntry entry) {
        EntityMapping mapping = entry.mapping();
        EntityRows rows = flusher.rows(mapping);
        requireValues(entry, rows);
        List<RowOperation.ExtraValue> mine = extras.getOrDefault(entry, List.of());
        BasicAttribute version = mapping.version();
        Object newVersion = version == null ? null : Versions.initial(version);
        RowOperation previous = null;
        for (EntityRows.TableRows table : rows.tables()) {
            RowOperation operation =
                    RowOperation.ofEntity(table, table.insert(extraColumns(table, mine)), entry, "new");
            mine.forEach(operation::extra);
            operation.newVersion(newVersion);
            add(operation, previous);
            previous = operation;
        }
    }

    private static List<Column<?>> extraColumns(EntityRows.TableRows table, List<RowOperation.ExtraValue> extras) {
        if (extras.isEmpty()) {
            return List.of();
        }
        List<Column<?>> columns = new ArrayList<>();
        for (RowOperation.ExtraValue extra : extras) {
            if (table.mapped().table().columns().contains(extra.column())
                    && extra.operation()
                            .shape()
                            .table()
                            .name()
                            .equals(table.mapped().table().name())) {
                columns.add(extra.column());
            }
        }
        return columns;
    }

    private static void requireValues(EntityEntry entry, EntityRows rows) {
        EntityMapping mapping = entry.mapping();
        for (AttributeMapping attribute : rows.required()) {
            if (mapping.access().get(entry.instance(), attribute.index()) == null) {
                throw new PersistenceException(FlushProblem.REQUIRED_IS_NULL.with(
                        mapping.name(), attribute.name(), String.valueOf(entry.id())));
            }
        }
    }

    private void update(EntityEntry entry) {
        changed.clear();
        for (int i = entry.nextChange(0); i >= 0; i = entry.nextChange(i + 1)) {
            changed.set(i);
        }
        requireSameIdentifier(entry);
        EntityMapping mapping = entry.mapping();
        List<EntityRows.TableRows> tables = flusher.rows(mapping).tables();
        boolean any = false;
        for (EntityRows.TableRows table : tables) {
            any |= findChangedFields(entry, table);
        }
        BasicAttribute version = mapping.version();
        boolean collectionsChanged = withChangedCollections.contains(entry);
        LockModeType lock = entry.lockMode();
        boolean forced =
                lock == LockModeType.OPTIMISTIC_FORCE_INCREMENT || lock == LockModeType.PESSIMISTIC_FORCE_INCREMENT;
        boolean raise = version != null && (any || collectionsChanged || forced);
        if (!any && !raise) {
            if (lock == LockModeType.OPTIMISTIC) {
                toCheck.add(entry);
            }
            return;
        }
        Object newVersion = raise ? Versions.next(Objects.requireNonNull(version), entry.version()) : null;
        RowOperation previous = null;
        for (EntityRows.TableRows table : tables) {
            BitSet fields = changedFields.get(table.number());
            if (!fields.isEmpty() || raise && table.versioned()) {
                EntityRows.Change change = table.update(fields);
                String reason = fields.isEmpty() ? reasonOfVersion(collectionsChanged, forced) : change.reason();
                RowOperation operation = RowOperation.ofEntity(table, change.shape(), entry, reason);
                operation.newVersion(newVersion);
                add(operation, previous);
                previous = operation;
            }
        }
    }

    private static String reasonOfVersion(boolean collectionsChanged, boolean forced) {
        return collectionsChanged ? "a collection has changed" : forced ? "version is to be raised" : "version";
    }

    /** Fills the set of the table's fields that are to be written; says whether there are any. */
    private boolean findChangedFields(EntityEntry entry, EntityRows.TableRows table) {
        if (changedFields.size() == table.number()) {
            changedFields.add(new BitSet());
        }
        BitSet found = changedFields.get(table.number());
        found.clear();
        List<EntityRows.Field> fields = table.fields();
        for (int i = 0; i < fields.size(); i++) {
            EntityRows.Field field = fields.get(i);
            if (field.updatable()
                    && changed.get(field.writer().attribute().index())
                    && !field.isVersion()
                    && !isPartAsStored(entry, field)) {
                found.set(i);
            }
        }
        return !found.isEmpty();
    }

    /** Whether an embeddable has changed, but not this part of it. */
    private static boolean isPartAsStored(EntityEntry entry, EntityRows.Field field) {
        Object snapshot = entry.snapshot();
        return !field.path().isEmpty()
                && snapshot != null
                && sameValue(
                        field,
                        field.writer().valueOf(entry.instance()),
                        field.writer().valueOfSnapshot(snapshot));
    }

    private static boolean sameValue(EntityRows.Field field, @Nullable Object one, @Nullable Object other) {
        return field.leaf() instanceof BasicAttribute
                ? MutableValues.same(field.leaf(), one, other)
                : Objects.equals(one, other);
    }

    private void requireSameIdentifier(EntityEntry entry) {
        EntityMapping mapping = entry.mapping();
        for (AttributeMapping attribute : mapping.identifier().attributes()) {
            if (changed.get(attribute.index())) {
                Object now = mapping.identifier().of(entry.instance());
                if (!Objects.equals(now, entry.id())) {
                    throw new PersistenceException(FlushProblem.IDENTIFIER_CHANGED.with(
                            mapping.name(), String.valueOf(entry.id()), String.valueOf(now)));
                }
            }
        }
    }

    private void delete(EntityEntry entry) {
        List<EntityRows.TableRows> tables = flusher.rows(entry.mapping()).tables();
        RowOperation previous = null;
        for (int i = tables.size() - 1; i >= 0; i--) {
            EntityRows.TableRows table = tables.get(i);
            RowOperation operation = RowOperation.ofEntity(table, table.delete(), entry, "removed");
            add(operation, previous);
            previous = operation;
        }
    }

    /** @param previous the operation on the entity's row in another table that goes before */
    private void add(RowOperation operation, @Nullable RowOperation previous) {
        if (previous == null) {
            byChangedPlace[operation.owner().changedPlace()] = operation;
        } else {
            previous.nextOfEntity(operation);
        }
        operations.add(operation);
    }
}
