package org.cairnorm.sql;

import java.util.List;
import org.cairnorm.sql.type.DataType;

/**
 * The place of a collection of parameter values in an {@link In} or an {@link Unnest}; how many there are is known only when the
 * statement runs. In a condition a dialect with array parameters binds one array, the others a list of markers whose length is padded to a power of two so
 * that few texts serve all sizes. An empty collection makes the condition false.
 *
 * @param name the name
 * @param types the data types of the parts of an element: one, or as many as the row value beside {@code in} has
 */
public record CollectionSlot(String name, List<DataType<?>> types) implements In.Choices {
    public CollectionSlot {
        Checks.present(name);
        types = Checks.notEmpty(types, "A collection slot needs the type of its elements");
    }

    /** A collection of simple values. */
    public static CollectionSlot of(String name, DataType<?> type) {
        return new CollectionSlot(name, List.of(type));
    }

    /** The elements as a source, under an alias and with a column name for each part. */
    public Unnest as(String alias, String... columns) {
        return new Unnest(this, new Alias(alias), Columns.named(types, columns));
    }
}
