package org.cairnorm.dialect.postgresql;

import org.cairnorm.dialect.Precedence;
import org.cairnorm.dialect.RenderOptions;
import org.cairnorm.dialect.SqlRenderer;
import org.cairnorm.sql.NextValue;

/** PostgreSQL takes the next value of a sequence by a function that is given its name as text. */
final class PostgresqlRenderer extends SqlRenderer {

    PostgresqlRenderer(PostgresqlDialect dialect, RenderOptions options, boolean inline) {
        super(dialect, options, inline);
    }

    @Override
    public Precedence visitNextValue(NextValue next) {
        String name = dialect.identifiers().render(next.sequence().name());
        out.append("nextval(").append(stringLiteral(name)).append(')');
        return Precedence.PRIMARY;
    }
}
