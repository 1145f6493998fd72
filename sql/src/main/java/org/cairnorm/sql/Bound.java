package org.cairnorm.sql;

import java.util.Objects;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.Types;
import org.jspecify.annotations.Nullable;

/**
 * A value that is bound as a parameter and travels inside the statement. Good for hand-written statements that run once; a
 * statement that shall be cached uses a {@link Slot}.
 *
 * @param value the value, or null
 * @param type the data type
 */
public record Bound(@Nullable Object value, DataType<?> type) implements Expression {
    public Bound {
        Objects.requireNonNull(type, "type");
    }

    /** A value of the default type of its class. */
    public static Bound of(Object value) {
        Class<?> javaType = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
        return new Bound(
                value, Types.find(javaType).<DataType<?>>map(type -> type).orElse(Types.UNKNOWN));
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitBound(this);
    }

    /** Without the value, which may be a secret. */
    @Override
    public String toString() {
        return "Bound[" + type + "]";
    }
}
