package org.cairnorm.query.criteria;

import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Nulls;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.query.domain.AttributePath;
import org.cairnorm.query.domain.ConstructorChoice;
import org.cairnorm.query.domain.DomainPath;
import org.cairnorm.query.domain.DomainType;
import org.cairnorm.query.domain.EntityRange;
import org.cairnorm.query.domain.FetchJoin;
import org.cairnorm.query.domain.PathSource;
import org.cairnorm.query.domain.PlaceRules;
import org.cairnorm.query.domain.PluralTypes;
import org.cairnorm.query.domain.ResolutionProblem;
import org.cairnorm.query.domain.ResultShape;
import org.cairnorm.query.domain.TreatedPath;
import org.cairnorm.query.domain.Variable;
import org.cairnorm.query.domain.VariablePath;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Join;
import org.cairnorm.sql.Literal;
import org.cairnorm.sql.Logical;
import org.cairnorm.sql.OrderItem;
import org.cairnorm.sql.Query;
import org.cairnorm.sql.Select;
import org.cairnorm.sql.SelectItem;
import org.cairnorm.sql.Source;
import org.jspecify.annotations.Nullable;

/** Resolves selects: whole queries and subqueries alike. */
final class SelectResolution {
    private final CriteriaResolution resolution;
    private final List<Expression> items = new ArrayList<>();
    private final List<FetchJoin> fetches = new ArrayList<>();
    private @Nullable Source source;

    SelectResolution(CriteriaResolution resolution) {
        this.resolution = resolution;
    }

    /** The fetch joins of the query. */
    List<FetchJoin> fetches() {
        return fetches;
    }

    /** A select and what its rows become. */
    record Resolved(Select select, ResultShape shape) {}

    // whole queries

    Resolved query(QueryNode<?> query) {
        Clauses clauses = query.clauses();
        List<Expression> conditions = new ArrayList<>();
        source = source(clauses, conditions);
        resolution.allowAggregates(true);
        ResultShape shape = shape(query.selected());
        resolveFetches(clauses);
        Select select = finish(clauses, conditions);
        List<OrderItem> order = new ArrayList<>();
        for (OrderNode key : query.orderBy()) {
            order.add(orderItem(key));
        }
        return new Resolved(select.withOrderBy(order), shape);
    }

    private OrderItem orderItem(OrderNode order) {
        Expression key = resolution.value(order.node());
        if (DomainType.of(key) instanceof DomainType.EntryType) {
            throw new IllegalArgumentException(ResolutionProblem.WRONG_PLACE.with("A map entry in ORDER BY"));
        }
        OrderItem.Nulls nulls = order.nulls() == Nulls.FIRST
                ? OrderItem.Nulls.FIRST
                : order.nulls() == Nulls.LAST ? OrderItem.Nulls.LAST : null;
        return new OrderItem(PlaceRules.orderKey(key, items), !order.isAscending(), nulls);
    }

    private void resolveFetches(Clauses clauses) {
        for (FromNode<?, ?> from : clauses.sources()) {
            from.fetches().forEach(fetch -> fetch.resolve(resolution, List.of(), fetches));
        }
        for (FetchJoin fetch : fetches) {
            if (!items.contains(new VariablePath(fetch.owner()))) {
                throw new IllegalArgumentException(
                        ResolutionProblem.FETCH_OWNER.with(fetch.owner().name()));
            }
        }
    }

    // subqueries

    Query subquery(SubqueryNode<?> subquery) {
        boolean aggregatesOutside = resolution.allowsAggregates();
        try {
            Clauses clauses = subquery.clauses();
            List<Expression> conditions = new ArrayList<>();
            source = source(clauses, conditions);
            for (FromNode<?, ?> from : clauses.sources()) {
                if (!from.fetches().isEmpty()) {
                    throw CriteriaProblem.FETCH_IN_SUBQUERY.refusal(from.describe());
                }
            }
            resolution.allowAggregates(true);
            items.add(selected(subquery));
            return finish(clauses, conditions);
        } finally {
            resolution.allowAggregates(aggregatesOutside);
        }
    }

    /** What was selected, else the only root, else whether there is a row. */
    private Expression selected(SubqueryNode<?> subquery) {
        ExpressionNode<?> selected = subquery.selected();
        if (selected == null) {
            return subquery.clauses().rootNodes().size() == 1
                    ? resolution.value(subquery.clauses().rootNodes().iterator().next())
                    : Literal.of(1);
        }
        Expression item = item(selected);
        if (DomainType.of(item) instanceof DomainType.EntryType) {
            throw new IllegalArgumentException(ResolutionProblem.NOT_SELECTABLE.with("A map entry"));
        }
        return item;
    }

    private Select finish(Clauses clauses, List<Expression> conditions) {
        resolution.allowAggregates(false);
        if (clauses.where() != null) {
            conditions.add(resolution.condition(clauses.where()));
        }
        List<Expression> groupBy = new ArrayList<>();
        for (ExpressionNode<?> group : clauses.groupBy()) {
            Expression expression = resolution.value(group);
            CriteriaResolution.require(PlaceRules.group(DomainType.of(expression)));
            groupBy.add(expression);
        }
        resolution.allowAggregates(true);
        Expression having = clauses.having() == null ? null : resolution.condition(clauses.having());
        return new Select(
                List.of(),
                clauses.distinct(),
                items.stream().map(SelectItem::of).toList(),
                source,
                conditions.isEmpty() ? null : Logical.and(conditions),
                groupBy,
                having,
                List.of(),
                null,
                null,
                null);
    }

    // sources

