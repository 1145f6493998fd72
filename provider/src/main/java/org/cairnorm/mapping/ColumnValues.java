package org.cairnorm.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the value of an attribute apart into the values of its columns. */
public final class ColumnValues {
    private ColumnValues() {}

    /**
     * The value of one column of an attribute.
     *
     * @param value the value of the attribute, as its class holds it; for a to-one association the target instance
     * @param column the place of the column in {@link AttributeMapping#columns()}
     * @return the Java value that the column's data type takes, or null
     */
    public static @Nullable Object of(AttributeMapping attribute, @Nullable Object value, int column) {
        if (value == null) {
            return null;
        }
        if (attribute instanceof BasicAttribute) {
            return value;
        }
        if (attribute instanceof EmbeddedAttribute embedded) {
            return ofEmbeddable(embedded.embeddable(), value, column);
        }
        if (attribute instanceof ToOneAttribute toOne && toOne.storage() instanceof ToOneAttribute.ForeignKey key) {
            EntityMapping target = toOne.target();
            if (key.toIdentifier()) {
                Object id = target.identifier().of(value);
                return id == null ? null : target.identifier().part(id, column);
            }
            return target.columnValue(value, key.columns().get(column).referenced());
        }
        throw new IllegalArgumentException("Attribute '" + attribute.name() + "' has no column " + column);
    }

    /** The value of one column of an embeddable, counted over the columns of all its attributes. */
    public static @Nullable Object ofEmbeddable(EmbeddableMapping embeddable, Object value, int column) {
        List<AttributeMapping> attributes = embeddable.attributes();
        int offset = 0;
        for (AttributeMapping attribute : attributes) {
            int width = attribute.columns().size();
            if (column < offset + width) {
                return of(attribute, embeddable.access().get(value, attribute.index()), column - offset);
            }
            offset += width;
        }
        throw new IllegalArgumentException("Embeddable '" + embeddable.name() + "' has no column " + column);
    }
}
