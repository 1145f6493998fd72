package org.cairnorm.dialect;

import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Statement;

/** Turns statements into text. Stateless and thread-safe. */
public interface StatementRenderer {

    /**
     * The text of a statement and what is bound at its markers.
     *
     * @throws DialectException if the database has no way to say it, or a domain leaf was not replaced
     */
    SqlText render(Statement statement, RenderOptions options);

    /** The text of a statement on one line. */
    default SqlText render(Statement statement) {
        return render(statement, RenderOptions.PLAIN);
    }

    /**
     * An expression for DDL, where nothing can be bound: columns without qualifier, literals as text.
     *
     * @throws DialectException if it holds a slot, or a literal that cannot be written
     */
    String renderInline(Expression expression);
}
