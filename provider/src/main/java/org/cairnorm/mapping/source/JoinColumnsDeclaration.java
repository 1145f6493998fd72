package org.cairnorm.mapping.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The join columns of one association, collection table or joined table, with the foreign key said for all of them.
 *
 * @param foreignKey what was said beside the columns; a column may say it as well
 */
public record JoinColumnsDeclaration(
        List<JoinColumnDeclaration> columns, @Nullable ForeignKeyDeclaration foreignKey) {

    /** Join columns of which nothing was said. */
    public static final JoinColumnsDeclaration UNSAID = new JoinColumnsDeclaration(List.of(), null);

    public JoinColumnsDeclaration {
        columns = List.copyOf(columns);
    }

    /** Whether nothing was said. */
    public boolean isUnsaid() {
        return columns.isEmpty() && foreignKey == null;
    }

    /** The foreign key said for all columns, else the first that one of the columns said. */
    public @Nullable ForeignKeyDeclaration anyForeignKey() {
        if (foreignKey != null) {
            return foreignKey;
        }
        for (JoinColumnDeclaration column : columns) {
            if (column.foreignKey() != null) {
                return column.foreignKey();
            }
        }
        return null;
    }
}
