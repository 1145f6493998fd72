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
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.JoinColumn;
import org.cairnorm.mapping.PluralAttribute;
import org.cairnorm.sql.Column;
import org.jspecify.annotations.Nullable;

/** Elements that are linked in their own rows: by a foreign key that refers to the owner, or, on an inverse side, just by the position. */
final class TargetRows extends CollectionRows {
    private final boolean owned;
    private final boolean positioned;
    private final boolean nullable;
    private final EntityMapping target;
    private final List<ColumnWriter> link = new ArrayList<>();
    private final @Nullable RowShape update;
    private final @Nullable RowShape unlink;
    private final @Nullable RowShape unlinkAll;

    TargetRows(PluralAttribute plural, List<JoinColumn> columns, boolean owned, EntityMapping owner, Engine engine) {
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
                    ElementIdentity.of(element, required(elementOf(item), entry)),
                    new Place(elementOf(item), keyOf(item), positioned ? position : -1));
            position++;
        }
        position = 0;
        for (Object item : content) {
            Object value = required(elementOf(item), entry);
            Place now = new Place(value, keyOf(item), positioned ? position : -1);
            position++;
            Object was = before.remove(ElementIdentity.of(element, value));
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

    private record Place(@Nullable Object element, @Nullable Object key, int position) {
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
