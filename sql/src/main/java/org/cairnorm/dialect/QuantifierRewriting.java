package org.cairnorm.dialect;

import java.util.List;
import org.cairnorm.sql.Aggregate;
import org.cairnorm.sql.Alias;
import org.cairnorm.sql.Case;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.Comparison;
import org.cairnorm.sql.DerivedTable;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Literal;
import org.cairnorm.sql.Not;
import org.cairnorm.sql.QuantifiedComparison;
import org.cairnorm.sql.ScalarQuery;
import org.cairnorm.sql.Select;
import org.cairnorm.sql.type.Types;

/**
 * {@code x > all (query)} for databases that do not know it: one pass over the query that counts the rows for which the
 * comparison holds and does not hold. Unknown stays unknown.
 */
final class QuantifierRewriting {
    private QuantifierRewriting() {}

    static Expression rewrite(QuantifiedComparison comparison) {
        DerivedTable rows = new DerivedTable(
                comparison.query(), new Alias("quantified"), List.of(Column.of("value_", Types.UNKNOWN)), false);
        Expression holds = new Comparison(comparison.left(), comparison.operator(), rows.c(0));
        boolean all = comparison.quantifier() == QuantifiedComparison.Quantifier.ALL;
        Expression deciding = countIf(all ? new Not(holds) : holds);
        Expression other = countIf(all ? holds : new Not(holds));
        Expression answer = Case.of(
                List.of(
                        new Case.When(deciding.gt(Literal.of(0)), Literal.of(!all)),
                        new Case.When(other.lt(Aggregate.countRows()), Literal.NULL)),
                Literal.of(all));
        return new ScalarQuery(Select.of(List.of(answer)).from(rows));
    }

    private static Expression countIf(Expression condition) {
        return Aggregate.of(
                Aggregate.Function.COUNT, Case.of(List.of(new Case.When(condition, Literal.of(1))), null), false);
    }
}
