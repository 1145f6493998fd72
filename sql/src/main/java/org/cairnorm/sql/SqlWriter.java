package org.cairnorm.sql;

/** Where a {@link CustomExpression} writes its SQL. */
public interface SqlWriter {

    /** Appends SQL as it is. The text must come from code or a mapping, never from data. */
    SqlWriter text(String trusted);

    /** Appends an expression, in parentheses unless it binds tightly. */
    SqlWriter expression(Expression expression);

    /** Appends a name, quoted where needed. */
    SqlWriter identifier(Identifier identifier);
}
