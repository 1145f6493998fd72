package org.cairnorm.query.lowering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cairnorm.loading.EntitySource;
import org.cairnorm.query.domain.DomainPath;
import org.cairnorm.query.domain.DomainType;
import org.cairnorm.sql.Aggregate;
import org.cairnorm.sql.Alias;
import org.cairnorm.sql.ColumnRef;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Rewriter;
import org.cairnorm.sql.Select;

/**
 * The group by clause. Grouping by an entity means grouping by its identifier; databases want every other column of it that is used
 * beside aggregates named as well.
 */
final class Grouping {
    private final Set<Expression> columns = new LinkedHashSet<>();
    private final List<EntityPlace> entities = new ArrayList<>();

    private Grouping() {}

    /** The group by clause of a select. */
    static Grouping of(Select select, LeafLowering leaves) {
        Grouping grouping = new Grouping();
        for (Expression expression : select.groupBy()) {
            grouping.columns.addAll(leaves.unfold(expression));
            if (expression instanceof DomainPath path && DomainType.of(path) instanceof DomainType.EntityType) {
                EntityPlace place = leaves.paths().entity(path, true);
                grouping.entities.add(place);
            }
        }
        return grouping;
    }

    boolean isEmpty() {
        return columns.isEmpty();
    }

    /** What to group by, where some expressions are used beside aggregates. To be called after all joins are known. */
    List<Expression> columns(List<Expression> used) {
        if (entities.isEmpty()) {
            return List.copyOf(columns);
        }
        Set<Alias> aliases = new HashSet<>();
        for (EntityPlace entity : entities) {
            EntitySource joined = entity.known();
            if (joined != null) {
                aliases.addAll(Joins.aliasesOf(joined.source()));
            }
        }
        Rewriter collector = new Rewriter() {
            @Override
            public Expression visitColumnRef(ColumnRef reference) {
                if (reference.source() != null && aliases.contains(reference.source())) {
                    columns.add(reference);
                }
                return reference;
            }

            @Override
            public Expression visitAggregate(Aggregate aggregate) {
                return aggregate;
            }
        };
        used.forEach(collector::rewrite);
        return List.copyOf(columns);
    }
}
