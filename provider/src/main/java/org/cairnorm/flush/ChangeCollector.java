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
    private final Map<EntityEntry, List<RowOperation>> byEntity = new HashMap<>();
    private final Map<EntityEntry, List<RowOperation.ExtraValue>> extras = new HashMap<>();
    private final Map<EntityEntry, List<PersistentCollection>> collections = new HashMap<>();
    private final Set<EntityEntry> withChangedCollections = new HashSet<>();
    private final List<EntityEntry> toCheck = new ArrayList<>();
    private int extraCount;

    ChangeCollector(Flusher flusher, FlushContext context) {
        this.flusher = flusher;
        this.context = context;
    }

    /** All operations. */
    List<RowOperation> operations() {
        return operations;
    }

    /** The operations on the rows of an entity itself; empty if there are none. */
    List<RowOperation> of(EntityEntry entry) {
        return byEntity.getOrDefault(entry, List.of());
    }

    /** The entries whose version must still be the one that was read, though they are not written. */
    List<EntityEntry> toCheck() {
        return toCheck;
    }

    /** The collections whose content is stored by this flush. */
    Map<EntityEntry, List<PersistentCollection>> collections() {
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
        for (int i = 0; i < persistence.changedCount(); i++) {
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
        collections.computeIfAbsent(entry, any -> new ArrayList<>(2)).add(collection);
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
        requireValues(entry);
        EntityMapping mapping = entry.mapping();
        List<RowOperation.ExtraValue> mine = extras.getOrDefault(entry, List.of());
        BasicAttribute version = mapping.version();
        List<RowOperation> rows = new ArrayList<>(1);
        for (EntityRows.TableRows table : flusher.rows(mapping).tables()) {
            List<Column<?>> columns = new ArrayList<>();
            for (RowOperation.ExtraValue extra : mine) {
                if (table.mapped().table().columns().contains(extra.column())
                        && extra.operation()
                                .shape()
                                .table()
                                .name()
                                .equals(table.mapped().table().name())) {
                    columns.add(extra.column());
                }
            }
            RowOperation operation = RowOperation.ofEntity(table, table.insert(columns), entry, "new");
            mine.forEach(operation::extra);
            if (version != null) {
                operation.newVersion(Versions.initial(version));
            }
            rows.add(operation);
        }
        register(entry, rows);
    }

    private static void requireValues(EntityEntry entry) {
        EntityMapping mapping = entry.mapping();
        for (AttributeMapping attribute : mapping.attributes()) {
            boolean required = attribute instanceof BasicAttribute basic
                            && !basic.optional()
                            && basic.generation() == null
                            && !basic.version()
                            && basic.insertable()
                    || attribute instanceof ToOneAttribute toOne && !toOne.optional() && !toOne.isInverse();
            if (required
                    && !mapping.identifier().attributes().contains(attribute)
                    && mapping.access().get(entry.instance(), attribute.index()) == null) {
                throw new PersistenceException(FlushProblem.REQUIRED_IS_NULL.with(
                        mapping.name(), attribute.name(), String.valueOf(entry.id())));
            }
        }
    }

    private void update(EntityEntry entry) {
        EntityMapping mapping = entry.mapping();
        BitSet changed = new BitSet();
        for (int i = entry.nextChange(0); i >= 0; i = entry.nextChange(i + 1)) {
            changed.set(i);
        }
        requireSameIdentifier(entry, changed);
        boolean collectionsChanged = withChangedCollections.contains(entry);
        LockModeType lock = entry.lockMode();
        boolean forced =
                lock == LockModeType.OPTIMISTIC_FORCE_INCREMENT || lock == LockModeType.PESSIMISTIC_FORCE_INCREMENT;
        List<EntityRows.TableRows> tables = flusher.rows(mapping).tables();
        List<List<Column<?>>> columns = new ArrayList<>(tables.size());
        boolean any = false;
        for (EntityRows.TableRows table : tables) {
            List<Column<?>> ofTable = changedColumns(entry, table, changed);
            any |= !ofTable.isEmpty();
            columns.add(ofTable);
        }
        BasicAttribute version = mapping.version();
        boolean raise = version != null && (any || collectionsChanged || forced);
        if (!any && !raise) {
            if (lock == LockModeType.OPTIMISTIC) {
                toCheck.add(entry);
            }
            return;
        }
        List<RowOperation> rows = new ArrayList<>(1);
        for (int i = 0; i < tables.size(); i++) {
            EntityRows.TableRows table = tables.get(i);
            if (!columns.get(i).isEmpty() || raise && table.versioned()) {
                RowOperation operation = RowOperation.ofEntity(
                        table, table.update(columns.get(i)), entry, reason(columns.get(i), collectionsChanged, forced));
                if (raise) {
                    operation.newVersion(Versions.next(Objects.requireNonNull(version), entry.version()));
                }
                rows.add(operation);
            }
        }
        register(entry, rows);
    }

    private static String reason(List<Column<?>> columns, boolean collectionsChanged, boolean forced) {
        if (columns.isEmpty()) {
            return collectionsChanged ? "a collection has changed" : forced ? "version is to be raised" : "version";
        }
        return "changed "
                + String.join(
                        ", ",
                        columns.stream().map(column -> column.name().text()).toList());
    }

    private static List<Column<?>> changedColumns(EntityEntry entry, EntityRows.TableRows table, BitSet changed) {
        List<Column<?>> columns = new ArrayList<>();
        if (changed.isEmpty()) {
            return columns;
        }
        RowOperation probe = null;
        for (EntityRows.Field field : table.fields()) {
            if (!field.updatable() || !changed.get(field.writer().attribute().index()) || isVersion(field)) {
                continue;
            }
            if (!field.path().isEmpty() && entry.snapshot() != null) {
                probe = probe != null ? probe : RowOperation.ofEntity(table, table.delete(), entry, "");
                if (sameValue(field, field.writer().value(probe), field.writer().storedValue(probe))) {
                    continue;
                }
            }
            columns.add(field.column());
        }
        return columns;
    }

    private static boolean isVersion(EntityRows.Field field) {
        return field.leaf() instanceof BasicAttribute basic && basic.version();
    }

    private static boolean sameValue(EntityRows.Field field, @Nullable Object one, @Nullable Object other) {
        return field.leaf() instanceof BasicAttribute
                ? MutableValues.same(field.leaf(), one, other)
                : Objects.equals(one, other);
    }

    private static void requireSameIdentifier(EntityEntry entry, BitSet changed) {
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
        List<RowOperation> rows = new ArrayList<>(1);
        for (int i = tables.size() - 1; i >= 0; i--) {
            EntityRows.TableRows table = tables.get(i);
            rows.add(RowOperation.ofEntity(table, table.delete(), entry, "removed"));
        }
        register(entry, rows);
    }

    private void register(EntityEntry entry, List<RowOperation> rows) {
        for (int i = 1; i < rows.size(); i++) {
            rows.get(i).after(rows.get(i - 1));
        }
        byEntity.put(entry, rows);
        operations.addAll(rows);
    }
}
