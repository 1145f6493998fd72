package org.cairnorm.flush;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.dialect.Dialect;
import org.cairnorm.engine.Engine;
import org.cairnorm.mapping.EmbeddableMapping;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.JoinColumn;
import org.cairnorm.mapping.JoinTable;
import org.cairnorm.mapping.PluralAttribute;
import org.cairnorm.mapping.ToOneAttribute;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.Table;
import org.cairnorm.sql.UniqueConstraint;
import org.cairnorm.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/** Elements in the rows of a join table or collection table. */
final class JoinTableRows extends CollectionRows {
    private final PluralAttribute.@Nullable Element element;
    private final boolean positioned;
    private final PluralAttribute.@Nullable MapKey mapKey;
    private final boolean keyed;
    private final boolean comparable;
    private final boolean exclusive;
    private final List<ColumnWriter> ownerColumns = new ArrayList<>();
    private final List<ColumnWriter> elementColumns = new ArrayList<>();
    private final List<ColumnWriter> placeColumns = new ArrayList<>();
    private final List<ColumnWriter> row = new ArrayList<>();
    private final Table table;
    private final RowShape insert;
    private final RowShape deleteAll;
    private final Map<Set<Column<?>>, RowShape> deletePlace = new ConcurrentHashMap<>();
    private final Map<Set<Column<?>>, RowShape> updatePlace = new ConcurrentHashMap<>();
    private final Map<Set<Column<?>>, RowShape> deleteElement = new ConcurrentHashMap<>();

    JoinTableRows(PluralAttribute plural, JoinTable joinTable, EntityMapping owner, Engine engine) {
        this(owner, engine, plural.name(), joinTable, plural.element(), plural.orderColumn(), plural.mapKey());
    }

    JoinTableRows(ToOneAttribute toOne, JoinTable joinTable, EntityMapping owner, Engine engine) {
        this(owner, engine, toOne.name(), joinTable, new PluralAttribute.EntityElement(toOne.target()), null, null);
    }

    private JoinTableRows(
            EntityMapping owner,
            Engine engine,
            String name,
            JoinTable joinTable,
            PluralAttribute.Element element,
            @Nullable Column<?> orderColumn,
            PluralAttribute.@Nullable MapKey mapKey) {
        super(owner, engine, name);
        Dialect dialect = engine.dialect();
        this.table = joinTable.table();
        this.element = element;
        this.positioned = orderColumn != null;
        this.mapKey = mapKey;
        this.keyed = mapKey != null && !mapKey.columns().isEmpty();
        for (JoinColumn join : joinTable.toOwner()) {
            ownerColumns.add(RowWriters.owner(join, owner, dialect));
        }
        if (element instanceof PluralAttribute.EntityElement entity) {
            for (JoinColumn join : joinTable.toTarget()) {
                elementColumns.add(RowWriters.target(join, entity.target(), dialect));
            }
        } else if (element instanceof PluralAttribute.BasicElement basic) {
            elementColumns.add(RowWriters.element(basic.column(), dialect));
        } else if (element instanceof PluralAttribute.EmbeddedElement embedded) {
            EmbeddableMapping embeddable = embedded.embeddable();
            int part = 0;
            for (var attribute : embeddable.attributes()) {
                for (Column<?> column : attribute.columns()) {
                    elementColumns.add(RowWriters.embedded(column, dialect, embeddable, part++));
                }
            }
        }
        if (orderColumn != null) {
            placeColumns.add(RowWriters.position(orderColumn, dialect));
        }
        placeColumns.addAll(RowWriters.key(mapKey, dialect));
        this.comparable = elementColumns.stream().allMatch(writer -> isComparable(writer.column()));
        this.exclusive = isUnique(table, elementColumns);
        row.addAll(ownerColumns);
        row.addAll(placeColumns);
        row.addAll(elementColumns);
        List<ColumnWriter> written = row.stream()
                .filter(writer -> !(writer instanceof RowWriters.KeyWriter key) || key.isWritten())
                .toList();
        this.insert = RowShape.insert(engine, table, written, row, null);
        this.deleteAll = RowShape.delete(engine, table, ownerColumns, List.of(), ownerColumns, false);
    }

