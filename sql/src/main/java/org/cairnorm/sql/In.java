package org.cairnorm.sql;

import java.util.List;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.Types;

/**
 * A value, or row value, that is one of some.
 *
 * @param operand the value
 * @param choices what it may be
 * @param negated whether it must be none of them
 */
public record In(Expression operand, Choices choices, boolean negated) implements Expression {

    /** What a value may be: a list, the rows of a query, or a collection bound when the statement runs. */
    public sealed interface Choices permits Values, SubQuery, CollectionSlot {}

    /**
     * A list of expressions; an empty one makes the condition false.
     *
     * @param expressions the expressions
     */
    public record Values(List<Expression> expressions) implements Choices {
        public Values {
            expressions = List.copyOf(expressions);
        }
    }

    /**
     * The rows of a query.
     *
     * @param query the query
     */
    public record SubQuery(Query query) implements Choices {
        public SubQuery {
            Checks.present(query);
        }
    }

    public In {
        Checks.present(operand, choices);
        int width = operand instanceof RowValue row ? row.parts().size() : 1;
        if (choices instanceof CollectionSlot slot && slot.types().size() != width) {
            throw new IllegalArgumentException("The collection slot '" + slot.name() + "' has elements of "
                    + slot.types().size() + " parts, but the value beside 'in' has " + width);
        }
    }

    @Override
    public DataType<?> type() {
        return Types.BOOLEAN;
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitIn(this);
    }
}
