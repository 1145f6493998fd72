package org.cairnorm.query.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cairnorm.query.jpql.ExpressionSyntax;
import org.cairnorm.query.jpql.IdentifierSyntax;
import org.cairnorm.query.jpql.OrderItemSyntax;
import org.cairnorm.query.jpql.PathSyntax;
import org.cairnorm.query.jpql.QuerySyntax;
import org.cairnorm.query.jpql.SelectClauseSyntax;
import org.cairnorm.query.jpql.SelectItemSyntax;
import org.cairnorm.query.jpql.SelectSyntax;
import org.cairnorm.query.jpql.SetOperationSyntax;
import org.cairnorm.query.jpql.Span;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.OrderItem;
import org.cairnorm.sql.Query;
import org.cairnorm.sql.Select;
import org.cairnorm.sql.SelectItem;
import org.cairnorm.sql.SetOperation;
import org.cairnorm.sql.Source;
import org.jspecify.annotations.Nullable;

/** Resolves selects and set operations: whole queries and subqueries alike. */
final class QueryResolver {
    private final Resolution resolution;
    private final @Nullable Scope outer;
    private final List<FetchJoin> fetches = new ArrayList<>();

    QueryResolver(Resolution resolution, @Nullable Scope outer) {
        this.resolution = resolution;
        this.outer = outer;
    }

    /** The fetch joins of all selects that were resolved. */
    List<FetchJoin> fetches() {
        return fetches;
    }

    /** A query, what its rows become, and the scope of its order. */
    record Resolved(Query query, List<ResultShape> shapes, Scope scope, Map<String, Integer> resultVariables) {}

    /** A whole query. */
    Resolved resolve(QuerySyntax syntax) {
        return syntax instanceof SelectSyntax select ? select(select) : setOperation((SetOperationSyntax) syntax);
    }

    /** A subquery. */
    Query subquery(QuerySyntax syntax) {
        return resolve(syntax).query();
    }

    // selects

    private Resolved select(SelectSyntax syntax) {
        Scope scope = new Scope(outer);
        ExpressionResolver expressions = new ExpressionResolver(resolution, scope);
        FromResolver from = new FromResolver(resolution, scope, expressions);
        Source source = from.resolve(syntax.from());
        expressions.allowAggregates(true);
        SelectionResolver selection = new SelectionResolver(resolution, scope, expressions);
        SelectClauseSyntax clause = syntax.select();
        boolean distinct = clause != null && clause.distinct();
        List<ResultShape> shapes =
                clause == null ? implicitSelection(syntax, scope, selection) : selection.resolve(clause);
        requireSelected(from, selection.items());
        fetches.addAll(from.fetches());
        expressions.allowAggregates(false);
        ExpressionSyntax where = syntax.where();
        Expression whereCondition = where == null ? null : expressions.condition(where);
        List<Expression> groupBy = new ArrayList<>();
        for (ExpressionSyntax item : syntax.groupBy()) {
            groupBy.add(group(item, expressions));
        }
        expressions.allowAggregates(true);
        ExpressionSyntax having = syntax.having();
        Expression havingCondition = having == null ? null : expressions.condition(having);
        Map<String, Integer> variables = resultVariables(clause, scope, shapes);
        List<OrderItem> orderBy = order(syntax.orderBy(), expressions, selection.items(), variables);
        List<SelectItem> items = selection.items().stream().map(SelectItem::of).toList();
        Select select = new Select(
                List.of(),
                distinct,
                items,
                source,
                whereCondition,
                groupBy,
                havingCondition,
                orderBy,
                null,
                null,
                null);
        return new Resolved(select, shapes, scope, variables);
    }

    private List<ResultShape> implicitSelection(SelectSyntax syntax, Scope scope, SelectionResolver selection) {
        Variable variable = scope.implicit();
        if (variable == null && syntax.from().size() == 1 && scope.own().size() == 1) {
            variable = scope.own().iterator().next();
        }
        if (variable == null) {
            throw resolution.failure(syntax.span(), ResolutionProblem.SELECT_REQUIRED);
        }
        return List.of(selection.item(new VariablePath(variable), null));
    }

    private void requireSelected(FromResolver from, List<Expression> items) {
        for (int i = 0; i < from.fetches().size(); i++) {
            FetchJoin fetch = from.fetches().get(i);
            if (!items.contains(new VariablePath(fetch.owner()))) {
                Span span = from.fetchSpans().get(i);
                throw resolution.failure(
                        span, ResolutionProblem.FETCH_OWNER, fetch.owner().name());
            }
        }
    }

