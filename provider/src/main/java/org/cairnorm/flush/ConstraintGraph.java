package org.cairnorm.flush;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.context.EntityState;
import org.cairnorm.context.PersistenceContext;
import org.cairnorm.entity.PersistentCollection;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.Identifier;
import org.cairnorm.sql.QualifiedName;
import org.cairnorm.sql.Table;
import org.cairnorm.sql.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * Finds which row operation must wait for which, from the foreign and unique keys of the model and the rows at hand:
 *
 * <ul>
 *   <li>a row that refers to a new row waits for its insert;
 *   <li>a row is deleted when nothing refers to it any more;
 *   <li>a unique value is taken when the row that has it has given it free.
 * </ul>
 */
final class ConstraintGraph {
    private final PersistenceContext persistence;
    private final Flusher flusher;
    private final ChangeCollector changes;
    private final List<RowOperation> fixUps = new ArrayList<>();

    ConstraintGraph(PersistenceContext persistence, Flusher flusher, ChangeCollector changes) {
        this.persistence = persistence;
        this.flusher = flusher;
        this.changes = changes;
    }

    /** Draws all dependencies; gives further operations that were needed to cut rows that refer to themselves. */
    List<RowOperation> draw() {
        boolean removing = false;
        for (RowOperation operation : changes.operations()) {
            removing |= operation.shape().kind() != RowShape.Kind.INSERT;
        }
        for (RowOperation operation : changes.operations()) {
            if (operation.tableRows() == null) {
                drawCollectionRow(operation);
            } else {
                drawEntityRow(operation, removing);
            }
        }
        drawLinks();
        if (removing) {
            new UniqueKeys(changes.operations()).draw();
        }
        return fixUps;
    }

    private void depend(RowOperation first, RowOperation then, List<Column<?>> columns, Dependency.Kind kind) {
        if (first != then) {
            first.addFollower(new Dependency(first, then, columns, kind));
        }
    }

    // ---- foreign keys

    private void drawEntityRow(RowOperation operation, boolean removing) {
        EntityEntry entry = operation.owner();
        EntityRows.TableRows table = Objects.requireNonNull(operation.tableRows());
        for (EntityRows.ReferencePlace place : table.references()) {
            if (operation.shape().kind() == RowShape.Kind.DELETE) {
                releaseBeforeRemoval(operation, place.storedTarget(entry), place.columns());
                continue;
            }
            if (!operation.shape().writes(place.columns().get(0).name())) {
                continue;
            }
            Object target = place.target(entry.mapping(), entry.instance());
            if (target == entry.instance()) {
                referToItself(operation, place.columns());
            } else {
                waitForInsert(operation, target, place.columns());
            }
            if (removing && operation.shape().kind() == RowShape.Kind.UPDATE) {
                releaseBeforeRemoval(operation, place.storedTarget(entry), List.of());
            }
        }
        for (RowOperation.ExtraValue extra : operation.extras()) {
            if (operation.shape().writes(extra.column().name())) {
                Object target = extra.source() instanceof RowWriters.KeyWriter
                        ? extra.operation().key()
                        : extra.operation().instance();
                waitForInsert(operation, target, List.of(extra.column()));
            }
        }
    }

    /** Without its generated key the row cannot name itself: the reference follows when the key is there. */
    private void referToItself(RowOperation operation, List<Column<?>> columns) {
        if (operation.shape().generatedKey() != null) {
            fixUps.add(postpone(operation, columns));
        }
    }

    /** Leaves columns of an operation empty and gives the operation that fills them afterwards. */
    static RowOperation postpone(RowOperation operation, List<Column<?>> columns) {
        EntityRows.TableRows table = Objects.requireNonNull(operation.tableRows());
        columns.forEach(column -> operation.postpone(column, null));
        RowOperation fixUp =
                RowOperation.ofEntity(table, table.fixUp(columns), operation.owner(), "fills in what had to wait");
        operation.extras().forEach(fixUp::extra);
        fixUp.after(operation);
        return fixUp;
    }

    private void waitForInsert(RowOperation operation, @Nullable Object target, List<Column<?>> columns) {
        EntityEntry entry = target == null ? null : persistence.entry(target);
        if (entry != null && entry.state() == EntityState.NEW) {
            for (RowOperation row = changes.firstOf(entry); row != null; row = row.nextOfEntity()) {
                depend(row, operation, columns, Dependency.Kind.REFERENCE);
            }
        }
    }

