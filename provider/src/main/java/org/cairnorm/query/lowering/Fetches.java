package org.cairnorm.query.lowering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairnorm.loading.FetchPlan;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.EmbeddedAttribute;
import org.cairnorm.mapping.PluralAttribute;
import org.cairnorm.mapping.ToOneAttribute;
import org.cairnorm.query.domain.AttributePath;
import org.cairnorm.query.domain.DomainPath;
import org.cairnorm.query.domain.FetchJoin;
import org.cairnorm.query.domain.IsEmpty;
import org.cairnorm.query.domain.Variable;
import org.cairnorm.query.domain.VariablePath;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Not;
import org.cairnorm.sql.Select;

/**
 * The fetch joins of one select as fetch plans. To-one associations are joined, and their joins serve the paths of the query too.
 * Collections follow by one more statement for all rows: so they never multiply rows, and a page is a page of owners.
 */
final class Fetches {
    private final Map<Variable, Node> roots = new HashMap<>();
    private final Map<DomainPath, DomainPath> targets = new HashMap<>();
    private final List<Expression> conditions = new ArrayList<>();

    private static final class Node {
        private FetchPlan.Style style = FetchPlan.Style.BATCH;
        private final Map<String, Node> children = new LinkedHashMap<>();

        FetchPlan plan() {
            FetchPlan plan = FetchPlan.DEFAULT;
            for (Map.Entry<String, Node> child : children.entrySet()) {
                Node node = child.getValue();
                plan = plan.with(child.getKey(), node.style, node.plan());
            }
            return plan;
        }
    }

    private Fetches() {}

    static Fetches of(List<FetchJoin> joins, Select select, LeafLowering leaves) {
        Fetches fetches = new Fetches();
        for (FetchJoin join : joins) {
            boolean own =
                    select.items().stream().anyMatch(item -> item.expression().equals(new VariablePath(join.owner())));
            if (own) {
                fetches.add(join, leaves);
            }
        }
        return fetches;
    }

    private void add(FetchJoin join, LeafLowering leaves) {
        Node node = roots.computeIfAbsent(join.owner(), owner -> new Node());
        DomainPath path = new VariablePath(join.owner());
        DomainPath owner = path;
        DomainPath at = path;
        StringBuilder name = new StringBuilder();
        boolean inRow = true;
        int steps = 0;
        for (AttributeMapping attribute : join.path()) {
            steps++;
            name.append(name.isEmpty() ? "" : ".").append(attribute.name());
            path = new AttributePath(path, attribute);
            AttributePath step = new AttributePath(at, attribute);
            at = step;
            if (attribute instanceof EmbeddedAttribute) {
                continue;
            }
            node = node.children.computeIfAbsent(name.toString(), key -> new Node());
            if (attribute instanceof PluralAttribute) {
                if (inRow && !join.optional()) {
                    conditions.add(new Not(new IsEmpty(step)));
                }
                inRow = false;
            } else if (attribute instanceof ToOneAttribute) {
                node.style = FetchPlan.Style.JOIN;
                if (inRow) {
                    boolean inner = !join.optional();
                    at = target(join, path, step, steps == join.path().size());
                    EntityPlace target = leaves.paths().entity(at, inner);
                    leaves.paths().entity(owner, inner).source(inner).fetched(name.toString(), target.source(inner));
                }
            }
            owner = at;
            name.setLength(0);
        }
    }

    /** What stands for the target of an association: the variable of this fetch join or of one before it, or its path. */
    private DomainPath target(FetchJoin join, DomainPath path, AttributePath step, boolean isLast) {
        Variable variable = join.variable();
        return targets.computeIfAbsent(path, key -> variable != null && isLast ? new VariablePath(variable) : step);
    }

    /** What comes along with a selected item. */
    FetchPlan plan(Expression item) {
        Node node = item instanceof VariablePath path ? roots.get(path.variable()) : null;
        return node == null ? FetchPlan.DEFAULT : node.plan();
    }

    /** What rows must meet so that inner fetch joins leave out owners without a target. */
    List<Expression> conditions() {
        return conditions;
    }
}