    /**
     * The source of a select. A correlated root or join is no source: what is joined to it ranges over its paths. Only where
     * nothing else starts the clause, it is said once more, as the same row.
     *
     * @param conditions takes what belongs into the where clause
     */
    private Source source(Clauses clauses, List<Expression> conditions) {
        List<FromNode<?, ?>> own = new ArrayList<>();
        for (FromNode<?, ?> from : clauses.sources()) {
            if (!from.isCorrelated()) {
                own.add(from);
            }
        }
        Source joined = canStart(own) ? null : repeated(correlatedStart(clauses, own), conditions);
        for (FromNode<?, ?> from : own) {
            if (from instanceof RootNode<?> root) {
                Source range = range(root, root.entity());
                joined = joined == null ? range : joined.crossJoin(range);
            } else {
                joined = joined(joined, (JoinNode<?, ?>) from, conditions);
            }
        }
        return Objects.requireNonNull(joined);
    }

    private static boolean canStart(List<FromNode<?, ?>> own) {
        return !own.isEmpty()
                && (own.get(0) instanceof RootNode<?>
                        || own.get(0) instanceof JoinNode<?, ?> join
                                && join.step().kind() == JoinType.INNER);
    }

    private static FromNode<?, ?> correlatedStart(Clauses clauses, List<FromNode<?, ?>> own) {
        FromNode<?, ?> wanted =
                own.isEmpty() ? null : ((JoinNode<?, ?>) own.get(0)).step().parent();
        for (FromNode<?, ?> from : clauses.sources()) {
            if (from.isCorrelated() && (wanted == null || wanted == from)) {
                return from;
            }
        }
        throw CriteriaProblem.NO_ROOT.wrongState();
    }

    private Source repeated(FromNode<?, ?> correlated, List<Expression> conditions) {
        if (!(correlated.domainType() instanceof DomainType.EntityType type)) {
            throw CriteriaProblem.NOT_SUPPORTED.refusal(
                    "A subquery of nothing but '" + correlated.describe() + "', which is no entity,");
        }
        Variable outer = resolution.variable(Objects.requireNonNull(correlated.correlated()));
        Variable same = resolution.declare(correlated, type);
        conditions.add(new VariablePath(same).eq(new VariablePath(outer)));
        return new EntityRange(same, type.entity());
    }

    private EntityRange range(FromNode<?, ?> from, EntityMapping entity) {
        return new EntityRange(resolution.declare(from, new DomainType.EntityType(entity)), entity);
    }

    private Source joined(@Nullable Source left, JoinNode<?, ?> join, List<Expression> conditions) {
        JoinNode.Step step = join.step();
        Source right = target(join);
        Expression on = step.on() == null ? Literal.TRUE : resolution.condition(step.on());
        if (left == null) {
            if (!on.equals(Literal.TRUE)) {
                conditions.add(on);
            }
            return right;
        }
        return new Join(left, step.kind() == JoinType.LEFT ? Join.Kind.LEFT : Join.Kind.INNER, right, on);
    }

    private Source target(JoinNode<?, ?> join) {
        JoinNode.Step step = join.step();
        EntityMapping narrowed = step.narrowed();
        AttributeMapping attribute = step.attribute();
        if (attribute == null) {
            EntityMapping entity = ((DomainType.EntityType) join.domainType()).entity();
            return range(join, narrowed == null ? entity : narrowed);
        }
        DomainPath path = new AttributePath(step.parent().path(resolution), attribute);
        if (narrowed != null) {
            path = new TreatedPath(path, narrowed);
        }
        DomainType type = narrowed == null ? join.domainType() : new DomainType.EntityType(narrowed);
        return new PathSource(resolution.declare(join, type), path);
    }

    // selections

    private ResultShape shape(SelectionNode<?> selection) {
        String alias = selection.getAlias();
        if (selection instanceof ExpressionNode<?> node) {
            Expression item = item(node);
            items.add(item);
            return new ResultShape.Item(items.size() - 1, DomainType.of(item), alias);
        }
        CompoundNode<?> compound = (CompoundNode<?>) selection;
        List<ResultShape> parts = new ArrayList<>();
        compound.parts().forEach(part -> parts.add(shape(part)));
        return switch (compound.kind()) {
            case TUPLE -> new ResultShape.Tuple(parts, alias);
            case ARRAY ->
                new ResultShape.Array(
                        Objects.requireNonNull(compound.getJavaType().getComponentType()), parts, alias);
            case CONSTRUCT -> construction(compound.getJavaType(), parts, alias);
        };
    }

    /** A selected value; of a selected collection its elements, which are joined for it. */
    private Expression item(ExpressionNode<?> node) {
        if (!(node instanceof PathNode<?> path) || !(path.domainType() instanceof DomainType.PluralType plural)) {
            return resolution.value(node);
        }
        Variable element = resolution.newVariable(plural.attribute().name(), PluralTypes.element(plural.attribute()));
        source = Objects.requireNonNull(source).join(new PathSource(element, path.path(resolution)), Literal.TRUE);
        return new VariablePath(element);
    }

    private static ResultShape construction(Class<?> type, List<ResultShape> arguments, @Nullable String alias) {
        if (Modifier.isAbstract(type.getModifiers())) {
            throw new IllegalArgumentException(
                    ResolutionProblem.NOT_SELECTABLE.with("Abstract class '" + type.getName() + "'"));
        }
        Constructor<?> constructor = ConstructorChoice.of(type, arguments);
        if (constructor == null) {
            String types = arguments.stream()
                    .map(argument -> argument.javaType().getSimpleName())
                    .collect(Collectors.joining(", "));
            throw CriteriaProblem.CONSTRUCTOR.refusal(
                    type.getName(), types, Objects.requireNonNullElse(ConstructorChoice.hint(type), ""));
        }
        return new ResultShape.Construction(constructor, arguments, alias);
    }
}
