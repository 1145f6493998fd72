package org.cairnorm.mapping;

import java.util.List;
import java.util.Objects;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.type.DataType;
import org.jspecify.annotations.Nullable;

/**
 * A collection or map: a one-to-many or many-to-many association or an element collection.
 *
 * @param order the {@code @OrderBy} items, empty if none
 * @param orderColumn where the position in the list is stored; null if it is not
 * @param mapKey null unless {@code kind} is MAP
 */
public record PluralAttribute(
        String name,
        int index,
        Class<?> javaType,
        Kind kind,
        Element element,
        Storage storage,
        List<OrderItem> order,
        @Nullable Column<?> orderColumn,
        @Nullable MapKey mapKey,
        boolean lazy,
        Cascades cascades,
        boolean orphanRemoval)
        implements AttributeMapping {
    public PluralAttribute {
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(element);
        Objects.requireNonNull(storage);
        order = List.copyOf(order);
        Objects.requireNonNull(cascades);
    }

    public enum Kind {
        COLLECTION,
        LIST,
        SET,
        MAP
    }

    /** What the collection holds; the value side of a map. */
    public sealed interface Element {}

    public record BasicElement(Class<?> javaType, Column<?> column, DataType<?> type) implements Element {}

    /** Columns are in the collection table; {@code tableIndex} of its attributes means nothing. */
    public record EmbeddedElement(EmbeddableMapping embeddable) implements Element {}

    /** An association to entities. {@code target} must not be read before the model is frozen. */
    public record EntityElement(EntityMapping target) implements Element {
        @Override
        public String toString() {
            return "EntityElement[" + target.name() + "]";
        }
    }

    /** Where the membership is kept. */
    public sealed interface Storage {}

    /**
     * By a to-one association of the element entity that refers back: this side is inverse.
     *
     * @param owningAttribute a to-one, or a plural attribute for many-to-many; may be a dotted path into an embeddable
     */
    public record MappedBy(String owningAttribute) implements Storage {}

    /** By join columns in the table of the target entity: a unidirectional one-to-many with {@code @JoinColumn}. */
    public record ForeignKeyInTarget(List<JoinColumn> columns, int targetTableIndex) implements Storage {
        public ForeignKeyInTarget {
            columns = List.copyOf(columns);
        }
    }

    /** In a join table or collection table. */
    public record InTable(JoinTable joinTable) implements Storage {}

    /**
     * How a map's key is found. Its columns, if it has any, are in the join table, the collection table, or (for a foreign key in the
     * target) the target's table.
     */
    public sealed interface MapKey {
        /** The columns that hold the key, in a fixed order; empty if an attribute of the element is the key. */
        List<Column<?>> columns();

        /** The value of one of the columns of a key. */
        @Nullable Object columnValue(Object key, int column);

        /** Whether the map writes the column; if not, something else does. */
        boolean isWritten(int column);
    }

    /**
     * A basic value.
     *
     * @param written whether the map writes the column
     */
    public record ColumnKey(Class<?> javaType, Column<?> column, DataType<?> type, boolean written) implements MapKey {
        @Override
        public List<Column<?>> columns() {
            return List.of(column);
        }

        @Override
        public Object columnValue(Object key, int part) {
            return key;
        }

        @Override
        public boolean isWritten(int part) {
            return written;
        }
    }

    /** An embeddable without associations; {@code tableIndex} of its attributes means nothing. */
    public record EmbeddedKey(EmbeddableMapping embeddable) implements MapKey {
        @Override
        public List<Column<?>> columns() {
            return embeddable.attributes().stream()
                    .flatMap(attribute -> attribute.columns().stream())
                    .<Column<?>>map(column -> column)
                    .toList();
        }

        @Override
        public @Nullable Object columnValue(Object key, int column) {
            return ColumnValues.ofEmbeddable(embeddable, key, column);
        }

        @Override
        public boolean isWritten(int column) {
            return isWritten(embeddable, column);
        }

        private static boolean isWritten(EmbeddableMapping embeddable, int column) {
            int offset = 0;
            for (AttributeMapping attribute : embeddable.attributes()) {
                int width = attribute.columns().size();
                if (column < offset + width) {
                    return attribute instanceof EmbeddedAttribute nested
                            ? isWritten(nested.embeddable(), column - offset)
                            : ((BasicAttribute) attribute).insertable() || ((BasicAttribute) attribute).updatable();
                }
                offset += width;
            }
            throw new IllegalArgumentException("The key has no column " + column);
        }
    }

    /**
     * An entity.
     *
     * @param reference the way to it by join columns that refer to its identifier, as if the row were an entity with this attribute
     */
    public record EntityKey(ToOneAttribute reference) implements MapKey {
        @Override
        public List<Column<?>> columns() {
            return reference.columns();
        }

        @Override
        public @Nullable Object columnValue(Object key, int column) {
            return ColumnValues.of(reference, key, column);
        }

        @Override
        public boolean isWritten(int column) {
            JoinColumn join =
                    ((ToOneAttribute.ForeignKey) reference.storage()).columns().get(column);
            return join.insertable() || join.updatable();
        }
    }

    /** An attribute of the element entity or embeddable; the identifier if the declaration names none. */
    public record AttributeKey(String attribute) implements MapKey {
        @Override
        public List<Column<?>> columns() {
            return List.of();
        }

        @Override
        public Object columnValue(Object key, int column) {
            throw new IllegalArgumentException("The key '" + attribute + "' has no column " + column);
        }

        @Override
        public boolean isWritten(int column) {
            return false;
        }
    }

    /**
     * One item of {@code @OrderBy}.
     *
     * @param path attribute path from the element; empty for the element value itself
     */
    public record OrderItem(List<String> path, boolean ascending) {
        public OrderItem {
            path = List.copyOf(path);
        }
    }

    public boolean isInverse() {
        return storage instanceof MappedBy;
    }

    /** The target entity of an association; null for an element collection. */
    public @Nullable EntityMapping target() {
        return element instanceof EntityElement entity ? entity.target() : null;
    }

    /** The columns beside the link to the owner that hold the key of a map; empty if there are none. */
    public List<Column<?>> keyColumns() {
        return mapKey == null ? List.of() : mapKey.columns();
    }

    @Override
    public List<Column<?>> columns() {
        return List.of();
    }

    @Override
    public int tableIndex() {
        return 0;
    }

    @Override
    public String toString() {
        return "PluralAttribute[" + name + " " + kind + " of " + element + "]";
    }
}
