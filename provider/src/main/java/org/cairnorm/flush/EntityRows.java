package org.cairnorm.flush;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.dialect.Dialect;
import org.cairnorm.engine.Engine;
import org.cairnorm.entity.ClassAccess;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.BasicAttribute;
import org.cairnorm.mapping.EmbeddedAttribute;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.MappedTable;
import org.cairnorm.mapping.PluralAttribute;
import org.cairnorm.mapping.ToOneAttribute;
import org.cairnorm.mapping.ValueGeneration;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.Identifier;
import org.jspecify.annotations.Nullable;

/** How instances of one entity become rows: the shapes of its inserts, updates and deletes, table by table. Thread-safe. */
final class EntityRows {
    private final Engine engine;
    private final EntityMapping mapping;
    private final List<TableRows> tables = new ArrayList<>();
    private final List<CollectionPlace> collections = new ArrayList<>();
    private final List<AttributeMapping> required;

    EntityRows(EntityMapping mapping, Engine engine) {
        this.engine = engine;
        this.mapping = mapping;
        Dialect dialect = engine.dialect();
        List<Field> fields = new ArrayList<>();
        List<ReferencePlace> references = new ArrayList<>();
        for (AttributeMapping attribute : mapping.attributes()) {
            collectFields(attribute, attribute, 0, List.of(), dialect, fields, references);
            collectCollections(attribute, List.of(), dialect);
        }
        this.required = mapping.attributes().stream().filter(this::isRequired).toList();
        for (int i = 0; i < mapping.tables().size(); i++) {
            int number = i;
            tables.add(new TableRows(
                    number,
                    mapping.tables().get(i),
                    fields.stream().filter(field -> field.tableIndex == number).toList(),
                    references.stream()
                            .filter(place -> place.attribute.tableIndex() == number)
                            .toList()));
        }
    }

    private boolean isRequired(AttributeMapping attribute) {
        if (mapping.identifier().attributes().contains(attribute)) {
            return false;
        }
        return attribute instanceof BasicAttribute basic
                        && !basic.optional()
                        && basic.generation() == null
                        && !basic.version()
                        && basic.insertable()
                || attribute instanceof ToOneAttribute toOne && !toOne.optional() && !toOne.isInverse();
    }

    EntityMapping mapping() {
        return mapping;
    }

    List<TableRows> tables() {
        return tables;
    }

    /** Collections, and to-one associations in join tables: rows of other tables that belong to the entity. */
    List<CollectionPlace> collections() {
        return collections;
    }

    /** Attributes besides the identifier that must not be null in a new row. */
    List<AttributeMapping> required() {
        return required;
    }

    /** A column that an attribute fills, and what may be done with it. */
    record Field(
            AttributeWriter writer,
            int tableIndex,
            boolean insertable,
            boolean updatable,
            List<EmbeddedAttribute> path,
            AttributeMapping leaf) {
        Column<?> column() {
            return writer.column();
        }

        boolean isVersion() {
            return leaf instanceof BasicAttribute basic && basic.version();
        }
    }

    /** A to-one association in join columns, reached through embeddables. */
    record ReferencePlace(List<EmbeddedAttribute> path, ToOneAttribute attribute) {
        List<Column<?>> columns() {
            return attribute.columns();
        }

        /** The entity that an instance refers to. */
        @Nullable Object target(EntityMapping mapping, Object instance) {
            return follow(mapping.access(), instance, path, attribute);
        }

        /** The entity that the stored row refers to as far as known: without a snapshot what the instance refers to. */
        @Nullable Object storedTarget(EntityEntry entry) {
            Object snapshot = entry.snapshot();
            ClassAccess access = entry.mapping().access();
            if (snapshot == null) {
                return target(entry.mapping(), entry.instance());
            }
            if (path.isEmpty()) {
                return access.captured(snapshot, attribute.index());
            }
            Object outer = access.captured(snapshot, path.get(0).index());
            return outer == null
                    ? null
                    : follow(path.get(0).embeddable().access(), outer, path.subList(1, path.size()), attribute);
        }
    }

    private static @Nullable Object follow(
            ClassAccess start, Object instance, List<EmbeddedAttribute> path, AttributeMapping last) {
        ClassAccess access = start;
        Object at = instance;
        for (EmbeddedAttribute step : path) {
            at = access.get(at, step.index());
            if (at == null) {
                return null;
            }
            access = step.embeddable().access();
        }
        return access.get(at, last.index());
    }

