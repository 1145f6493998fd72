package org.cairnorm.sql;

import java.util.List;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.Types;

/**
 * The first value that is not null.
 *
 * @param operands the values, two or more
 * @param type the data type of the result
 */
public record Coalesce(List<Expression> operands, DataType<?> type) implements Expression {
    public Coalesce {
        Checks.present(type);
        operands = Checks.atLeastTwo(operands, "Coalesce needs two values");
    }

    /** The first value that is not null; the type is that of the first value that has one. */
    public static Coalesce of(List<? extends Expression> values) {
        DataType<?> type = Types.UNKNOWN;
        for (Expression value : values) {
            if (!value.type().isUnknown()) {
                type = value.type();
                break;
            }
        }
        return new Coalesce(List.copyOf(values), type);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitCoalesce(this);
    }
}