    private void releaseBeforeRemoval(RowOperation operation, @Nullable Object target, List<Column<?>> columns) {
        EntityEntry entry = target == null || target == operation.instance() ? null : persistence.entry(target);
        if (entry != null && entry.state() == EntityState.REMOVED) {
            releaseBeforeDeletion(operation, entry, columns);
        }
    }

    private void releaseBeforeDeletion(RowOperation operation, EntityEntry removed, List<Column<?>> columns) {
        for (RowOperation row = changes.firstOf(removed); row != null; row = row.nextOfEntity()) {
            depend(operation, row, columns, Dependency.Kind.RELEASE);
        }
    }

    private void drawCollectionRow(RowOperation operation) {
        EntityEntry owner = operation.owner();
        boolean deletes = operation.shape().kind() == RowShape.Kind.DELETE;
        if (owner.state() == EntityState.NEW && !deletes) {
            waitForInsert(operation, owner.instance(), List.of());
        }
        if (owner.state() == EntityState.REMOVED) {
            releaseBeforeDeletion(operation, owner, List.of());
        }
        if (operation.element() != null) {
            if (deletes) {
                releaseBeforeRemoval(operation, operation.element(), List.of());
            } else {
                waitForInsert(operation, operation.element(), List.of());
            }
        } else if (deletes) {
            releaseAllElements(operation, owner);
        }
        if (deletes) {
            releaseBeforeRemoval(operation, operation.key(), List.of());
        } else {
            waitForInsert(operation, operation.key(), List.of());
        }
        for (Object before : operation.released()) {
            releaseBeforeRemoval(operation, before, List.of());
        }
    }

    /** All rows of a collection go: elements that are removed in the same flush go after them. */
    private void releaseAllElements(RowOperation operation, EntityEntry owner) {
        for (EntityRows.CollectionPlace place : flusher.rows(owner.mapping()).collections()) {
            if (place.rows().removesAllBy(operation.shape())) {
                Object value = place.value(owner.mapping(), owner.instance());
                if (value instanceof PersistentCollection collection && collection.storedContent() != null) {
                    for (Object item : collection.storedContent()) {
                        releaseBeforeRemoval(operation, CollectionRows.elementOf(item), List.of());
                        releaseBeforeRemoval(operation, CollectionRows.keyOf(item), List.of());
                    }
                } else if (value != null) {
                    releaseBeforeRemoval(operation, value, List.of());
                }
            }
        }
    }

    // ---- links that both sides of an association write

