package org.cairnorm.sql;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One column of a query's result.
 *
 * @param expression its value
 * @param name its name in the result, or null to leave that to the database
 */
public record SelectItem(Expression expression, @Nullable Identifier name) implements Selectable {
    public SelectItem {
        Objects.requireNonNull(expression, "expression");
    }

    /** A column without a name of its own. */
    public static SelectItem of(Expression expression) {
        return new SelectItem(expression, null);
    }

    @Override
    public SelectItem toSelectItem() {
        return this;
    }
}
