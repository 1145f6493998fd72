package org.cairnorm.query.jpql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairnorm.query.jpql.OrderItemSyntax.NullPrecedence;
import org.cairnorm.query.jpql.SetOperationSyntax.Operand;
import org.cairnorm.query.jpql.SetOperationSyntax.Operator;
import org.jspecify.annotations.Nullable;

/** The productions of select statements, set operations and subqueries (JPA 3.2 §4.2.1, §4.5.14, §4.7 to §4.9). */
final class QueryParser {

    private final TokenCursor cursor;
    private final PathParser paths;
    private final ExpressionParser expressions;
    private final FromParser froms;

    /** What could have followed the query read last; only for messages. */
    private String[] followers = {};

    /** The order behind the last select without parentheses: it belongs to the whole set operation. */
    private List<OrderItemSyntax> trailingOrder = List.of();

    QueryParser(TokenCursor cursor, PathParser paths) {
        this.cursor = cursor;
        this.paths = paths;
        this.expressions = new ExpressionParser(cursor, paths, this);
        this.froms = new FromParser(cursor, paths, expressions);
    }

    ExpressionParser expressions() {
        return expressions;
    }

    /** What could follow the query read last, together with one more alternative. */
    String[] followersOr(String last) {
        String[] all = Arrays.copyOf(followers, followers.length + 1);
        all[followers.length] = last;
        return all;
    }

    // -- subqueries

    /** Whether a subquery starts at a token: then it is the first thing in its parentheses. */
    boolean subqueryAhead(int ahead) {
        TokenKind next = cursor.kind(ahead + 1);
        return switch (cursor.keyword(ahead)) {
            case SELECT -> next != TokenKind.DOT && !next.isComparison();
            case FROM -> next == TokenKind.WORD;
            default -> false;
        };
    }

    /** A subquery; the current token is its opening parenthesis. */
    QuerySyntax subqueryInParentheses() {
        cursor.openParenthesis();
        QuerySyntax query = union(true);
        cursor.closeParenthesis(Arrays.stream(followers)
                .filter(follower -> !follower.equals("ORDER BY"))
                .toArray(String[]::new));
        return query;
    }

    // -- set operations

    /** A whole query, set operations and all. */
    QuerySyntax query() {
        return union(false);
    }

    private QuerySyntax union(boolean subquery) {
        int outer = cursor.enter();
        int start = cursor.start();
        QuerySyntax query = combined(start, intersection(subquery), subquery, false);
        List<OrderItemSyntax> order = trailingOrder;
        trailingOrder = List.of();
        if (!order.isEmpty()) {
            query = query instanceof SelectSyntax select
                    ? select.orderedBy(order)
                    : ((SetOperationSyntax) query).orderedBy(order);
        }
        cursor.leave(outer);
        return query;
    }

    private QuerySyntax intersection(boolean subquery) {
        int outer = cursor.enter();
        int start = cursor.start();
        QuerySyntax query = combined(start, operand(subquery), subquery, true);
        cursor.leave(outer);
        return query;
    }

    private QuerySyntax combined(int start, QuerySyntax first, boolean subquery, boolean intersection) {
        List<Operand> operands = null;
        for (Operator operator = operator(intersection); operator != null; operator = operator(intersection)) {
            int operandStart = cursor.start();
            cursor.advance();
            boolean all = cursor.accept(Keyword.ALL);
            QuerySyntax query = intersection ? operand(subquery) : intersection(subquery);
            if (operands == null) {
                operands = new ArrayList<>();
            }
            operands.add(new Operand(operator, all, query, cursor.since(operandStart)));
        }
        return operands == null ? first : new SetOperationSyntax(first, operands, List.of(), cursor.since(start));
    }

    private @Nullable Operator operator(boolean intersection) {
        return switch (cursor.keyword()) {
            case UNION -> intersection ? null : Operator.UNION;
            case EXCEPT -> intersection ? null : Operator.EXCEPT;
            case INTERSECT -> intersection ? Operator.INTERSECT : null;
            default -> null;
        };
    }

    private QuerySyntax operand(boolean subquery) {
        QuerySyntax query;
        if (cursor.accept(TokenKind.LEFT_PARENTHESIS)) {
            query = union(subquery);
            cursor.closeParenthesis(followers);
            followers = new String[] {"UNION", "INTERSECT", "EXCEPT"};
        } else {
            query = select(subquery);
        }
        if (!cursor.at(Keyword.ORDER) || isOrdered(query)) {
            return query;
        }
        return ordered(query, subquery);
    }

    /** Takes an order: before a set operator it is of the one query, else it waits for the whole to be read. */
    private QuerySyntax ordered(QuerySyntax query, boolean subquery) {
        if (subquery) {
            throw cursor.problem(cursor.span(), null, JpqlProblem.SUBQUERY_ORDER);
        }
        List<OrderItemSyntax> order = orderBy();
        boolean more = operator(true) != null || operator(false) != null;
        if (more && query instanceof SelectSyntax select) {
            return select.orderedBy(order);
        }
        if (more) {
            return ((SetOperationSyntax) query).orderedBy(order);
        }
        trailingOrder = order;
        return query;
    }

    private static boolean isOrdered(QuerySyntax query) {
        return query instanceof SelectSyntax select
                ? !select.orderBy().isEmpty()
                : !((SetOperationSyntax) query).orderBy().isEmpty();
    }

    // -- clauses

