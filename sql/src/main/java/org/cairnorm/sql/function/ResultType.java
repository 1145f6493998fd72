package org.cairnorm.sql.function;

import java.util.List;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.Types;

/** How the type of a function's result follows from its arguments. */
enum ResultType {
    STRING(Types.STRING),
    INTEGER(Types.INTEGER),
    DOUBLE(Types.DOUBLE),
    SQL_DATE(Types.SQL_DATE),
    SQL_TIME(Types.SQL_TIME),
    SQL_TIMESTAMP(Types.SQL_TIMESTAMP),
    LOCAL_DATE(Types.LOCAL_DATE),
    LOCAL_TIME(Types.LOCAL_TIME),
    LOCAL_DATE_TIME(Types.LOCAL_DATE_TIME),
    INSTANT(Types.INSTANT),
    /** The type of the first argument. */
    FIRST(Types.UNKNOWN);

    private final DataType<?> type;

    ResultType(DataType<?> type) {
        this.type = type;
    }

    DataType<?> of(List<? extends Expression> arguments) {
        return this == FIRST ? arguments.get(0).type() : type;
    }
}
