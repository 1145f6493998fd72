package org.cairnorm.query.lowering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairnorm.sql.Alias;
import org.cairnorm.sql.ColumnRef;
import org.cairnorm.sql.DerivedTable;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Join;
import org.cairnorm.sql.Literal;
import org.cairnorm.sql.Rewriter;
import org.cairnorm.sql.Source;
import org.cairnorm.sql.TableRef;
import org.jspecify.annotations.Nullable;

/** Puts sources side by side, as flat as their meaning allows: joins in parentheses are hard to read. */
final class Joins {
    private Joins() {}

    /**
     * A source beside others.
     *
     * @param right a table, or several that are joined already
     * @param on null for a cross join
     * @param strict whether a left join must not be taken apart
     */
    static Source attach(Source left, Join.Kind kind, Source right, @Nullable Expression on, boolean strict) {
        Expression condition = on == null && kind != Join.Kind.CROSS ? Literal.TRUE : on;
        Join.Kind joinKind =
                condition == null || kind == Join.Kind.INNER && condition.equals(Literal.TRUE) ? Join.Kind.CROSS : kind;
        Expression joinCondition = joinKind == Join.Kind.CROSS ? null : condition;
        List<Join> steps = new ArrayList<>();
        Source first = right;
        while (first instanceof Join join) {
            steps.add(0, join);
            first = join.left();
        }
        if (steps.isEmpty() || strict && kind == Join.Kind.LEFT || usesLater(joinCondition, steps)) {
            return new Join(left, joinKind, right, joinCondition);
        }
        Source joined = new Join(left, joinKind, first, joinCondition);
        for (Join step : steps) {
            boolean weaken = kind == Join.Kind.LEFT && step.kind() == Join.Kind.INNER;
            joined = new Join(joined, weaken ? Join.Kind.LEFT : step.kind(), step.right(), step.on());
        }
        return joined;
    }

    private static boolean usesLater(@Nullable Expression on, List<Join> steps) {
        if (on == null) {
            return false;
        }
        Set<Alias> used = aliasesIn(on);
        for (Join step : steps) {
            for (Alias alias : aliasesOf(step.right())) {
                if (used.contains(alias)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The names of all sources that stand in a source. */
    static Set<Alias> aliasesOf(Source source) {
        Set<Alias> aliases = new HashSet<>();
        collect(source, aliases);
        return aliases;
    }

    private static void collect(Source source, Set<Alias> aliases) {
        Source at = source;
        while (at instanceof Join join) {
            collect(join.right(), aliases);
            at = join.left();
        }
        if (at instanceof TableRef table && table.alias() != null) {
            aliases.add(table.alias());
        } else if (at instanceof DerivedTable derived) {
            aliases.add(derived.alias());
        }
    }

    /** The names of all sources of which an expression uses columns. */
    static Set<Alias> aliasesIn(Expression expression) {
        Set<Alias> aliases = new HashSet<>();
        new Rewriter() {
            @Override
            public Expression visitColumnRef(ColumnRef reference) {
                if (reference.source() != null) {
                    aliases.add(reference.source());
                }
                return reference;
            }
        }.rewrite(expression);
        return aliases;
    }
}