    /** A collection of the entity, reached through embeddables. */
    record CollectionPlace(List<EmbeddedAttribute> path, AttributeMapping attribute, CollectionRows rows) {
        /** Number of the entity's attribute that holds it. */
        int topIndex() {
            return path.isEmpty() ? attribute.index() : path.get(0).index();
        }

        @Nullable Object value(EntityMapping mapping, Object instance) {
            return follow(mapping.access(), instance, path, attribute);
        }
    }

    private void collectFields(
            AttributeMapping top,
            AttributeMapping leaf,
            int offset,
            List<EmbeddedAttribute> path,
            Dialect dialect,
            List<Field> fields,
            List<ReferencePlace> references) {
        if (leaf instanceof EmbeddedAttribute embedded) {
            List<EmbeddedAttribute> longer = new ArrayList<>(path);
            longer.add(embedded);
            int at = offset;
            for (AttributeMapping inner : embedded.embeddable().attributes()) {
                collectFields(top, inner, at, longer, dialect, fields, references);
                at += inner.columns().size();
            }
            return;
        }
        if (leaf instanceof ToOneAttribute toOne && toOne.storage() instanceof ToOneAttribute.ForeignKey) {
            references.add(new ReferencePlace(path, toOne));
        }
        for (int i = 0; i < leaf.columns().size(); i++) {
            AttributeWriter writer = AttributeWriter.of(dialect, mapping.access(), top, offset + i);
            boolean insertable = true;
            boolean updatable = true;
            if (leaf instanceof BasicAttribute basic) {
                insertable = basic.insertable();
                updatable = basic.updatable();
            } else if (leaf instanceof ToOneAttribute toOne
                    && toOne.storage() instanceof ToOneAttribute.ForeignKey key) {
                insertable = key.columns().get(i).insertable();
                updatable = key.columns().get(i).updatable();
            }
            fields.add(new Field(writer, leaf.tableIndex(), insertable, updatable, path, leaf));
        }
    }

    private void collectCollections(AttributeMapping attribute, List<EmbeddedAttribute> path, Dialect dialect) {
        if (attribute instanceof EmbeddedAttribute embedded) {
            List<EmbeddedAttribute> inner = new ArrayList<>(path);
            inner.add(embedded);
            for (AttributeMapping nested : embedded.embeddable().attributes()) {
                collectCollections(nested, inner, dialect);
            }
        } else if (attribute instanceof PluralAttribute plural) {
            collections.add(new CollectionPlace(path, plural, CollectionRows.of(plural, mapping, engine)));
        } else if (attribute instanceof ToOneAttribute toOne
                && toOne.storage() instanceof ToOneAttribute.InJoinTable inTable) {
            collections.add(new CollectionPlace(
                    path, toOne, CollectionRows.ofToOne(toOne, inTable.joinTable(), mapping, engine)));
        }
    }

    /** The update of certain columns, and what to tell people about it. */
    record Change(RowShape shape, String reason) {}

    /** The rows of the entity in one of its tables. */
    final class TableRows {
        private final int number;
        private final MappedTable mapped;
        private final List<Field> fields;
        private final List<ReferencePlace> references;
        private final List<AttributeWriter> row;
        private final List<ColumnWriter> key = new ArrayList<>();
        private final @Nullable BasicAttribute version;
        private final RowShape delete;
        private final Map<List<Column<?>>, RowShape> inserts = new ConcurrentHashMap<>();
        private final Map<BitSet, Change> updates = new ConcurrentHashMap<>();
        private final Map<List<Column<?>>, RowShape> fixUps = new ConcurrentHashMap<>();

        TableRows(int number, MappedTable mapped, List<Field> fields, List<ReferencePlace> references) {
            this.number = number;
            this.mapped = mapped;
            this.fields = withoutRepeatedColumns(fields);
            this.references = references;
            this.row = this.fields.stream().map(Field::writer).toList();
            Dialect dialect = engine.dialect();
            for (int part = 0; part < mapped.keyColumns().size(); part++) {
                key.add(RowWriters.identifier(mapped.keyColumns().get(part), dialect, part));
            }
            BasicAttribute attribute = mapping.version();
            this.version = attribute != null && attribute.tableIndex() == number ? attribute : null;
            this.delete = RowShape.delete(engine, mapped.table(), condition(), List.of(), row, version != null);
        }

