package org.cairnorm.flush;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
        if (removing) {
            new UniqueKeys().draw(changes.operations());
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
        for (EntityRows.ReferencePlace place : flusher.rows(entry.mapping()).references()) {
            if (place.tableIndex() != table.number()) {
                continue;
            }
            if (operation.shape().kind() == RowShape.Kind.DELETE) {
                releaseBeforeRemoval(operation, place.storedTarget(entry), columns(place));
                continue;
            }
            if (!operation.shape().writes(columns(place).get(0).name())) {
                continue;
            }
            Object target = place.target(entry.mapping(), entry.instance());
            if (target == entry.instance()) {
                referToItself(operation, columns(place));
            } else {
                waitForInsert(operation, target, columns(place));
            }
            if (removing && operation.shape().kind() == RowShape.Kind.UPDATE) {
                releaseBeforeRemoval(operation, place.storedTarget(entry), List.of());
            }
        }
        for (RowOperation.ExtraValue extra : operation.extras()) {
            if (operation.shape().writes(extra.column().name())) {
                waitForInsert(operation, extra.operation().instance(), List.of(extra.column()));
            }
        }
    }

    private static List<Column<?>> columns(EntityRows.ReferencePlace place) {
        return place.attribute().columns();
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
            for (RowOperation insert : changes.of(entry)) {
                depend(insert, operation, columns, Dependency.Kind.REFERENCE);
            }
        }
    }

    private void releaseBeforeRemoval(RowOperation operation, @Nullable Object target, List<Column<?>> columns) {
        EntityEntry entry = target == null || target == operation.instance() ? null : persistence.entry(target);
        if (entry != null && entry.state() == EntityState.REMOVED) {
            for (RowOperation delete : changes.of(entry)) {
                depend(operation, delete, columns, Dependency.Kind.RELEASE);
            }
        }
    }

    private void drawCollectionRow(RowOperation operation) {
        EntityEntry owner = operation.owner();
        boolean deletes = operation.shape().kind() == RowShape.Kind.DELETE;
        if (owner.state() == EntityState.NEW && !deletes) {
            waitForInsert(operation, owner.instance(), List.of());
        }
        if (owner.state() == EntityState.REMOVED) {
            for (RowOperation delete : changes.of(owner)) {
                depend(operation, delete, List.of(), Dependency.Kind.RELEASE);
            }
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
    }

    /** All rows of a collection go: elements that are removed in the same flush go after them. */
    private void releaseAllElements(RowOperation operation, EntityEntry owner) {
        for (EntityRows.CollectionPlace place : flusher.rows(owner.mapping()).collections()) {
            if (place.rows().removesAllBy(operation.shape())) {
                Object value = place.value(owner.mapping(), owner.instance());
                if (value instanceof PersistentCollection collection && collection.storedContent() != null) {
                    for (Object item : collection.storedContent()) {
                        releaseBeforeRemoval(operation, CollectionRows.elementOf(item), List.of());
                    }
                } else if (value != null) {
                    releaseBeforeRemoval(operation, value, List.of());
                }
            }
        }
    }

    // ---- unique keys

    private record Key(QualifiedName table, List<Identifier> columns, List<Object> values) {}

    /** Unique values that rows give free and others take. */
    private final class UniqueKeys {
        private final Map<QualifiedName, List<RowOperation>> byTable = new LinkedHashMap<>();

        void draw(List<RowOperation> operations) {
            for (RowOperation operation : operations) {
                byTable.computeIfAbsent(operation.shape().table().name(), any -> new ArrayList<>())
                        .add(operation);
            }
            for (List<RowOperation> ofTable : byTable.values()) {
                drawTable(ofTable.get(0).shape().table(), ofTable);
            }
        }

        private void drawTable(Table table, List<RowOperation> operations) {
            boolean gives = false;
            boolean takes = false;
            for (RowOperation operation : operations) {
                gives |= operation.shape().kind() != RowShape.Kind.INSERT;
                takes |= operation.shape().kind() != RowShape.Kind.DELETE;
            }
            if (!gives || !takes) {
                return;
            }
            if (table.primaryKey() != null) {
                drawConstraint(table, table.primaryKey().columns(), operations);
            }
            for (UniqueConstraint constraint : table.uniqueConstraints()) {
                drawConstraint(table, constraint.columns(), operations);
            }
        }

        private void drawConstraint(Table table, List<Identifier> columns, List<RowOperation> operations) {
            Map<Key, RowOperation> given = new HashMap<>();
            List<RowOperation> wholesale = new ArrayList<>();
            for (RowOperation operation : operations) {
                RowShape.Kind kind = operation.shape().kind();
                if (kind == RowShape.Kind.DELETE || kind == RowShape.Kind.UPDATE && writesAny(operation, columns)) {
                    Key key = key(table, columns, operation, true);
                    if (key != null) {
                        given.put(key, operation);
                    } else if (kind == RowShape.Kind.DELETE && operation.tableRows() == null) {
                        wholesale.add(operation);
                    }
                }
            }
            if (given.isEmpty() && wholesale.isEmpty()) {
                return;
            }
            for (RowOperation operation : operations) {
                RowShape.Kind kind = operation.shape().kind();
                if (kind == RowShape.Kind.INSERT || kind == RowShape.Kind.UPDATE && writesAny(operation, columns)) {
                    Key key = key(table, columns, operation, false);
                    RowOperation giver = key == null ? null : given.get(key);
                    if (giver != null) {
                        depend(giver, operation, uniqueColumns(giver, columns), Dependency.Kind.UNIQUE);
                    }
                    if (kind == RowShape.Kind.INSERT) {
                        for (RowOperation deletion : wholesale) {
                            depend(deletion, operation, List.of(), Dependency.Kind.UNIQUE);
                        }
                    }
                }
            }
        }

        private boolean writesAny(RowOperation operation, List<Identifier> columns) {
            for (Identifier column : columns) {
                if (operation.shape().writes(column)) {
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
