package org.cairnorm.sql;

import java.util.List;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.Types;

/**
 * Several values that stand together, such as the parts of a composite key.
 *
 * @param parts the values, two or more
 */
public record RowValue(List<Expression> parts) implements Expression {
    public RowValue {
        parts = Checks.atLeastTwo(parts, "A row value needs two parts");
    }

    /** A row value of some parts. */
    public static RowValue of(Expression... parts) {
        return new RowValue(List.of(parts));
    }

    @Override
    public DataType<?> type() {
        return Types.UNKNOWN;
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitRowValue(this);
    }
}