        private List<Field> withoutRepeatedColumns(List<Field> all) {
            Map<Identifier, Field> byColumn = new LinkedHashMap<>();
            for (Field field : all) {
                byColumn.merge(
                        field.column().name(),
                        field,
                        (one, other) -> one.insertable() || !other.insertable() ? one : other);
            }
            return List.copyOf(byColumn.values());
        }

        /** The place among the entity's tables. */
        int number() {
            return number;
        }

        MappedTable mapped() {
            return mapped;
        }

        List<Field> fields() {
            return fields;
        }

        /** To-one associations in join columns of this table. */
        List<ReferencePlace> references() {
            return references;
        }

        boolean versioned() {
            return version != null;
        }

        RowShape delete() {
            return delete;
        }

        /** @param extras columns that collections of other entities fill */
        RowShape insert(List<Column<?>> extras) {
            RowShape known = inserts.get(extras);
            return known != null ? known : inserts.computeIfAbsent(extras, this::newInsert);
        }

        private RowShape newInsert(List<Column<?>> extras) {
            Dialect dialect = engine.dialect();
            List<ColumnWriter> set = new ArrayList<>();
            Column<?> generated = null;
            if (number > 0) {
                set.addAll(key);
            }
            for (Field field : fields) {
                if (field.leaf() instanceof BasicAttribute basic
                        && basic.generation() instanceof ValueGeneration.ByIdentity) {
                    generated = field.column();
                } else if (field.leaf() == version) {
                    set.add(RowWriters.newVersion(field.column(), dialect));
                } else if (field.insertable() && !contains(set, field.column())) {
                    set.add(field.writer());
                }
            }
            addDiscriminator(set, dialect);
            for (Column<?> extra : extras) {
                if (!contains(set, extra)) {
                    set.add(RowWriters.extra(extra, dialect));
                }
            }
            return RowShape.insert(engine, mapped.table(), set, row, generated);
        }

        private void addDiscriminator(List<ColumnWriter> set, Dialect dialect) {
            if (number == 0 && mapping.discriminator() != null) {
                Column<?> column = mapping.discriminator().column();
                if (mapped.table().columns().contains(column) && !contains(set, column)) {
                    set.add(RowWriters.constant(
                            column, dialect, mapping.discriminator().value()));
                }
            }
        }

        private boolean contains(List<ColumnWriter> writers, Column<?> column) {
            return writers.stream().anyMatch(writer -> writer.column().name().equals(column.name()));
        }

        /**
         * The update of some fields, and of the version where this table holds it.
         *
         * @param changed places in {@link #fields()}; the caller may go on using the set
         */
        Change update(BitSet changed) {
            Change known = updates.get(changed);
            return known != null ? known : updates.computeIfAbsent((BitSet) changed.clone(), this::newUpdate);
        }

        private Change newUpdate(BitSet changed) {
            List<ColumnWriter> set = new ArrayList<>();
            changed.stream().forEach(place -> set.add(fields.get(place).writer()));
            String columns = set.stream()
                    .map(writer -> writer.column().name().text())
                    .collect(Collectors.joining(", ", "changed ", ""));
            if (version != null) {
                set.add(RowWriters.newVersion(version.column(), engine.dialect()));
            }
            return new Change(RowShape.update(engine, mapped.table(), set, condition(), row, true), columns);
        }

        /** An update of some columns without looking at the version: to fill in later, or give free before, what a circle needs. */
        RowShape fixUp(List<Column<?>> columns) {
            return fixUps.computeIfAbsent(columns, this::newFixUp);
        }

        private RowShape newFixUp(List<Column<?>> columns) {
            List<ColumnWriter> set = new ArrayList<>();
            for (Column<?> column : columns) {
                set.add(fields.stream()
                        .filter(field -> field.column().equals(column))
                        .<ColumnWriter>map(Field::writer)
                        .findFirst()
                        .orElseGet(() -> RowWriters.extra(column, engine.dialect())));
            }
            return RowShape.update(engine, mapped.table(), set, key, row, true);
        }

        private List<ColumnWriter> condition() {
            List<ColumnWriter> condition = new ArrayList<>(key);
            if (version != null) {
                condition.add(RowWriters.oldVersion(version.column(), engine.dialect()));
            }
            return condition;
        }
    }
}
