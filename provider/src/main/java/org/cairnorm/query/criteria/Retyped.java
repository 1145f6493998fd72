package org.cairnorm.query.criteria;

import java.util.List;
import java.util.Objects;
import org.cairnorm.sql.ColumnRef;
import org.cairnorm.sql.CustomExpression;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.SqlWriter;
import org.cairnorm.sql.type.DataType;

/**
 * A value that the database leaves as it is and that is read as another type.
 *
 * @param operand the value
 * @param type what it is read as
 */
record Retyped(Expression operand, DataType<?> type) implements CustomExpression {
    Retyped {
        Objects.requireNonNull(operand);
        Objects.requireNonNull(type);
    }

    @Override
    public void write(SqlWriter writer) {
        if (operand instanceof ColumnRef) {
            writer.expression(operand);
            return;
        }
        writer.text("(");
        writer.expression(operand);
        writer.text(")");
    }

    @Override
    public List<Expression> children() {
        return List.of(operand);
    }

    @Override
    public CustomExpression withChildren(List<Expression> children) {
        return new Retyped(children.get(0), type);
    }
}
