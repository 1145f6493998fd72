package org.cairnorm.sql;

import java.util.List;
import org.cairnorm.sql.type.DataType;

/**
 * A call of a function that Cairn knows.
 *
 * @param function the function
 * @param arguments the arguments
 * @param type the data type of the result
 */
public record FunctionCall(FunctionDef function, List<Expression> arguments, DataType<?> type) implements Expression {
    public FunctionCall {
        Checks.present(function, type);
        arguments = List.copyOf(arguments);
        function.check(arguments);
    }

    /** A call whose type follows from the arguments. */
    public static FunctionCall of(FunctionDef function, List<? extends Expression> arguments) {
        function.check(arguments);
        return new FunctionCall(function, List.copyOf(arguments), function.resultType(arguments));
    }

    /** A call whose type follows from the arguments. */
    public static FunctionCall of(FunctionDef function, Expression... arguments) {
        return of(function, List.of(arguments));
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitFunctionCall(this);
    }
}