    private Expression group(ExpressionSyntax syntax, ExpressionResolver expressions) {
        Expression expression = expressions.value(syntax);
        PlaceRules.Mistake mistake = PlaceRules.group(DomainType.of(expression));
        if (mistake != null) {
            throw resolution.failure(syntax.span(), mistake);
        }
        return expression;
    }

    private Map<String, Integer> resultVariables(
            @Nullable SelectClauseSyntax clause, Scope scope, List<ResultShape> shapes) {
        Map<String, Integer> variables = new HashMap<>();
        if (clause == null) {
            return variables;
        }
        for (int i = 0; i < clause.items().size(); i++) {
            SelectItemSyntax item = clause.items().get(i);
            IdentifierSyntax variable = item.variable();
            if (variable == null) {
                continue;
            }
            boolean sameName = item.selection() instanceof PathSyntax.Names names
                    && names.names().size() == 1
                    && names.names().get(0).name().equalsIgnoreCase(variable.name());
            int place = shapes.get(i) instanceof ResultShape.Item value ? value.index() : -1;
            boolean clash = scope.declares(variable.name()) && !sameName
                    || variables.put(variable.name().toLowerCase(Locale.ROOT), place) != null;
            if (clash) {
                throw resolution.failure(variable.span(), ResolutionProblem.RESULT_VARIABLE_CLASH, variable.name());
            }
        }
        return variables;
    }

    private List<OrderItem> order(
            List<OrderItemSyntax> written,
            ExpressionResolver expressions,
            List<Expression> items,
            Map<String, Integer> variables) {
        List<OrderItem> order = new ArrayList<>(written.size());
        for (OrderItemSyntax item : written) {
            order.add(orderItem(item, orderKey(item.expression(), expressions, items, variables)));
        }
        return order;
    }

    private Expression orderKey(
            ExpressionSyntax syntax,
            ExpressionResolver expressions,
            List<Expression> items,
            Map<String, Integer> variables) {
        Integer place = resultVariable(syntax, variables);
        if (place != null && place >= 0) {
            Expression item = items.get(place);
            return item instanceof DomainPath ? item : new SelectedItem(place, DomainType.of(item));
        }
        return PlaceRules.orderKey(expressions.value(syntax), items);
    }

    private static @Nullable Integer resultVariable(ExpressionSyntax syntax, Map<String, Integer> variables) {
        return syntax instanceof PathSyntax.Names names && names.names().size() == 1
                ? variables.get(names.names().get(0).name().toLowerCase(Locale.ROOT))
                : null;
    }

    private static OrderItem orderItem(OrderItemSyntax item, Expression key) {
        return new OrderItem(
                key,
                item.descending(),
                switch (item.nulls()) {
                    case UNSPECIFIED -> null;
                    case FIRST -> OrderItem.Nulls.FIRST;
                    case LAST -> OrderItem.Nulls.LAST;
                });
    }

    // set operations

    private Resolved setOperation(SetOperationSyntax syntax) {
        Resolved first = resolve(syntax.first());
        Query combined = first.query();
        for (SetOperationSyntax.Operand operand : syntax.operands()) {
            Resolved next = resolve(operand.query());
            PlaceRules.Mistake mistake = SetOperations.mistake(first.shapes(), next.shapes());
            if (mistake != null) {
                throw resolution.failure(operand.span(), mistake);
            }
            combined = SetOperations.combine(
                    combined, SetOperation.Operator.valueOf(operand.operator().name()), operand.all(), next.query());
        }
        SetOperation operation = (SetOperation) combined;
        if (!syntax.orderBy().isEmpty()) {
            operation = operation.withOrderBy(orderOfSet(syntax.orderBy(), first));
        }
        return new Resolved(operation, first.shapes(), first.scope(), first.resultVariables());
    }

    private List<OrderItem> orderOfSet(List<OrderItemSyntax> written, Resolved first) {
        ExpressionResolver expressions = new ExpressionResolver(resolution, first.scope());
        expressions.allowAggregates(true);
        Query leftmost = first.query();
        while (leftmost instanceof SetOperation operation) {
            leftmost = operation.operands().get(0);
        }
        List<Expression> items =
                ((Select) leftmost).items().stream().map(SelectItem::expression).toList();
        List<OrderItem> order = new ArrayList<>();
        for (OrderItemSyntax item : written) {
            Integer place = resultVariable(item.expression(), first.resultVariables());
            int index = place == null ? items.indexOf(expressions.value(item.expression())) : place;
            if (index < 0) {
                throw resolution.failure(item.span(), ResolutionProblem.ORDER_OF_SET_OPERATION);
            }
            order.add(orderItem(item, new SelectedItem(index, DomainType.of(items.get(index)))));
        }
        return order;
    }
}
