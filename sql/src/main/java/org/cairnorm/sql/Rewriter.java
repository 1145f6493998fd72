package org.cairnorm.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Copies a tree with changes. A sub-class overrides the visits of what it replaces; all else is copied only where something
 * below it changed, otherwise the same instance is given back.
 */
public abstract class Rewriter
        implements StatementVisitor<Statement>, SourceVisitor<Source>, ExpressionVisitor<Expression> {

    /** The statement with changes. */
    public final Statement rewrite(Statement statement) {
        return statement.accept(this);
    }

    /** The query with changes. */
    public final Query rewriteQuery(Query query) {
        return (Query) query.accept(this);
    }

    /** The source with changes. */
    public final Source rewrite(Source source) {
        return source.accept(this);
    }

    /** The expression with changes. */
    public final Expression rewrite(Expression expression) {
        return expression.accept(this);
    }

    /** The expression with changes, or null for null. */
    protected final @Nullable Expression rewriteNullable(@Nullable Expression expression) {
        return expression == null ? null : expression.accept(this);
    }

    /** The expressions with changes; the same list if none changed. */
    protected final List<Expression> rewriteAll(List<Expression> expressions) {
        return mapped(expressions, this::rewrite);
    }

    private interface Mapping<T> {
        T apply(T value);
    }

    private static <T> List<T> mapped(List<T> list, Mapping<T> mapping) {
        List<T> copy = null;
        for (int i = 0; i < list.size(); i++) {
            T old = list.get(i);
            T changed = mapping.apply(old);
            if (copy == null && changed != old) {
                copy = new ArrayList<>(list.subList(0, i));
            }
            if (copy != null) {
                copy.add(changed);
            }
        }
        return copy == null ? list : copy;
    }

    /** The select list with changes; the same list if none changed. */
    protected List<SelectItem> rewriteItems(List<SelectItem> items) {
        return mapped(items, item -> {
            Expression expression = rewrite(item.expression());
            return expression == item.expression() ? item : new SelectItem(expression, item.name());
        });
    }

    /** The order with changes; the same list if none changed. */
    protected List<OrderItem> rewriteOrder(List<OrderItem> keys) {
        return mapped(keys, key -> {
            Expression expression = rewrite(key.expression());
            return expression == key.expression() ? key : new OrderItem(expression, key.descending(), key.nulls());
        });
    }

    private List<Cte> rewriteWith(List<Cte> with) {
        return mapped(with, cte -> {
            Query query = rewriteQuery(cte.query());
            return query == cte.query() ? cte : new Cte(cte.name(), cte.columns(), query, cte.recursive());
        });
    }

    @Override
    public Statement visitSelect(Select select) {
        List<Cte> with = rewriteWith(select.with());
        Source oldFrom = select.from();
        Source from = oldFrom == null ? null : rewrite(oldFrom);
        List<SelectItem> items = rewriteItems(select.items());
        Expression where = rewriteNullable(select.where());
        List<Expression> groupBy = rewriteAll(select.groupBy());
        Expression having = rewriteNullable(select.having());
        List<OrderItem> orderBy = rewriteOrder(select.orderBy());
        Expression limit = rewriteNullable(select.limit());
        Expression offset = rewriteNullable(select.offset());
        boolean same = with == select.with()
                && from == oldFrom
                && items == select.items()
                && where == select.where()
                && groupBy == select.groupBy()
                && having == select.having()
                && orderBy == select.orderBy()
                && limit == select.limit()
                && offset == select.offset();
        return same
                ? select
                : new Select(
                        with,
                        select.isDistinct(),
                        items,
                        from,
                        where,
                        groupBy,
                        having,
                        orderBy,
                        limit,
                        offset,
                        select.locking());
    }

    @Override
    public Statement visitSetOperation(SetOperation operation) {
        List<Cte> with = rewriteWith(operation.with());
        List<Query> operands = mapped(operation.operands(), this::rewriteQuery);
        List<OrderItem> orderBy = rewriteOrder(operation.orderBy());
        Expression limit = rewriteNullable(operation.limit());
        Expression offset = rewriteNullable(operation.offset());
        boolean same = with == operation.with()
                && operands == operation.operands()
                && orderBy == operation.orderBy()
                && limit == operation.limit()
                && offset == operation.offset();
        return same
                ? operation
                : new SetOperation(with, operation.operator(), operation.all(), operands, orderBy, limit, offset);
    }

    @Override
    public Statement visitValues(Values values) {
        List<List<Expression>> rows = mapped(values.rows(), this::rewriteAll);
        return rows == values.rows() ? values : new Values(rows);
    }

    @Override
    public Statement visitInsert(Insert insert) {
        Query oldSource = insert.source();
        Query source = oldSource == null ? null : rewriteQuery(oldSource);
        List<SelectItem> returning = rewriteItems(insert.returning());
        return source == oldSource && returning == insert.returning()
                ? insert
                : new Insert(insert.table(), insert.columns(), source, returning);
    }

    @Override
    public Statement visitUpdate(Update update) {
        TableRef target = rewriteTarget(update.target());
        List<Assignment> assignments = mapped(update.assignments(), assignment -> {
            Expression value = rewrite(assignment.value());
            return value == assignment.value() ? assignment : new Assignment(assignment.column(), value);
        });
        Expression where = rewriteNullable(update.where());
        List<SelectItem> returning = rewriteItems(update.returning());
        boolean same = target == update.target()
                && assignments == update.assignments()
                && where == update.where()
                && returning == update.returning();
        return same ? update : new Update(target, assignments, where, returning);
    }

    @Override
    public Statement visitDelete(Delete delete) {
        TableRef target = rewriteTarget(delete.target());
        Expression where = rewriteNullable(delete.where());
        List<SelectItem> returning = rewriteItems(delete.returning());
        boolean same = target == delete.target() && where == delete.where() && returning == delete.returning();
        return same ? delete : new Delete(target, where, returning);
    }

    private TableRef rewriteTarget(TableRef target) {
        Source rewritten = rewrite(target);
        if (rewritten instanceof TableRef table) {
            return table;
        }
        throw new IllegalStateException("The target of an update or delete must stay a table, but '"
                + target.table().name() + "' became " + rewritten);
    }

    @Override
    public Source visitTableRef(TableRef source) {
        return source;
    }

    @Override
    public Source visitJoin(Join join) {
        Source left = rewrite(join.left());
        Source right = rewrite(join.right());
        Expression on = rewriteNullable(join.on());
        return left == join.left() && right == join.right() && on == join.on()
                ? join
                : new Join(left, join.kind(), right, on);
    }

    @Override
    public Source visitDerivedTable(DerivedTable source) {
        Query query = rewriteQuery(source.query());
        return query == source.query()
                ? source
                : new DerivedTable(query, source.alias(), source.columns(), source.lateral());
    }

    @Override
    public Source visitCteRef(CteRef source) {
        return source;
    }

    @Override
    public Source visitUnnest(Unnest source) {
        return source;
    }

    @Override
    public Source visitDomain(DomainSource source) {
        return source;
    }

    @Override
    public Expression visitColumnRef(ColumnRef expression) {
        return expression;
    }

    @Override
    public Expression visitSlot(Slot expression) {
        return expression;
    }

    @Override
    public Expression visitBound(Bound expression) {
        return expression;
    }

    @Override
    public Expression visitLiteral(Literal expression) {
        return expression;
    }

    @Override
    public Expression visitArithmetic(Arithmetic chain) {
        Expression first = rewrite(chain.first());
        List<Arithmetic.Step> steps = mapped(chain.steps(), step -> {
            Expression operand = rewrite(step.operand());
            return operand == step.operand() ? step : new Arithmetic.Step(step.operator(), operand);
        });
        return first == chain.first() && steps == chain.steps() ? chain : new Arithmetic(first, steps, chain.type());
    }

    @Override
    public Expression visitNegate(Negate expression) {
        Expression operand = rewrite(expression.operand());
        return operand == expression.operand() ? expression : new Negate(operand);
    }

    @Override
    public Expression visitComparison(Comparison comparison) {
        Expression left = rewrite(comparison.left());
        Expression right = rewrite(comparison.right());
        return left == comparison.left() && right == comparison.right()
                ? comparison
                : new Comparison(left, comparison.operator(), right);
    }

    @Override
    public Expression visitQuantifiedComparison(QuantifiedComparison comparison) {
        Expression left = rewrite(comparison.left());
        Query query = rewriteQuery(comparison.query());
        return left == comparison.left() && query == comparison.query()
                ? comparison
                : new QuantifiedComparison(left, comparison.operator(), comparison.quantifier(), query);
    }

    @Override
    public Expression visitLogical(Logical logical) {
        List<Expression> operands = rewriteAll(logical.operands());
        return operands == logical.operands() ? logical : new Logical(logical.operator(), operands);
    }

    @Override
    public Expression visitNot(Not expression) {
        Expression operand = rewrite(expression.operand());
        return operand == expression.operand() ? expression : new Not(operand);
    }

    @Override
    public Expression visitCase(Case expression) {
        Expression operand = rewriteNullable(expression.operand());
        List<Case.When> whens = mapped(expression.whens(), when -> {
            Expression condition = rewrite(when.condition());
            Expression result = rewrite(when.result());
            return condition == when.condition() && result == when.result() ? when : new Case.When(condition, result);
        });
        Expression otherwise = rewriteNullable(expression.otherwise());
        return operand == expression.operand() && whens == expression.whens() && otherwise == expression.otherwise()
                ? expression
                : new Case(operand, whens, otherwise, expression.type());
    }

    @Override
    public Expression visitCast(Cast cast) {
        Expression operand = rewrite(cast.operand());
        return operand == cast.operand() ? cast : new Cast(operand, cast.type());
    }

    @Override
    public Expression visitFunctionCall(FunctionCall call) {
        List<Expression> arguments = rewriteAll(call.arguments());
        return arguments == call.arguments() ? call : new FunctionCall(call.function(), arguments, call.type());
    }

    @Override
    public Expression visitNativeCall(NativeCall call) {
        List<Expression> arguments = rewriteAll(call.arguments());
        return arguments == call.arguments() ? call : new NativeCall(call.name(), arguments, call.type());
    }

    @Override
    public Expression visitAggregate(Aggregate aggregate) {
        Expression argument = rewriteNullable(aggregate.argument());
        Expression filter = rewriteNullable(aggregate.filter());
        return argument == aggregate.argument() && filter == aggregate.filter()
                ? aggregate
                : new Aggregate(aggregate.function(), argument, aggregate.distinct(), filter, aggregate.type());
    }

    @Override
    public Expression visitLike(Like like) {
        Expression operand = rewrite(like.operand());
        Expression pattern = rewrite(like.pattern());
        Expression escape = rewriteNullable(like.escape());
        return operand == like.operand() && pattern == like.pattern() && escape == like.escape()
                ? like
                : new Like(operand, pattern, escape, like.negated());
    }

    @Override
    public Expression visitBetween(Between between) {
        Expression operand = rewrite(between.operand());
        Expression low = rewrite(between.low());
        Expression high = rewrite(between.high());
        return operand == between.operand() && low == between.low() && high == between.high()
                ? between
                : new Between(operand, low, high, between.negated());
    }

    @Override
    public Expression visitIn(In in) {
        Expression operand = rewrite(in.operand());
        In.Choices choices = rewriteChoices(in.choices());
        return operand == in.operand() && choices == in.choices() ? in : new In(operand, choices, in.negated());
    }

    /** The right side of an {@code in} with changes. */
    protected In.Choices rewriteChoices(In.Choices choices) {
        if (choices instanceof In.Values values) {
            List<Expression> expressions = rewriteAll(values.expressions());
            return expressions == values.expressions() ? values : new In.Values(expressions);
        }
        if (choices instanceof In.SubQuery sub) {
            Query query = rewriteQuery(sub.query());
            return query == sub.query() ? sub : new In.SubQuery(query);
        }
        return choices;
    }

    @Override
    public Expression visitIsNull(IsNull test) {
        Expression operand = rewrite(test.operand());
        return operand == test.operand() ? test : new IsNull(operand, test.negated());
    }

    @Override
    public Expression visitExists(Exists exists) {
        Query query = rewriteQuery(exists.query());
        return query == exists.query() ? exists : new Exists(query);
    }

    @Override
    public Expression visitRowValue(RowValue row) {
        List<Expression> parts = rewriteAll(row.parts());
        return parts == row.parts() ? row : new RowValue(parts);
    }

    @Override
    public Expression visitExtract(Extract extract) {
        Expression operand = rewrite(extract.operand());
        return operand == extract.operand() ? extract : new Extract(extract.field(), operand);
    }

    @Override
    public Expression visitConcat(Concat concat) {
        List<Expression> operands = rewriteAll(concat.operands());
        return operands == concat.operands() ? concat : new Concat(operands);
    }

    @Override
    public Expression visitCoalesce(Coalesce coalesce) {
        List<Expression> operands = rewriteAll(coalesce.operands());
        return operands == coalesce.operands() ? coalesce : new Coalesce(operands, coalesce.type());
    }

    @Override
    public Expression visitNullIf(NullIf expression) {
        Expression left = rewrite(expression.left());
        Expression right = rewrite(expression.right());
        return left == expression.left() && right == expression.right() ? expression : new NullIf(left, right);
    }

    @Override
    public Expression visitTrim(Trim trim) {
        Expression character = rewriteNullable(trim.character());
        Expression operand = rewrite(trim.operand());
        return character == trim.character() && operand == trim.operand()
                ? trim
                : new Trim(trim.side(), character, operand);
    }

    @Override
    public Expression visitScalarQuery(ScalarQuery scalar) {
        Query query = rewriteQuery(scalar.query());
        return query == scalar.query() ? scalar : new ScalarQuery(query);
    }

    @Override
    public Expression visitNextValue(NextValue expression) {
        return expression;
    }

    @Override
    public Expression visitDomain(DomainExpression expression) {
        return expression;
    }

    @Override
    public Expression visitCustom(CustomExpression expression) {
        List<Expression> children = rewriteAll(expression.children());
        return children == expression.children() ? expression : expression.withChildren(children);
    }
}
