package org.cairnorm.mapping;

import java.util.List;
import java.util.Objects;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.type.DataType;
import org.jspecify.annotations.Nullable;

/**
 * A value in one column (JPA 3.2 §2.8).
 *
 * @param type Java type, SQL type and conversion; for a primitive attribute its wrapper's
 * @param generation how the value comes to be if the application does not set it; null: it is assigned
 * @param optional false where null is refused before it reaches the database
 */
public record BasicAttribute(
        String name,
        int index,
        Class<?> javaType,
        Column<?> column,
        int tableIndex,
        DataType<?> type,
        @Nullable ValueGeneration generation,
        boolean optional,
        boolean insertable,
        boolean updatable,
        boolean lazy,
        boolean version)
        implements AttributeMapping {
    public BasicAttribute {
        Objects.requireNonNull(name);
        Objects.requireNonNull(javaType);
        Objects.requireNonNull(column);
        Objects.requireNonNull(type);
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(column);
    }
}
