package org.cairnorm.sql;

import java.util.List;
import org.cairnorm.sql.type.DataType;
import org.jspecify.annotations.Nullable;

/**
 * The result of the first condition that holds. With an operand, the conditions are values it is compared with.
 *
 * @param operand what is compared with each {@code when}, or null if these are conditions
 * @param whens the conditions and results, in order
 * @param otherwise the result if none holds, or null for SQL null
 * @param type the data type of the result
 */
public record Case(
        @Nullable Expression operand,
        List<When> whens,
        @Nullable Expression otherwise,
        DataType<?> type) implements Expression {

    /**
     * A condition, or a value to compare with, and the result.
     *
     * @param condition the condition or value
     * @param result the result if it holds
     */
    public record When(Expression condition, Expression result) {
        public When {
            Checks.present(condition, result);
        }
    }

    public Case {
        Checks.present(type);
        whens = Checks.notEmpty(whens, "A case expression needs a 'when'");
    }

    /** A case of conditions whose type is that of the first result that has one. */
    public static Case of(List<When> whens, @Nullable Expression otherwise) {
        return of(null, whens, otherwise);
    }

    /** A case whose type is that of the first result that has one. */
    public static Case of(@Nullable Expression operand, List<When> whens, @Nullable Expression otherwise) {
        DataType<?> type = otherwise == null ? org.cairnorm.sql.type.Types.UNKNOWN : otherwise.type();
        for (int i = whens.size() - 1; i >= 0; i--) {
            DataType<?> result = whens.get(i).result().type();
            type = result.isUnknown() ? type : result;
        }
        return new Case(operand, whens, otherwise, type);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitCase(this);
    }
}
