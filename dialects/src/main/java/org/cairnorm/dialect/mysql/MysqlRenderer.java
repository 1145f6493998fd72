package org.cairnorm.dialect.mysql;

import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.dialect.Precedence;
import org.cairnorm.dialect.RenderOptions;
import org.cairnorm.dialect.SqlRenderer;
import org.cairnorm.sql.Comparison;
import org.cairnorm.sql.Concat;
import org.cairnorm.sql.Delete;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Insert;
import org.cairnorm.sql.RowValue;
import org.cairnorm.sql.Table;
import org.cairnorm.sql.TableRef;
import org.cairnorm.sql.Update;
import org.cairnorm.sql.Values;
import org.jspecify.annotations.Nullable;

/** Where MySQL and MariaDB leave the standard: concatenation, comparison of nulls, and a few clauses. */
final class MysqlRenderer extends SqlRenderer {
    private final MysqlFamilyDialect family;
    private @Nullable Table changed;

    MysqlRenderer(MysqlFamilyDialect dialect, RenderOptions options, boolean inline) {
        super(dialect, options, inline);
        this.family = dialect;
    }

    @Override
    public Precedence visitConcat(Concat concat) {
        call("concat", concat.operands());
        return Precedence.PRIMARY;
    }

    @Override
    protected Precedence compare(Expression left, Comparison.Operator operator, Expression right, boolean untypedLeft) {
        switch (operator) {
            case DISTINCT_FROM -> {
                out.append("not (");
                nullSafeEqual(left, right);
                out.append(')');
                return Precedence.NOT;
            }
            case NOT_DISTINCT_FROM -> {
                nullSafeEqual(left, right);
                return Precedence.PREDICATE;
            }
            default -> {
                return super.compare(left, operator, right, untypedLeft);
            }
        }
    }

    private void nullSafeEqual(Expression left, Expression right) {
        write(left, Precedence.CONCAT);
        out.append(" <=> ");
        write(right, Precedence.CONCAT);
    }

    @Override
    protected void countedRow(RowValue row) {
        list(row.parts());
    }

    @Override
    protected String stringLiteral(String text) {
        return super.stringLiteral(text.replace("\\", "\\\\"));
    }

    /** An empty escape character means backslash here; NUL is one that no pattern holds. */
    @Override
    protected void noEscape(Expression pattern) {
        if (!isPlain(pattern)) {
            out.append(" escape '\\0'");
        }
    }

    @Override
    protected void limitForOffset() {
        out.clause("limit 18446744073709551615");
    }

    @Override
    protected String shareLock() {
        return family.shareLock();
    }

    @Override
    protected void defaultValues(Insert insert) {
        out.append(" () values ()");
    }

    @Override
    public @Nullable Void visitValues(Values values) {
        out.clause("values ");
        rows(values.rows(), false, family.rowKeyword());
        return null;
    }

    @Override
    public @Nullable Void visitUpdate(Update update) {
        changed = update.target().table();
        return super.visitUpdate(update);
    }

    @Override
    public @Nullable Void visitDelete(Delete delete) {
        changed = delete.target().table();
        return super.visitDelete(delete);
    }

    /** A table that is being changed may be read only through a copy, which a limit forces the database to make. */
    @Override
    public @Nullable Void visitTableRef(TableRef source) {
        if (!features.has(DialectFeature.TARGET_IN_SUBQUERY)
                && source.table().equals(changed)
                && source.alias() != null) {
            out.append("(select * from ");
            out.append(dialect.identifiers().render(source.table().name()));
            out.append(" limit 18446744073709551615) ");
            out.append(dialect.identifiers().render(source.alias()));
            return null;
        }
        return super.visitTableRef(source);
    }
}
