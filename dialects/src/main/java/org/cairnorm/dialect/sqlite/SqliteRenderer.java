package org.cairnorm.dialect.sqlite;

import org.cairnorm.dialect.Precedence;
import org.cairnorm.dialect.RenderOptions;
import org.cairnorm.dialect.SqlRenderer;
import org.cairnorm.sql.Cast;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Trim;
import org.cairnorm.sql.type.SqlType;

/** Where SQLite leaves the standard. */
final class SqliteRenderer extends SqlRenderer {

    SqliteRenderer(SqliteDialect dialect, RenderOptions options, boolean inline) {
        super(dialect, options, inline);
    }

    /** No escape character is in force unless one is given. */
    @Override
    protected void noEscape(Expression pattern) {}

    @Override
    public Precedence visitTrim(Trim trim) {
        out.append(
                switch (trim.side()) {
                    case LEADING -> "ltrim(";
                    case TRAILING -> "rtrim(";
                    case BOTH -> "trim(";
                });
        element(trim.operand());
        if (trim.character() != null) {
            out.comma();
            element(trim.character());
        }
        out.append(')');
        return Precedence.PRIMARY;
    }

    /** Casts to dates and times are functions; a cast to an unknown type would make a number of the year. */
    @Override
    public Precedence visitCast(Cast cast) {
        String function = switch (cast.type().sqlType().kind()) {
            case DATE -> "date(";
            case TIME -> "time(";
            case TIMESTAMP -> "datetime(";
            default -> null;
        };
        if (function == null) {
            return super.visitCast(cast);
        }
        out.append(function);
        element(cast.operand());
        out.append(')');
        return Precedence.PRIMARY;
    }

    @Override
    protected void limitForOffset() {
        out.clause("limit -1");
    }

    @Override
    protected String targetAliasKeyword() {
        return " as ";
    }

    @Override
    protected String inlineLiteral(Object value, SqlType type) {
        return switch (type.kind()) {
            case DATE, TIME, TIMESTAMP, UUID -> "'" + value.toString().replace('T', ' ') + "'";
            default -> super.inlineLiteral(value, type);
        };
    }
}
