package org.cairnorm.dialect;

import java.util.List;
import org.cairnorm.sql.Alias;
import org.cairnorm.sql.Assignment;
import org.cairnorm.sql.Delete;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Insert;
import org.cairnorm.sql.Query;
import org.cairnorm.sql.SelectItem;
import org.cairnorm.sql.Statement;
import org.cairnorm.sql.Update;
import org.cairnorm.sql.Values;
import org.jspecify.annotations.Nullable;

/**
 * Writes one statement in standard SQL, minding the features of its dialect. A dialect that differs beyond its data extends
 * this class and overrides the visit that differs. Queries and expressions are written by the steps below it; it adds the
 * statements that change rows.
 */
public class SqlRenderer extends QueryRenderer {
    /** A renderer for one statement; {@code inline} is for DDL, where nothing can be bound. */
    public SqlRenderer(BaseDialect dialect, RenderOptions options, boolean inline) {
        super(dialect, options, inline);
        String comment = options.comment();
        if (comment != null) {
            out.append("/* ").append(CommentText.clean(comment)).append(" */");
        }
    }

    /** Writes the statement and gives its text. */
    public SqlText render(Statement statement) {
        statement.accept(this);
        return out.toSqlText();
    }

    /** Writes the expression and gives its text. */
    public String renderExpression(Expression expression) {
        element(expression);
        return out.text().toString();
    }

    @Override
    public @Nullable Void visitInsert(Insert insert) {
        require(insert.returning(), DialectFeature.INSERT_RETURNING, "insert");
        out.clause("insert into ");
        dialect.identifiers().append(out.text(), insert.table().name());
        Query source = insert.source();
        if (source == null) {
            defaultValues(insert);
        } else {
            out.append(' ');
            columnList(insert.columns());
            if (source instanceof Values values) {
                out.clause("values ");
                rows(values.rows(), false, "");
            } else {
                source.accept(this);
            }
        }
        returning(insert.returning());
        return null;
    }

    /** Writes the row of defaults. */
    protected void defaultValues(Insert insert) {
        if (!features.has(DialectFeature.INSERT_DEFAULT_VALUES)) {
            throw unsupported("way to insert a row of default values into '"
                    + insert.table().name() + "'");
        }
        out.append(" default values");
    }

    @Override
    public @Nullable Void visitUpdate(Update update) {
        require(update.returning(), DialectFeature.UPDATE_RETURNING, "update");
        Scope entered = enter();
        out.clause("update ");
        target(update.target(), features.has(DialectFeature.UPDATE_ALIAS));
        out.clause("set ");
        for (int i = 0; i < update.assignments().size(); i++) {
            if (i > 0) {
                out.lineComma(4);
            }
            Assignment assignment = update.assignments().get(i);
            identifier(assignment.column().name());
            out.append(" = ");
            write(assignment.value(), Precedence.CONCAT);
        }
        conditions("where ", update.where());
        returning(update.returning());
        leave(entered);
        return null;
    }

    @Override
    public @Nullable Void visitDelete(Delete delete) {
        require(delete.returning(), DialectFeature.DELETE_RETURNING, "delete");
        Scope entered = enter();
        out.clause("delete from ");
        target(delete.target(), features.has(DialectFeature.DELETE_ALIAS));
        conditions("where ", delete.where());
        returning(delete.returning());
        leave(entered);
        return null;
    }

    private void require(List<SelectItem> returning, DialectFeature feature, String statement) {
        if (!returning.isEmpty() && !features.has(feature)) {
            throw unsupported("'returning' for an " + statement + "; select the rows in a statement of its own");
        }
    }

    /** Writes what a change gives back. */
    protected void returning(List<SelectItem> items) {
        if (!items.isEmpty()) {
            out.clause("returning ");
            items(items);
        }
    }

    /** Writes a select from the rows of a change, for databases that give them back that way. */
    protected final void changedRows(List<SelectItem> items, String keyword, Statement change, @Nullable Alias alias) {
        Scope entered = enter();
        if (alias != null) {
            entered.add(alias, dialect.identifiers().render(alias));
        }
        out.clause("select ");
        items(items);
        out.clause("from ").append(keyword);
        out.open();
        change.accept(this);
        out.close();
        if (alias != null) {
            out.append(' ').append(dialect.identifiers().render(alias));
        }
        leave(entered);
    }
}