    private SelectSyntax select(boolean subquery) {
        int start = cursor.start();
        SelectClauseSyntax select = null;
        if (cursor.at(Keyword.SELECT)) {
            select = selectClause(subquery);
            if (!cursor.at(Keyword.FROM)) {
                throw cursor.unexpected("','", "FROM");
            }
        } else if (!cursor.at(Keyword.FROM)) {
            throw cursor.unexpected("SELECT", "FROM");
        }
        List<FromItemSyntax> from = froms.from(subquery);
        followers = new String[] {"','", "JOIN", "WHERE", "GROUP BY", "ORDER BY"};
        ExpressionSyntax where = where();
        List<ExpressionSyntax> groupBy = groupBy();
        ExpressionSyntax having = null;
        if (cursor.accept(Keyword.HAVING)) {
            having = expressions.expression();
            followers = new String[] {"AND", "OR", "ORDER BY"};
        }
        return new SelectSyntax(select, from, where, groupBy, having, List.of(), cursor.since(start));
    }

    /** The where clause of any statement; null if there is none. */
    @Nullable ExpressionSyntax where() {
        if (!cursor.accept(Keyword.WHERE)) {
            return null;
        }
        ExpressionSyntax condition = expressions.expression();
        followers = new String[] {"AND", "OR", "GROUP BY", "ORDER BY"};
        return condition;
    }

    private List<ExpressionSyntax> groupBy() {
        if (!cursor.accept(Keyword.GROUP)) {
            return List.of();
        }
        cursor.expect(Keyword.BY);
        List<ExpressionSyntax> items = expressions.expressions();
        followers = new String[] {"','", "HAVING", "ORDER BY"};
        return items;
    }

    private List<OrderItemSyntax> orderBy() {
        cursor.advance();
        cursor.expect(Keyword.BY);
        List<OrderItemSyntax> items = new ArrayList<>();
        do {
            items.add(orderItem());
        } while (cursor.accept(TokenKind.COMMA));
        followers = new String[] {"','", "ASC", "DESC", "NULLS"};
        return items;
    }

    private OrderItemSyntax orderItem() {
        int start = cursor.start();
        ExpressionSyntax expression = expressions.expression();
        boolean descending = cursor.accept(Keyword.DESC);
        if (!descending) {
            cursor.accept(Keyword.ASC);
        }
        NullPrecedence nulls = NullPrecedence.UNSPECIFIED;
        if (cursor.accept(Keyword.NULLS)) {
            boolean first = cursor.accept(Keyword.FIRST);
            if (!first && !cursor.accept(Keyword.LAST)) {
                throw cursor.unexpected("FIRST", "LAST");
            }
            nulls = first ? NullPrecedence.FIRST : NullPrecedence.LAST;
        }
        return new OrderItemSyntax(expression, descending, nulls, cursor.since(start));
    }

    private SelectClauseSyntax selectClause(boolean subquery) {
        int start = cursor.start();
        cursor.advance();
        boolean distinct = cursor.at(Keyword.DISTINCT) && cursor.kind(1) != TokenKind.DOT;
        if (distinct) {
            cursor.advance();
        }
        List<SelectItemSyntax> items = new ArrayList<>();
        do {
            items.add(selectItem(subquery));
        } while (cursor.accept(TokenKind.COMMA));
        Span span = cursor.since(start);
        if (subquery && items.size() > 1) {
            throw cursor.problem(span, null, JpqlProblem.SUBQUERY_SELECTS_ONE);
        }
        return new SelectClauseSyntax(distinct, items, span);
    }

    private SelectItemSyntax selectItem(boolean subquery) {
        int start = cursor.start();
        SelectionSyntax selection;
        if (constructorAhead()) {
            if (subquery) {
                throw cursor.problem(cursor.span(), null, JpqlProblem.SUBQUERY_SELECTS_ONE);
            }
            selection = constructor();
        } else if (cursor.at(Keyword.OBJECT) && cursor.kind(1) == TokenKind.LEFT_PARENTHESIS) {
            selection = object();
        } else {
            selection = expressions.expression();
        }
        IdentifierSyntax variable = paths.variable("a result variable");
        return new SelectItemSyntax(selection, variable, cursor.since(start));
    }

    private boolean constructorAhead() {
        if (!cursor.at(Keyword.NEW) || cursor.kind(1) != TokenKind.WORD) {
            return false;
        }
        TokenKind behind = cursor.kind(2);
        return behind == TokenKind.DOT || behind == TokenKind.LEFT_PARENTHESIS;
    }

    private ConstructorSyntax constructor() {
        int start = cursor.start();
        cursor.advance();
        PathSyntax.Names name = paths.names();
        cursor.openParenthesis();
        List<ExpressionSyntax> arguments =
                cursor.at(TokenKind.RIGHT_PARENTHESIS) ? List.of() : expressions.expressions();
        cursor.closeParenthesis("','");
        return new ConstructorSyntax(name.text(), name.span(), arguments, cursor.since(start));
    }

    /** {@code OBJECT(x)} means {@code x}, and takes nothing but a variable. */
    private SelectionSyntax object() {
        cursor.advance();
        cursor.openParenthesis();
        if (!cursor.at(TokenKind.WORD)) {
            throw cursor.unexpected("an identification variable");
        }
        IdentifierSyntax variable = cursor.name();
        cursor.closeParenthesis();
        return new PathSyntax.Names(List.of(variable), variable.span());
    }
}
