package org.cairnorm.dialect;

import java.time.temporal.Temporal;
import org.cairnorm.sql.Bound;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Literal;
import org.cairnorm.sql.Slot;
import org.cairnorm.sql.TreeVisitor;
import org.jspecify.annotations.Nullable;

/** Looks for values that become parameters. */
final class ParameterSearch extends TreeVisitor {
    private boolean found;

    static boolean finds(Expression expression) {
        ParameterSearch search = new ParameterSearch();
        search.visit(expression);
        return search.found;
    }

    @Override
    public @Nullable Void visitSlot(Slot slot) {
        found = true;
        return null;
    }

    @Override
    public @Nullable Void visitBound(Bound bound) {
        found = true;
        return null;
    }

    @Override
    public @Nullable Void visitLiteral(Literal literal) {
        found |= literal.value() instanceof CharSequence || literal.value() instanceof Temporal;
        return null;
    }
}
