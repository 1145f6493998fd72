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

    /** How a map's key is found. */
    public sealed interface MapKey {}

    /** In a column of the join table, the collection table, or (for a foreign key in the target) the target's table. */
    public record ColumnKey(Class<?> javaType, Column<?> column, DataType<?> type) implements MapKey {}

    /** An attribute of the element entity or embeddable; the identifier if the declaration names none. */
    public record AttributeKey(String attribute) implements MapKey {}

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
