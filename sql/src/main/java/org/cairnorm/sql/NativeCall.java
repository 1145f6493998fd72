package org.cairnorm.sql;

import java.util.List;
import java.util.regex.Pattern;
import org.cairnorm.sql.type.DataType;

/**
 * A call of a function of the database by its name, which may be qualified by dots.
 *
 * @param name the name: letters, digits, {@code _} and {@code $}
 * @param arguments the arguments
 * @param type the data type of the result
 */
public record NativeCall(String name, List<Expression> arguments, DataType<?> type) implements Expression {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_$]*(\\.[A-Za-z_][A-Za-z0-9_$]*){0,2}");

    public NativeCall {
        Checks.present(name, type);
        arguments = List.copyOf(arguments);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'" + name.replaceAll("\\p{Cntrl}", "?")
                            + "' is not the name of a function; it may hold letters, digits, '_' and '$', and dots between names");
        }
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitNativeCall(this);
    }
}
