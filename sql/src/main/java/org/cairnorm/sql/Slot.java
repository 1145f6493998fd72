package org.cairnorm.sql;

import java.util.Objects;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.Types;

/**
 * The place of one parameter value. The value travels beside the statement, under the slot's name; a name may stand in more
 * than one place.
 *
 * @param name the name
 * @param type the data type, {@link Types#UNKNOWN} if the value shall tell
 */
public record Slot(String name, DataType<?> type) implements Expression {
    public Slot {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitSlot(this);
    }
}
