package org.cairnorm.sql.function;

import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.SqlType;

/** What may stand as an argument of a function. Arguments whose type nobody knows are let through. */
enum Argument {
    ANY("a value"),
    TEXT("text"),
    NUMBER("a number");

    private final String description;

    Argument(String description) {
        this.description = description;
    }

    String description() {
        return description;
    }

    boolean accepts(DataType<?> type) {
        SqlType.Kind kind = type.sqlType().kind();
        return switch (this) {
            case ANY -> true;
            case TEXT -> kind.isText() || kind == SqlType.Kind.OTHER;
            case NUMBER -> kind.isNumeric() || kind == SqlType.Kind.OTHER;
        };
    }
}
