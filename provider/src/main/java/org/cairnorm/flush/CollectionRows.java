package org.cairnorm.flush;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.dialect.Dialect;
import org.cairnorm.engine.Engine;
import org.cairnorm.mapping.ColumnValues;
import org.cairnorm.mapping.EmbeddableMapping;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.JoinColumn;
import org.cairnorm.mapping.JoinTable;
import org.cairnorm.mapping.PluralAttribute;
import org.cairnorm.mapping.ToOneAttribute;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.Table;
import org.cairnorm.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * How the elements of one collection become rows. Changes are found by comparing the stored content with the present one, so only
 * the rows that differ are written. Thread-safe.
 */
abstract class CollectionRows {
    final EntityMapping owner;
    final Engine engine;
    final String name;

    CollectionRows(EntityMapping owner, Engine engine, String name) {
        this.owner = owner;
        this.engine = engine;
        this.name = name;
    }

    /** Takes the operations that are found. */
    interface Sink {
        void add(RowOperation operation);

        /**
         * Gives values to the insert of the element's row, if there is to be one.
         *
         * @return false if the element's row exists already
         */
        boolean addToInsert(Object element, List<ColumnWriter> values, RowOperation source);
    }

    static CollectionRows of(PluralAttribute plural, EntityMapping owner, Engine engine) {
        if (plural.storage() instanceof PluralAttribute.InTable inTable) {
            return new InTable(plural, inTable.joinTable(), owner, engine);
        }
        if (plural.storage() instanceof PluralAttribute.ForeignKeyInTarget inTarget) {
            return new InTarget(plural, inTarget.columns(), true, owner, engine);
        }
        return new InTarget(plural, List.of(), false, owner, engine);
    }

    static CollectionRows ofToOne(ToOneAttribute toOne, JoinTable joinTable, EntityMapping owner, Engine engine) {
        return new InTable(toOne, joinTable, owner, engine);
    }

    /** Whether changes raise the version of the owner: not those of an inverse side. */
    abstract boolean owned();

    /**
     * Finds what must be written.
     *
     * @param stored the elements, or map entries, that are stored; null if none are
     * @param content the elements, or map entries, as they shall be
     */
    abstract void changes(EntityEntry entry, @Nullable Collection<?> stored, Collection<?> content, Sink sink);

    /** Finds what must be written when the owner's row goes. */
    abstract void removal(EntityEntry entry, Sink sink);

    /** Whether operations of the shape delete all rows of the collection at once. */
    abstract boolean removesAllBy(RowShape shape);

    /** An identity for comparing elements: by key for entities, by value for basics, by column values for embeddables. */
    static Object comparable(PluralAttribute.@Nullable Element element, Object value) {
        if (element instanceof PluralAttribute.EmbeddedElement embedded) {
            EmbeddableMapping embeddable = embedded.embeddable();
            List<@Nullable Object> parts = new ArrayList<>();
            int width = embeddable.attributes().stream()
                    .mapToInt(attribute -> attribute.columns().size())
                    .sum();
            for (int i = 0; i < width; i++) {
                parts.add(comparableBasic(ColumnValues.ofEmbeddable(embeddable, value, i)));
            }
            return parts;
        }
        if (element instanceof PluralAttribute.EntityElement entity) {
            Object id = entity.target().identifier().of(value);
            return id != null ? id : new ByIdentity(value);
        }
        Object basic = comparableBasic(value);
        return basic == null ? value : basic;
    }

