package org.cairnorm.loading;

import java.util.HashSet;
import java.util.Set;
import org.cairnorm.sql.Alias;
import org.cairnorm.sql.ColumnRef;
import org.cairnorm.sql.Comparison;
import org.cairnorm.sql.DerivedTable;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.In;
import org.cairnorm.sql.Join;
import org.cairnorm.sql.Literal;
import org.cairnorm.sql.Logical;
import org.cairnorm.sql.Source;
import org.cairnorm.sql.TableRef;
import org.jspecify.annotations.Nullable;

/** Joins sources so that the statement reads from left to right without parentheses, wherever that means the same. */
final class FlatJoin {
    private FlatJoin() {}

    static Source of(Source left, Join.Kind kind, Source right, Expression on) {
        if (right instanceof Join inner && inner.on() != null && mayRotate(kind, inner.kind())) {
            Set<Alias> last = new HashSet<>();
            if (collect(inner.right(), last) && !mentions(on, last)) {
                return new Join(of(left, kind, inner.left(), on), inner.kind(), inner.right(), inner.on());
            }
        }
        return new Join(left, kind, right, on);
    }

    /** Conditions of {@link EntitySource}s are equalities, so a left join behind a left join keeps no row that it should not. */
    private static boolean mayRotate(Join.Kind outer, Join.Kind inner) {
        return inner == Join.Kind.LEFT && (outer == Join.Kind.INNER || outer == Join.Kind.LEFT)
                || inner == Join.Kind.INNER && outer == Join.Kind.INNER;
    }

    /** Collects the aliases of a source; false if some are not known. */
    private static boolean collect(Source source, Set<Alias> aliases) {
        if (source instanceof TableRef table) {
            return add(table.alias(), aliases);
        }
        if (source instanceof DerivedTable derived) {
            return add(derived.alias(), aliases);
        }
        return source instanceof Join join && collect(join.left(), aliases) && collect(join.right(), aliases);
    }

    private static boolean add(@Nullable Alias alias, Set<Alias> aliases) {
        return alias != null && aliases.add(alias);
    }

    /** Whether an expression may refer to one of the sources. */
    private static boolean mentions(Expression expression, Set<Alias> aliases) {
        if (expression instanceof ColumnRef column) {
            return column.source() == null || aliases.contains(column.source());
        }
        if (expression instanceof Comparison comparison) {
            return mentions(comparison.left(), aliases) || mentions(comparison.right(), aliases);
        }
        if (expression instanceof Logical logical) {
            return logical.operands().stream().anyMatch(operand -> mentions(operand, aliases));
        }
        if (expression instanceof In in && in.choices() instanceof In.Values values) {
            return mentions(in.operand(), aliases)
                    || values.expressions().stream().anyMatch(value -> mentions(value, aliases));
        }
        return !(expression instanceof Literal);
    }
}