    private static boolean isComparable(Column<?> column) {
        SqlType.Kind kind = column.type().sqlType().kind();
        return kind != SqlType.Kind.CLOB && kind != SqlType.Kind.BLOB;
    }

    private static boolean isUnique(Table table, List<ColumnWriter> columns) {
        for (UniqueConstraint constraint : table.uniqueConstraints()) {
            for (ColumnWriter writer : columns) {
                if (constraint.columns().contains(writer.column().name())) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    boolean owned() {
        return true;
    }

    @Override
    void changes(EntityEntry entry, @Nullable Collection<?> stored, Collection<?> content, Sink sink) {
        if (stored == null || stored.isEmpty()) {
            insertAll(entry, content, sink);
        } else if (content.isEmpty()) {
            sink.add(new RowOperation(deleteAll, entry, null, null, -1, "removed all from '" + name + "'"));
        } else if (keyed) {
            changesByKey(entry, stored, content, sink);
        } else if (positioned) {
            changesByPosition(entry, stored, content, sink);
        } else if (comparable) {
            changesByValue(entry, stored, content, sink);
        } else if (!List.copyOf(counts(stored).keySet())
                .equals(List.copyOf(counts(content).keySet()))) {
            RowOperation deletion =
                    new RowOperation(deleteAll, entry, null, null, -1, "replaced all of '" + name + "'");
            sink.add(deletion);
            for (Object item : content) {
                RowOperation insertion = insertion(entry, item, -1);
                insertion.after(deletion);
                sink.add(insertion);
            }
        }
    }

    private void insertAll(EntityEntry entry, Collection<?> content, Sink sink) {
        int position = 0;
        for (Object item : content) {
            insert(entry, item, position++, sink);
        }
    }

    private void insert(EntityEntry entry, @Nullable Object item, int position, Sink sink) {
        Object value = elementOf(item);
        if (value == null && positioned) {
            return;
        }
        sink.add(insertion(entry, item, position));
    }

    private RowOperation insertion(EntityEntry entry, @Nullable Object item, int position) {
        return new RowOperation(
                insert,
                entry,
                required(elementOf(item), entry),
                keyed ? requiredKey(keyOf(item), entry) : null,
                positioned ? position : -1,
                "added to '" + name + "'");
    }

    private void changesByKey(EntityEntry entry, Collection<?> stored, Collection<?> content, Sink sink) {
        Map<@Nullable Object, Object> before = new LinkedHashMap<>();
        for (Object item : stored) {
            before.put(ElementIdentity.ofKey(mapKey, keyOf(item)), item);
        }
        for (Object item : content) {
            Object key = keyOf(item);
            Object now = required(elementOf(item), entry);
            Object stays = before.remove(ElementIdentity.ofKey(mapKey, key));
            Object was = stays == null ? null : required(elementOf(stays), entry);
            if (was == null) {
                insert(entry, item, -1, sink);
            } else if (!ElementIdentity.of(element, was).equals(ElementIdentity.of(element, now))) {
                replace(entry, was, now, key, -1, sink);
            }
        }
        for (Object gone : before.values()) {
            remove(entry, required(elementOf(gone), entry), keyOf(gone), -1, "removed from '" + name + "'", sink);
        }
    }

    private void remove(EntityEntry entry, Object was, @Nullable Object key, int position, String reason, Sink sink) {
        RowShape shape = placed(deletePlace, this::newDeletePlace, entry, key, position);
        sink.add(new RowOperation(shape, entry, was, key, position, reason));
    }

    private void changesByPosition(EntityEntry entry, Collection<?> stored, Collection<?> content, Sink sink) {
        List<Object> before = new ArrayList<>(stored);
        List<Object> now = new ArrayList<>(content);
        for (int i = 0; i < Math.max(before.size(), now.size()); i++) {
            Object was = i < before.size() ? before.get(i) : null;
            Object is = i < now.size() ? now.get(i) : null;
            if (was == null && is != null) {
                insert(entry, is, i, sink);
            } else if (was != null && is == null) {
                remove(entry, was, null, i, "removed from '" + name + "'", sink);
            } else if (was != null && !ElementIdentity.of(element, was).equals(ElementIdentity.of(element, is))) {
                replace(entry, was, is, null, i, sink);
            }
        }
    }

    /** Elements that only one row may hold change places by rows that go before others come: no update could take what another still has. */
    private void replace(EntityEntry entry, Object was, Object now, @Nullable Object key, int position, Sink sink) {
        String reason = "replaced in '" + name + "'";
        if (exclusive) {
            remove(entry, was, key, position, reason, sink);
            sink.add(new RowOperation(insert, entry, now, key, position, reason));
        } else {
            RowShape shape = placed(updatePlace, this::newUpdatePlace, entry, key, position);
            sink.add(new RowOperation(shape, entry, now, key, position, reason).releasing(was));
        }
    }

    /** The shape for a row at a place; parts of a key may be null. */
    private RowShape placed(
            Map<Set<Column<?>>, RowShape> shapes,
            Function<Set<Column<?>>, RowShape> made,
            EntityEntry entry,
            @Nullable Object key,
            int position) {
        Set<Column<?>> nulls = mapKey instanceof PluralAttribute.EmbeddedKey
                ? nulls(placeColumns, new RowOperation(insert, entry, null, key, position, ""))
                : Set.of();
        return shapes.computeIfAbsent(nulls, made);
    }

    private RowShape newDeletePlace(Set<Column<?>> nulls) {
        return RowShape.delete(engine, table, ownersAnd(placeColumns, nulls), List.copyOf(nulls), row, false);
    }

    private RowShape newUpdatePlace(Set<Column<?>> nulls) {
        return RowShape.update(
                engine, table, elementColumns, ownersAnd(placeColumns, nulls), List.copyOf(nulls), row, false);
    }

    private void changesByValue(EntityEntry entry, Collection<?> stored, Collection<?> content, Sink sink) {
        Map<Object, List<Object>> before = counts(stored);
        Map<Object, List<Object>> now = counts(content);
        before.forEach((value, was) -> {
            int keeps = now.getOrDefault(value, List.of()).size();
            if (keeps < was.size()) {
                RowOperation deletion = deletion(entry, required(elementOf(was.get(0)), entry));
                sink.add(deletion);
                for (int i = 0; i < keeps; i++) {
                    RowOperation insertion = insertion(entry, was.get(0), -1);
                    insertion.after(deletion);
                    sink.add(insertion);
                }
            }
        });
        now.forEach((value, is) -> {
            int had = before.getOrDefault(value, List.of()).size();
            for (int i = had; i < is.size(); i++) {
                insert(entry, is.get(i), -1, sink);
            }
        });
    }

    private Map<Object, List<Object>> counts(Collection<?> items) {
        Map<Object, List<Object>> counts = new LinkedHashMap<>();
        for (Object item : items) {
            Object value = elementOf(item);
            if (value != null) {
                counts.computeIfAbsent(ElementIdentity.of(element, value), any -> new ArrayList<>(1))
                        .add(item);
            }
        }
        return counts;
    }

    private RowOperation deletion(EntityEntry entry, Object value) {
        Set<Column<?>> nulls = nulls(elementColumns, new RowOperation(insert, entry, value, null, -1, ""));
        RowShape shape = deleteElement.computeIfAbsent(nulls, this::newDeleteElement);
        return new RowOperation(shape, entry, value, null, -1, "removed from '" + name + "'");
    }

    private static Set<Column<?>> nulls(List<ColumnWriter> writers, RowOperation probe) {
        Set<Column<?>> nulls = new LinkedHashSet<>();
        for (ColumnWriter writer : writers) {
            if (writer.value(probe) == null) {
                nulls.add(writer.column());
            }
        }
        return nulls;
    }

    private RowShape newDeleteElement(Set<Column<?>> nulls) {
        return RowShape.delete(engine, table, ownersAnd(elementColumns, nulls), List.copyOf(nulls), row, false);
    }

    private List<ColumnWriter> ownersAnd(List<ColumnWriter> others, Set<Column<?>> nulls) {
        List<ColumnWriter> where = new ArrayList<>(ownerColumns);
        for (ColumnWriter writer : others) {
            if (!nulls.contains(writer.column())) {
                where.add(writer);
            }
        }
        return where;
    }

    @Override
    boolean removesAllBy(RowShape shape) {
        return shape == deleteAll;
    }

    @Override
    void removal(EntityEntry entry, Sink sink) {
        sink.add(new RowOperation(deleteAll, entry, null, null, -1, "owner of '" + name + "' is removed"));
    }
}
