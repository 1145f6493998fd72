package org.cairnorm.sql;

import java.util.List;
import org.cairnorm.sql.type.DataType;

/**
 * A function that Cairn knows: its name, how many arguments it takes and the type of its result. How a database spells it is
 * a template of the dialect. The list of all is {@code org.cairnorm.sql.function.Functions}. Implementations have value
 * equality.
 */
public interface FunctionDef {

    /** The name, in lower case. */
    String name();

    /** The least number of arguments. */
    int minArguments();

    /** The greatest number of arguments. */
    int maxArguments();

    /** The data type of the result for some arguments. */
    DataType<?> resultType(List<? extends Expression> arguments);

    /**
     * Checks arguments.
     *
     * @throws IllegalArgumentException that says which argument is wrong, and what may stand there
     */
    default void check(List<? extends Expression> arguments) {
        int count = arguments.size();
        if (count < minArguments() || count > maxArguments()) {
            String expected = minArguments() == maxArguments()
                    ? Integer.toString(minArguments())
                    : maxArguments() == Integer.MAX_VALUE
                            ? minArguments() + " or more"
                            : minArguments() + " to " + maxArguments();
            throw new IllegalArgumentException(
                    "Function '" + name() + "' takes " + expected + " arguments, but " + count + " are given");
        }
    }
}