    /** The two ends of a link, whichever side wrote it. */
    private record Link(Object owning, Object inverse) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Link that && that.owning == owning && that.inverse == inverse;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(owning) * 31 + System.identityHashCode(inverse);
        }
    }

    /** What an inverse side adds to a row waits until the owning side has inserted it. */
    private void drawLinks() {
        List<RowOperation> beside =
                changes.operations().stream().filter(RowOperation::isBesideLink).toList();
        if (beside.isEmpty()) {
            return;
        }
        Map<Link, List<RowOperation>> inserts = new HashMap<>();
        for (RowOperation operation : changes.operations()) {
            if (operation.isCollectionRow()
                    && operation.shape().kind() == RowShape.Kind.INSERT
                    && operation.element() != null) {
                inserts.computeIfAbsent(new Link(operation.instance(), operation.element()), any -> new ArrayList<>(1))
                        .add(operation);
            }
        }
        for (RowOperation operation : beside) {
            Link link = new Link(Objects.requireNonNull(operation.element()), operation.instance());
            for (RowOperation insert : inserts.getOrDefault(link, List.of())) {
                if (insert.shape()
                        .table()
                        .name()
                        .equals(operation.shape().table().name())) {
                    depend(insert, operation, List.of(), Dependency.Kind.REFERENCE);
                }
            }
        }
    }

    // ---- unique keys

    private record Key(QualifiedName table, List<Identifier> columns, List<Object> values) {}

    /** Unique values that rows give free and others take. Which shapes do so at all is found first: usually none. */
    private final class UniqueKeys {
        private final List<RowOperation> operations;
        private final Map<QualifiedName, Set<RowShape>> shapesOfTables = new LinkedHashMap<>();

        UniqueKeys(List<RowOperation> operations) {
            this.operations = operations;
        }

        void draw() {
            RowShape last = null;
            for (RowOperation operation : operations) {
                if (operation.shape() != last) {
                    last = operation.shape();
                    shapesOfTables
                            .computeIfAbsent(last.table().name(), any -> new LinkedHashSet<>())
                            .add(last);
                }
            }
            for (Set<RowShape> shapes : shapesOfTables.values()) {
                Table table = shapes.iterator().next().table();
                if (table.primaryKey() != null) {
                    drawConstraint(table, table.primaryKey().columns(), shapes);
                }
                for (UniqueConstraint constraint : table.uniqueConstraints()) {
                    drawConstraint(table, constraint.columns(), shapes);
                }
            }
        }

        private void drawConstraint(Table table, List<Identifier> columns, Set<RowShape> shapes) {
            Set<RowShape> giving = new HashSet<>();
            Set<RowShape> taking = new HashSet<>();
            for (RowShape shape : shapes) {
                boolean writes = shape.kind() == RowShape.Kind.UPDATE && writesAny(shape, columns);
                if (writes || shape.kind() == RowShape.Kind.DELETE) {
                    giving.add(shape);
                }
                if (writes || shape.kind() == RowShape.Kind.INSERT) {
                    taking.add(shape);
                }
            }
            if (!giving.isEmpty() && !taking.isEmpty()) {
                drawRows(table, columns, giving, taking);
            }
        }

        private void drawRows(Table table, List<Identifier> columns, Set<RowShape> giving, Set<RowShape> taking) {
            Map<Key, RowOperation> given = new HashMap<>();
            List<RowOperation> wholesale = new ArrayList<>();
            for (RowOperation operation : operations) {
                if (giving.contains(operation.shape())) {
                    Key key = key(table, columns, operation, true);
                    if (key != null) {
                        given.put(key, operation);
                    } else if (operation.shape().kind() == RowShape.Kind.DELETE && operation.tableRows() == null) {
                        wholesale.add(operation);
                    }
                }
            }
            if (given.isEmpty() && wholesale.isEmpty()) {
                return;
            }
            for (RowOperation operation : operations) {
                if (taking.contains(operation.shape())) {
                    Key key = key(table, columns, operation, false);
                    RowOperation giver = key == null ? null : given.get(key);
                    if (giver != null) {
                        depend(giver, operation, uniqueColumns(giver, columns), Dependency.Kind.UNIQUE);
                    }
                    if (operation.shape().kind() == RowShape.Kind.INSERT) {
                        for (RowOperation deletion : wholesale) {
                            depend(deletion, operation, List.of(), Dependency.Kind.UNIQUE);
                        }
                    }
                }
            }
        }

        private boolean writesAny(RowShape shape, List<Identifier> columns) {
            for (Identifier column : columns) {
                if (shape.writes(column)) {
                    return true;
                }
            }
            return false;
        }

        private List<Column<?>> uniqueColumns(RowOperation operation, List<Identifier> columns) {
            List<Column<?>> found = new ArrayList<>();
            if (operation.tableRows() != null) {
                Set<Column<?>> keyColumns =
                        Set.copyOf(operation.tableRows().mapped().keyColumns());
                for (Identifier column : columns) {
                    ColumnWriter writer = operation.shape().writer(column);
                    if (writer != null && !keyColumns.contains(writer.column())) {
                        found.add(writer.column());
                    }
                }
            }
            return found;
        }

        private @Nullable Key key(Table table, List<Identifier> columns, RowOperation operation, boolean stored) {
            Object[] values = new Object[columns.size()];
            for (int i = 0; i < values.length; i++) {
                ColumnWriter writer = operation.shape().writer(columns.get(i));
                if (writer == null) {
                    return null;
                }
                Object value = stored ? writer.storedValue(operation) : writer.value(operation);
                if (value == null) {
                    return null;
                }
                values[i] = ElementIdentity.of(null, value);
            }
            return new Key(table.name(), columns, Arrays.asList(values));
        }
    }
}
