package org.cairnorm.query.jpql;

import java.util.ArrayList;
import java.util.List;
import org.cairnorm.query.jpql.FromItemSyntax.CollectionMember;
import org.cairnorm.query.jpql.FromItemSyntax.Range;

/** The productions of the from clause (JPA 3.2 §4.4). */
final class FromParser {

    private static final String VARIABLE = "an identification variable";

    private final TokenCursor cursor;
    private final PathParser paths;
    private final ExpressionParser expressions;

    FromParser(TokenCursor cursor, PathParser paths, ExpressionParser expressions) {
        this.cursor = cursor;
        this.paths = paths;
        this.expressions = expressions;
    }

    /** The from clause; the current token is {@code FROM}. */
    List<FromItemSyntax> from(boolean subquery) {
        cursor.advance();
        List<FromItemSyntax> items = new ArrayList<>(2);
        do {
            items.add(item(subquery));
        } while (cursor.accept(TokenKind.COMMA));
        if (items.size() > 1) {
            items.forEach(this::checkVariable);
        }
        return items;
    }

    private void checkVariable(FromItemSyntax item) {
        if (item instanceof Range range && range.variable() == null) {
            Span span = range.target().span();
            throw cursor.problem(
                    span,
                    null,
                    JpqlProblem.VARIABLE_REQUIRED,
                    Quotes.quote(cursor.query().slice(span)));
        }
    }

    private FromItemSyntax item(boolean subquery) {
        int start = cursor.start();
        if (cursor.at(Keyword.IN) && isCollectionMember()) {
            return collectionMember(start, subquery);
        }
        PathSyntax target = paths.target();
        IdentifierSyntax variable = paths.variable(VARIABLE);
        List<JoinSyntax> joins = joins(subquery);
        return new Range(target, variable, joins, cursor.since(start));
    }

    /** {@code IN (o.items)}, or in a subquery {@code IN o.items}; an entity may be named {@code In}. */
    private boolean isCollectionMember() {
        TokenKind next = cursor.kind(1);
        return next == TokenKind.LEFT_PARENTHESIS || next == TokenKind.WORD && cursor.kind(2) == TokenKind.DOT;
    }

    private CollectionMember collectionMember(int start, boolean subquery) {
        cursor.advance();
        PathSyntax target;
        if (cursor.accept(TokenKind.LEFT_PARENTHESIS)) {
            target = paths.path();
            cursor.closeParenthesis();
        } else {
            target = paths.path();
        }
        IdentifierSyntax variable = paths.variable(VARIABLE);
        if (variable == null && !subquery) {
            throw cursor.unexpected(VARIABLE);
        }
        List<JoinSyntax> joins = joins(subquery);
        return new CollectionMember(target, variable, joins, cursor.since(start));
    }

    private List<JoinSyntax> joins(boolean subquery) {
        if (!joinAhead()) {
            return List.of();
        }
        List<JoinSyntax> joins = new ArrayList<>();
        while (joinAhead()) {
            joins.add(join(subquery));
        }
        return joins;
    }

    private boolean joinAhead() {
        return switch (cursor.keyword()) {
            case JOIN, INNER -> true;
            case LEFT -> cursor.keyword(1) == Keyword.JOIN || cursor.keyword(1) == Keyword.OUTER;
            default -> false;
        };
    }

    private JoinSyntax join(boolean subquery) {
        int start = cursor.start();
        JoinSyntax.Kind kind = JoinSyntax.Kind.INNER;
        if (cursor.accept(Keyword.LEFT)) {
            kind = JoinSyntax.Kind.LEFT;
            cursor.accept(Keyword.OUTER);
        } else {
            cursor.accept(Keyword.INNER);
        }
        cursor.expect(Keyword.JOIN);
        boolean fetch = cursor.at(Keyword.FETCH) && cursor.kind(1) != TokenKind.DOT;
        if (fetch && subquery) {
            throw cursor.problem(cursor.span(), null, JpqlProblem.SUBQUERY_FETCH);
        }
        if (fetch) {
            cursor.advance();
        }
        PathSyntax target = paths.target();
        IdentifierSyntax variable = paths.variable(VARIABLE);
        ExpressionSyntax condition = null;
        if (cursor.at(Keyword.ON)) {
            if (fetch) {
                throw cursor.problem(cursor.span(), null, JpqlProblem.FETCH_CONDITION);
            }
            cursor.advance();
            condition = expressions.expression();
        }
        return new JoinSyntax(kind, fetch, target, variable, condition, cursor.since(start));
    }
}
