package org.cairnorm.flush;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.dialect.Dialect;
import org.cairnorm.engine.Engine;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.EmbeddedAttribute;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.JoinColumn;
import org.cairnorm.mapping.JoinTable;
import org.cairnorm.mapping.ManagedMapping;
import org.cairnorm.mapping.MappedTable;
import org.cairnorm.mapping.PluralAttribute;
import org.cairnorm.mapping.ToOneAttribute;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.Table;
import org.jspecify.annotations.Nullable;

/**
 * Elements whose place in the collection stands in a row that something else inserts: in their own row, with a foreign key that refers to
 * the owner; on an inverse side, just position or key, in the row that the owning side writes.
 */
final class TargetRows extends CollectionRows {
    private final boolean owned;
    private final boolean positioned;
    private final boolean inLinkTable;
    private final PluralAttribute.@Nullable MapKey mapKey;
    private final EntityMapping target;
    private final List<ColumnWriter> link = new ArrayList<>();
    private final @Nullable RowShape update;
    private final @Nullable RowShape unlink;
    private final @Nullable RowShape unlinkAll;

    private TargetRows(PluralAttribute plural, @Nullable JoinTable linkTable, EntityMapping owner, Engine engine) {
        super(owner, engine, plural.name());
        Dialect dialect = engine.dialect();
        PluralAttribute.ForeignKeyInTarget foreignKey =
                plural.storage() instanceof PluralAttribute.ForeignKeyInTarget inTarget ? inTarget : null;
        List<JoinColumn> columns = foreignKey == null ? List.of() : foreignKey.columns();
        this.owned = foreignKey != null;
        this.positioned = plural.orderColumn() != null;
        this.inLinkTable = linkTable != null;
        this.mapKey = plural.mapKey();
        this.target = Objects.requireNonNull(plural.target());
        Column<?> orderColumn = plural.orderColumn();
        List<ColumnWriter> ownerColumns = new ArrayList<>();
        for (JoinColumn join : columns) {
            ownerColumns.add(RowWriters.owner(join, owner, dialect));
        }
        List<ColumnWriter> targetKey = new ArrayList<>();
        Table table;
        if (linkTable == null) {
            MappedTable mapped = target.tables().get(tableIndex(plural));
            table = mapped.table();
            for (int i = 0; i < mapped.keyColumns().size(); i++) {
                Column<?> referenced = target.identifier().columns().get(i);
                JoinColumn join = new JoinColumn(mapped.keyColumns().get(i), referenced, true, true);
                targetKey.add(RowWriters.target(join, target, dialect));
            }
        } else {
            table = linkTable.table();
            linkTable.toOwner().forEach(join -> targetKey.add(RowWriters.target(join, target, dialect)));
            linkTable.toTarget().forEach(join -> targetKey.add(RowWriters.owner(join, owner, dialect)));
        }
        link.addAll(ownerColumns);
        if (orderColumn != null) {
            link.add(RowWriters.position(orderColumn, dialect));
        }
        for (ColumnWriter writer : RowWriters.key(mapKey, dialect)) {
            if (((RowWriters.KeyWriter) writer).isWritten() && (owned || !isAttributeOfTarget(writer.column()))) {
                link.add(writer);
            }
        }
        boolean nullable = columns.stream().allMatch(join -> join.column().nullable());
        this.update = link.isEmpty() ? null : RowShape.update(engine, table, link, targetKey, link, false);
        if (owned && nullable) {
            List<ColumnWriter> nothing = new ArrayList<>();
            for (ColumnWriter writer : link) {
                nothing.add(RowWriters.constant(writer.column(), dialect, null));
            }
            List<ColumnWriter> where = new ArrayList<>(targetKey);
            where.addAll(ownerColumns);
            this.unlink = RowShape.update(engine, table, nothing, where, nothing, false);
            this.unlinkAll = RowShape.update(engine, table, nothing, ownerColumns, nothing, false);
        } else {
            this.unlink = null;
            this.unlinkAll = null;
        }
    }

    static TargetRows of(PluralAttribute plural, EntityMapping owner, Engine engine) {
        return new TargetRows(plural, linkTable(plural), owner, engine);
    }

    /** The join table that the owning side writes, seen from that side; null if the elements themselves refer to the owner. */
    private static @Nullable JoinTable linkTable(PluralAttribute plural) {
        AttributeMapping owning = owning(plural);
        if (owning instanceof PluralAttribute many && many.storage() instanceof PluralAttribute.InTable inTable) {
            return inTable.joinTable();
        }
        return owning instanceof ToOneAttribute toOne && toOne.storage() instanceof ToOneAttribute.InJoinTable inTable
                ? inTable.joinTable()
                : null;
    }

    private static int tableIndex(PluralAttribute plural) {
        AttributeMapping owning = owning(plural);
        return owning != null
                ? owning.tableIndex()
                : ((PluralAttribute.ForeignKeyInTarget) plural.storage()).targetTableIndex();
    }

    private static @Nullable AttributeMapping owning(PluralAttribute plural) {
        if (!(plural.storage() instanceof PluralAttribute.MappedBy mappedBy)) {
            return null;
        }
        ManagedMapping at = Objects.requireNonNull(plural.target());
        AttributeMapping found = null;
        for (String name : mappedBy.owningAttribute().split("\\.")) {
            found = Objects.requireNonNull(at.attribute(name), name);
            at = found instanceof EmbeddedAttribute embedded ? embedded.embeddable() : at;
        }
        return found;
    }

    /** Whether an attribute of the element holds the column, and so writes it. */
    private boolean isAttributeOfTarget(Column<?> column) {
        return !inLinkTable
                && target.attributes().stream()
                        .anyMatch(attribute -> attribute.columns().contains(column));
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
        Map<Object, Place> before = new LinkedHashMap<>();
        int position = 0;
        for (Object item : stored == null ? List.of() : stored) {
            before.put(
                    ElementIdentity.of(element, required(elementOf(item), entry)),
                    new Place(elementOf(item), keyOf(item), positioned ? position : -1));
            position++;
        }
        position = 0;
        for (Object item : content) {
            Object value = required(elementOf(item), entry);
            Place now = new Place(value, keyOf(item), positioned ? position : -1);
            position++;
            Place was = before.remove(ElementIdentity.of(element, value));
            if (was == null || !sameAs(now, was)) {
                RowOperation operation =
                        new RowOperation(update, entry, value, now.key, now.position, "added to '" + name + "'");
                if (was != null) {
                    operation.releasing(was.key);
                }
                if (inLinkTable) {
                    sink.add(operation.besideLink());
                } else if (!sink.addToInsert(value, link, operation)) {
                    sink.add(operation);
                }
            }
        }
        if (unlink != null) {
            for (Place gone : before.values()) {
                sink.add(new RowOperation(unlink, entry, gone.element, null, -1, "removed from '" + name + "'")
                        .releasing(gone.key));
            }
        }
    }

    private record Place(@Nullable Object element, @Nullable Object key, int position) {}

    private boolean sameAs(Place one, Place other) {
        return one.position == other.position
                && Objects.equals(ElementIdentity.ofKey(mapKey, one.key), ElementIdentity.ofKey(mapKey, other.key));
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
