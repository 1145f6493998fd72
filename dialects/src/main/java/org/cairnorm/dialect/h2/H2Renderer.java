package org.cairnorm.dialect.h2;

import java.util.List;
import org.cairnorm.dialect.RenderOptions;
import org.cairnorm.dialect.SqlRenderer;
import org.cairnorm.sql.Alias;
import org.cairnorm.sql.Delete;
import org.cairnorm.sql.Insert;
import org.cairnorm.sql.SelectItem;
import org.cairnorm.sql.Statement;
import org.cairnorm.sql.Update;
import org.jspecify.annotations.Nullable;

/** H2 gives rows of a change back by a select from the change. */
final class H2Renderer extends SqlRenderer {

    H2Renderer(H2Dialect dialect, RenderOptions options, boolean inline) {
        super(dialect, options, inline);
    }

    @Override
    public @Nullable Void visitInsert(Insert insert) {
        if (insert.returning().isEmpty()) {
            return super.visitInsert(insert);
        }
        return returning(
                insert.returning(),
                "final",
                new Insert(insert.table(), insert.columns(), insert.source(), List.of()),
                null);
    }

    @Override
    public @Nullable Void visitUpdate(Update update) {
        if (update.returning().isEmpty()) {
            return super.visitUpdate(update);
        }
        return returning(
                update.returning(),
                "final",
                new Update(update.target(), update.assignments(), update.where(), List.of()),
                update.target().alias());
    }

    @Override
    public @Nullable Void visitDelete(Delete delete) {
        if (delete.returning().isEmpty()) {
            return super.visitDelete(delete);
        }
        return returning(
                delete.returning(),
                "old",
                new Delete(delete.target(), delete.where(), List.of()),
                delete.target().alias());
    }

    private @Nullable Void returning(List<SelectItem> items, String state, Statement change, @Nullable Alias alias) {
        changedRows(items, state + " table ", change, alias);
        return null;
    }
}
