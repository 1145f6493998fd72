package org.cairnorm.dialect.derby;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.cairnorm.dialect.SourceAliases;
import org.cairnorm.sql.Alias;
import org.cairnorm.sql.ColumnRef;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Join;
import org.cairnorm.sql.Select;
import org.cairnorm.sql.Source;
import org.cairnorm.sql.TreeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Moves join conditions that speak of the queries around to where such may stand. Inner joins only: the condition of an outer join
 * says which rows have no partner.
 */
final class CorrelatedJoins {
    private CorrelatedJoins() {}

    static Select moved(Select select) {
        Deque<Join> chain = new ArrayDeque<>();
        Source first = select.from();
        while (first instanceof Join join && (join.kind() != Join.Kind.RIGHT && join.kind() != Join.Kind.FULL)) {
            chain.push(join);
            first = join.left();
        }
        if (chain.isEmpty()) {
            return select;
        }
        Set<Alias> own = SourceAliases.of(select.from());
        Select moved = select;
        Source from = first;
        for (Join join : chain) {
            Expression condition = join.on();
            if (join.kind() == Join.Kind.INNER && condition != null && OuterSearch.finds(condition, own)) {
                from = new Join(from, Join.Kind.CROSS, join.right(), null);
                moved = moved.where(condition);
            } else {
                from = new Join(from, join.kind(), join.right(), condition);
            }
        }
        return moved == select ? select : moved.from(from);
    }

    /** Looks for columns of sources that are not the query's own. Queries inside have their own rules. */
    private static final class OuterSearch extends TreeVisitor {
        private final Set<Alias> own;
        private boolean found;

        private OuterSearch(Set<Alias> own) {
            this.own = own;
        }

        static boolean finds(Expression condition, Set<Alias> own) {
            OuterSearch search = new OuterSearch(own);
            condition.accept(search);
            return search.found;
        }

        @Override
        public @Nullable Void visitColumnRef(ColumnRef expression) {
            found |= expression.source() != null && !own.contains(expression.source());
            return null;
        }

        @Override
        public @Nullable Void visitSelect(Select statement) {
            return null;
        }
    }
}