    /** A basic value in a form whose {@code equals} compares what is stored. */
    private static @Nullable Object comparableBasic(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return ByteBuffer.wrap(bytes);
        }
        if (value instanceof char[] characters) {
            return new String(characters);
        }
        if (value instanceof Object[] elements) {
            return Arrays.asList(elements);
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.stripTrailingZeros();
        }
        return value;
    }

    private record ByIdentity(Object value) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof ByIdentity that && that.value == value;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(value);
        }
    }

    static @Nullable Object elementOf(@Nullable Object item) {
        return item instanceof Map.Entry<?, ?> entry ? entry.getValue() : item;
    }

    static @Nullable Object keyOf(@Nullable Object item) {
        return item instanceof Map.Entry<?, ?> entry ? entry.getKey() : null;
    }

    Object required(@Nullable Object element, EntityEntry entry) {
        if (element == null) {
            throw new IllegalArgumentException(
                    FlushProblem.NULL_IN_COLLECTION.with(owner.name(), name, String.valueOf(entry.id())));
        }
        return element;
    }

    /** In a join table or collection table. */
    private static final class InTable extends CollectionRows {
        private final PluralAttribute.@Nullable Element element;
        private final boolean positioned;
        private final boolean keyed;
        private final boolean comparable;
        private final List<ColumnWriter> ownerColumns = new ArrayList<>();
        private final List<ColumnWriter> elementColumns = new ArrayList<>();
        private final List<ColumnWriter> placeColumns = new ArrayList<>();
        private final List<ColumnWriter> row = new ArrayList<>();
        private final Table table;
        private final RowShape insert;
        private final RowShape deleteAll;
        private final @Nullable RowShape deletePlace;
        private final @Nullable RowShape updatePlace;
        private final Map<Set<Column<?>>, RowShape> deleteElement = new ConcurrentHashMap<>();

        InTable(PluralAttribute plural, JoinTable joinTable, EntityMapping owner, Engine engine) {
            this(
                    owner,
                    engine,
                    plural.name(),
                    joinTable,
                    plural.element(),
                    plural.orderColumn(),
                    plural.mapKey() instanceof PluralAttribute.ColumnKey key ? key.column() : null);
        }

        InTable(ToOneAttribute toOne, JoinTable joinTable, EntityMapping owner, Engine engine) {
            this(owner, engine, toOne.name(), joinTable, new PluralAttribute.EntityElement(toOne.target()), null, null);
        }

        private InTable(
                EntityMapping owner,
                Engine engine,
                String name,
                JoinTable joinTable,
                PluralAttribute.Element element,
                @Nullable Column<?> orderColumn,
                @Nullable Column<?> keyColumn) {
            super(owner, engine, name);
            Dialect dialect = engine.dialect();
            this.table = joinTable.table();
            this.element = element;
            this.positioned = orderColumn != null;
            this.keyed = keyColumn != null;
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
            } else if (keyColumn != null) {
                placeColumns.add(RowWriters.key(keyColumn, dialect));
            }
            this.comparable = elementColumns.stream().allMatch(writer -> isComparable(writer.column()));
            row.addAll(ownerColumns);
            row.addAll(placeColumns);
            row.addAll(elementColumns);
            this.insert = RowShape.insert(engine, table, row, row, null);
            this.deleteAll = RowShape.delete(engine, table, ownerColumns, List.of(), ownerColumns, false);
            if (placeColumns.isEmpty()) {
                this.deletePlace = null;
                this.updatePlace = null;
            } else {
                List<ColumnWriter> place = new ArrayList<>(ownerColumns);
                place.addAll(placeColumns);
                this.deletePlace = RowShape.delete(engine, table, place, List.of(), row, false);
                this.updatePlace = RowShape.update(engine, table, elementColumns, place, row, false);
            }
        }

        private static boolean isComparable(Column<?> column) {
            SqlType.Kind kind = column.type().sqlType().kind();
            return kind != SqlType.Kind.CLOB && kind != SqlType.Kind.BLOB;
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
                    keyOf(item),
                    positioned ? position : -1,
                    "added to '" + name + "'");
        }

        private void changesByKey(EntityEntry entry, Collection<?> stored, Collection<?> content, Sink sink) {
            Map<Object, Object> before = new LinkedHashMap<>();
            for (Object item : stored) {
                before.put(keyOf(item), required(elementOf(item), entry));
            }
            for (Object item : content) {
                Object key = keyOf(item);
                Object now = required(elementOf(item), entry);
                Object was = before.remove(key);
                if (was == null) {
                    insert(entry, item, -1, sink);
                } else if (!comparable(element, was).equals(comparable(element, now))) {
                    sink.add(new RowOperation(updatePlace, entry, now, key, -1, "replaced in '" + name + "'"));
                }
            }
            before.forEach((key, was) ->
                    sink.add(new RowOperation(deletePlace, entry, was, key, -1, "removed from '" + name + "'")));
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
                    sink.add(new RowOperation(deletePlace, entry, was, null, i, "removed from '" + name + "'"));
                } else if (was != null && !comparable(element, was).equals(comparable(element, is))) {
                    sink.add(new RowOperation(updatePlace, entry, is, null, i, "replaced in '" + name + "'"));
                }
            }
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
                    counts.computeIfAbsent(comparable(element, value), any -> new ArrayList<>(1))
                            .add(item);
                }
            }
            return counts;
        }

        private RowOperation deletion(EntityEntry entry, Object value) {
            RowOperation probe = new RowOperation(insert, entry, value, null, -1, "");
            Set<Column<?>> nulls = new LinkedHashSet<>();
            for (ColumnWriter writer : elementColumns) {
                if (writer.value(probe) == null) {
                    nulls.add(writer.column());
                }
            }
            RowShape shape = deleteElement.computeIfAbsent(nulls, this::newDeleteElement);
            return new RowOperation(shape, entry, value, null, -1, "removed from '" + name + "'");
        }

        private RowShape newDeleteElement(Set<Column<?>> nulls) {
            List<ColumnWriter> where = new ArrayList<>(ownerColumns);
            for (ColumnWriter writer : elementColumns) {
                if (!nulls.contains(writer.column())) {
                    where.add(writer);
                }
            }
            return RowShape.delete(engine, table, where, List.copyOf(nulls), row, false);
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

    /** In the rows of the elements: by a foreign key that refers to the owner, or, on an inverse side, just the position. */
    private static final class InTarget extends CollectionRows {
        private final boolean owned;
        private final boolean positioned;
        private final boolean nullable;
        private final EntityMapping target;
        private final List<ColumnWriter> link = new ArrayList<>();
        private final @Nullable RowShape update;
        private final @Nullable RowShape unlink;
        private final @Nullable RowShape unlinkAll;

        InTarget(PluralAttribute plural, List<JoinColumn> columns, boolean owned, EntityMapping owner, Engine engine) {
            super(owner, engine, plural.name());
            Dialect dialect = engine.dialect();
            this.owned = owned;
            this.positioned = plural.orderColumn() != null;
            this.target = Objects.requireNonNull(plural.target());
            Column<?> orderColumn = plural.orderColumn();
            int tableIndex =
                    plural.storage() instanceof PluralAttribute.ForeignKeyInTarget key ? key.targetTableIndex() : 0;
            var mapped = target.tables().get(tableIndex);
            List<ColumnWriter> targetKey = new ArrayList<>();
            for (int i = 0; i < mapped.keyColumns().size(); i++) {
                targetKey.add(RowWriters.target(
                        new JoinColumn(
                                mapped.keyColumns().get(i),
                                target.identifier().columns().get(i),
                                true,
                                true),
                        target,
                        dialect));
            }
            List<ColumnWriter> ownerColumns = new ArrayList<>();
            for (JoinColumn join : columns) {
                ownerColumns.add(RowWriters.owner(join, owner, dialect));
            }
            link.addAll(ownerColumns);
            if (orderColumn != null) {
                link.add(RowWriters.position(orderColumn, dialect));
            }
            if (owned && plural.mapKey() instanceof PluralAttribute.ColumnKey key) {
                link.add(RowWriters.key(key.column(), dialect));
            }
            this.nullable = columns.stream().allMatch(join -> join.column().nullable());
            this.update = link.isEmpty() ? null : RowShape.update(engine, mapped.table(), link, targetKey, link, false);
            if (owned && nullable) {
                List<ColumnWriter> nothing = new ArrayList<>();
                for (ColumnWriter writer : link) {
                    nothing.add(RowWriters.constant(writer.column(), dialect, null));
                }
                List<ColumnWriter> where = new ArrayList<>(targetKey);
                where.addAll(ownerColumns);
                this.unlink = RowShape.update(engine, mapped.table(), nothing, where, nothing, false);
                this.unlinkAll = RowShape.update(engine, mapped.table(), nothing, ownerColumns, nothing, false);
            } else {
                this.unlink = null;
                this.unlinkAll = null;
            }
        }

        @Override
        boolean owned() {
            return owned;
        }

        @Override
        void changes(EntityEntry entry, @Nullable Collection<?> stored, Collection<?> content, Sink sink) {
            if (update == null) {
                return;
            }
            PluralAttribute.Element element = new PluralAttribute.EntityElement(target);
            Map<Object, Object> before = new LinkedHashMap<>();
            int position = 0;
            for (Object item : stored == null ? List.of() : stored) {
                before.put(
                        comparable(element, required(elementOf(item), entry)),
                        new Place(elementOf(item), keyOf(item), positioned ? position : -1));
                position++;
            }
            position = 0;
            for (Object item : content) {
                Object value = required(elementOf(item), entry);
                Place now = new Place(value, keyOf(item), positioned ? position : -1);
                position++;
                Object was = before.remove(comparable(element, value));
                if (was == null || !now.sameAs((Place) was)) {
                    RowOperation operation =
                            new RowOperation(update, entry, value, now.key, now.position, "added to '" + name + "'");
                    if (!sink.addToInsert(value, link, operation)) {
                        sink.add(operation);
                    }
                }
            }
            if (unlink != null) {
                for (Object gone : before.values()) {
                    sink.add(new RowOperation(
                            unlink, entry, ((Place) gone).element, null, -1, "removed from '" + name + "'"));
                }
            }
        }

        private record Place(
                @Nullable Object element, @Nullable Object key, int position) {
            boolean sameAs(Place other) {
                return position == other.position && Objects.equals(key, other.key);
            }
        }

        @Override
        boolean removesAllBy(RowShape shape) {
            return false;
        }

        @Override
        void removal(EntityEntry entry, Sink sink) {
            if (unlinkAll != null) {
                sink.add(new RowOperation(unlinkAll, entry, null, null, -1, "owner of '" + name + "' is removed"));
            }
        }
    }
}
