package org.cairnorm.dialect;

import org.cairnorm.sql.Select;
import org.cairnorm.sql.SelectItem;
import org.cairnorm.sql.SetOperation;
import org.cairnorm.sql.TreeVisitor;
import org.cairnorm.sql.Values;
import org.jspecify.annotations.Nullable;

/** Looks for queries inside the items and conditions of another. */
final class SubQueries extends TreeVisitor {
    private boolean found;

    private SubQueries() {}

    static boolean areIn(Select select) {
        SubQueries search = new SubQueries();
        for (SelectItem item : select.items()) {
            search.visit(item.expression());
        }
        if (select.where() != null) {
            search.visit(select.where());
        }
        return search.found;
    }

    @Override
    public @Nullable Void visitSelect(Select statement) {
        found = true;
        return null;
    }

    @Override
    public @Nullable Void visitSetOperation(SetOperation statement) {
        found = true;
        return null;
    }

    @Override
    public @Nullable Void visitValues(Values statement) {
        found = true;
        return null;
    }
}
