package org.cairnorm.loading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.JoinColumn;
import org.cairnorm.mapping.MappedTable;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.type.DataType;
import org.jspecify.annotations.Nullable;

/**
 * What a foreign key refers to in an entity: its identifier, or other columns whose values are unique. A key value of the
 * identifier is the identifier; of one other column its value; of several the list of their values.
 */
final class ReferencedKey {
    private final EntityMapping entity;
    private final boolean identifier;
    private final List<Column<?>> referenced;
    private final List<JoinColumn> joins;

    private ReferencedKey(
            EntityMapping entity, boolean identifier, List<? extends Column<?>> referenced, List<JoinColumn> joins) {
        this.entity = entity;
        this.identifier = identifier;
        this.referenced = List.copyOf(referenced);
        this.joins = joins;
    }

    /** The identifier. */
    static ReferencedKey identifierOf(EntityMapping entity) {
        return new ReferencedKey(entity, true, entity.identifier().columns(), List.of());
    }

    /** What join columns refer to. */
    static ReferencedKey of(EntityMapping entity, List<JoinColumn> joins) {
        int width = entity.identifier().columns().size();
        JoinColumn[] sorted = new JoinColumn[width];
        for (JoinColumn join : joins) {
            int part = identifierPart(entity, join.referenced());
            if (joins.size() != width || part < 0 || sorted[part] != null) {
                return new ReferencedKey(
                        entity,
                        false,
                        joins.stream().<Column<?>>map(JoinColumn::referenced).toList(),
                        joins);
            }
            sorted[part] = join;
        }
        return new ReferencedKey(entity, true, entity.identifier().columns(), List.of(sorted));
    }

    private static int identifierPart(EntityMapping entity, Column<?> column) {
        int part = place(entity.identifier().columns(), column);
        for (MappedTable table : entity.tables()) {
            if (part < 0) {
                part = place(table.keyColumns(), column);
            }
        }
        return part;
    }

    private static int place(List<? extends Column<?>> columns, Column<?> wanted) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(wanted.name())) {
                return i;
            }
        }
        return -1;
    }

    boolean isIdentifier() {
        return identifier;
    }

    EntityMapping entity() {
        return entity;
    }

    /** The columns that are referred to. */
    List<Column<?>> referenced() {
        return referenced;
    }

    int width() {
        return referenced.size();
    }

    /** The data types of the parts. */
    List<DataType<?>> types() {
        List<DataType<?>> types = new ArrayList<>(referenced.size());
        for (Column<?> column : referenced) {
            types.add(column.type());
        }
        return types;
    }

    /** The columns that refer, in the order of the key. */
    List<Column<?>> referring() {
        return joins.stream().<Column<?>>map(JoinColumn::column).toList();
    }

    /** Sorts what stands in the order of join columns into the order of the key. */
    List<Expression> inOrder(List<Expression> columns, List<JoinColumn> asDeclared) {
        List<Expression> sorted = new ArrayList<>(joins.size());
        for (JoinColumn join : joins) {
            sorted.add(columns.get(asDeclared.indexOf(join)));
        }
        return sorted;
    }

    /** The columns of a key that is not the identifier. */
    List<Expression> columnsOf(EntitySource source) {
        List<Expression> columns = new ArrayList<>();
        for (Column<?> column : referenced) {
            columns.add(columnOf(source, column));
        }
        return columns;
    }

    private Expression columnOf(EntitySource source, Column<?> column) {
        for (AttributeMapping attribute : entity.attributes()) {
            int place = place(attribute.columns(), column);
            if (place >= 0) {
                return source.columns(entity, attribute).get(place);
            }
        }
        return source.column(entity, 0, column);
    }

    /** The key of an entity; null if any part is null. */
    @Nullable Object of(EntityEntry entry) {
        if (identifier) {
            return entry.id();
        }
        @Nullable Object[] parts = new @Nullable Object[referenced.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = entity.columnValue(entry.instance(), referenced.get(i));
        }
        return fromParts(parts);
    }

    /** The key made of the values of its columns; null if any is null. */
    @Nullable Object fromParts(@Nullable Object[] parts) {
        for (Object part : parts) {
            if (part == null) {
                return null;
            }
        }
        if (identifier) {
            return entity.identifier().fromParts(parts);
        }
        return parts.length == 1 ? parts[0] : Arrays.asList(parts);
    }

    /** The value of one column of a key. */
    @Nullable Object part(Object key, int column) {
        if (identifier) {
            return entity.identifier().part(key, column);
        }
        return referenced.size() == 1 ? key : ((List<?>) key).get(column);
    }

    /** Whether a key is the value of its one column as it is read. */
    boolean isPlain() {
        return identifier ? isPlain(entity) : referenced.size() == 1;
    }

    private static boolean isPlain(EntityMapping entity) {
        List<AttributeMapping> attributes = entity.identifier().attributes();
        if (!(entity.identifier() instanceof org.cairnorm.mapping.Identifier.Single) || attributes.size() != 1) {
            return false;
        }
        AttributeMapping only = attributes.get(0);
        return only instanceof org.cairnorm.mapping.BasicAttribute
                || (only instanceof org.cairnorm.mapping.ToOneAttribute toOne && isPlain(toOne.target()));
    }
}
