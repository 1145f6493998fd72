package org.cairnorm.query.jpql;

import java.util.ArrayList;
import java.util.List;
import org.cairnorm.query.jpql.PathSyntax.MapElement;
import org.cairnorm.query.jpql.PathSyntax.MapPart;
import org.cairnorm.query.jpql.PathSyntax.Names;
import org.cairnorm.query.jpql.PathSyntax.Navigated;
import org.cairnorm.query.jpql.PathSyntax.Treated;
import org.jspecify.annotations.Nullable;

/** The productions of names and paths (JPA 3.2 §4.4.2 to §4.4.4). */
final class PathParser {

    private final TokenCursor cursor;

    PathParser(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** A path in a place where nothing but a path can stand. */
    PathSyntax path() {
        if (!cursor.at(TokenKind.WORD)) {
            throw cursor.unexpected("a path");
        }
        if (cursor.kind(1) == TokenKind.LEFT_PARENTHESIS) {
            return qualifiedPath();
        }
        if (cursor.keyword().isStructure() && cursor.kind(1) != TokenKind.DOT) {
            throw cursor.unexpected("a path");
        }
        return names();
    }

    /** A path or an entity name behind {@code FROM} or {@code JOIN}, where an entity may be named {@code Order}. */
    PathSyntax target() {
        if (cursor.at(TokenKind.WORD) && cursor.kind(1) == TokenKind.LEFT_PARENTHESIS && !cursor.at(Keyword.NONE)) {
            return qualifiedPath();
        }
        checkEntityName("an entity name", "a path");
        return names();
    }

    /** Names between dots; the current token is a word and may be any. */
    Names names() {
        int start = cursor.start();
        IdentifierSyntax first = cursor.name();
        if (!cursor.at(TokenKind.DOT)) {
            return new Names(List.of(first), first.span());
        }
        List<IdentifierSyntax> names = new ArrayList<>(2);
        names.add(first);
        namesBehindDots(names);
        return new Names(names, cursor.since(start));
    }

    EntityNameSyntax entityName() {
        checkEntityName("an entity name");
        Names names = names();
        return new EntityNameSyntax(names.text(), names.span());
    }

    private void checkEntityName(String... expected) {
        boolean possible = cursor.at(TokenKind.WORD);
        switch (cursor.keyword()) {
            case SELECT, FROM, WHERE, HAVING, ON, JOIN, AND, OR, NOT, AS -> possible = cursor.kind(1) == TokenKind.DOT;
            case GROUP, ORDER -> possible = cursor.keyword(1) != Keyword.BY;
            default -> {}
        }
        if (!possible) {
            throw cursor.unexpected(expected);
        }
    }

    private void namesBehindDots(List<IdentifierSyntax> names) {
        while (cursor.accept(TokenKind.DOT)) {
            if (!cursor.at(TokenKind.WORD)) {
                throw cursor.unexpected("a name");
            }
            names.add(cursor.name());
        }
    }

    /** {@code TREAT(…)}, {@code KEY(…)}, {@code VALUE(…)} or {@code ENTRY(…)}, and what follows behind dots. */
    PathSyntax qualifiedPath() {
        int start = cursor.start();
        PathSyntax base = switch (cursor.keyword()) {
            case TREAT -> treated();
            case KEY -> mapElement(MapPart.KEY);
            case VALUE -> mapElement(MapPart.VALUE);
            case ENTRY -> mapElement(MapPart.ENTRY);
            default -> throw cursor.unexpected("a path");
        };
        if (!cursor.at(TokenKind.DOT)) {
            return base;
        }
        if (base instanceof MapElement element && element.part() == MapPart.ENTRY) {
            throw cursor.problem(cursor.span(), null, JpqlProblem.ENTRY_IS_TERMINAL);
        }
        List<IdentifierSyntax> names = new ArrayList<>(4);
        namesBehindDots(names);
        return new Navigated(base, names, cursor.since(start));
    }

    private Treated treated() {
        int start = cursor.start();
        int outer = cursor.enter();
        cursor.advance();
        cursor.openParenthesis();
        PathSyntax operand = path();
        cursor.expect(Keyword.AS);
        EntityNameSyntax type = entityName();
        cursor.closeParenthesis();
        cursor.leave(outer);
        return new Treated(operand, type, cursor.since(start));
    }

    private MapElement mapElement(MapPart part) {
        int start = cursor.start();
        int outer = cursor.enter();
        cursor.advance();
        cursor.openParenthesis();
        PathSyntax map = path();
        cursor.closeParenthesis();
        cursor.leave(outer);
        return new MapElement(part, map, cursor.since(start));
    }

    /** An identification or result variable, with or without {@code AS}; null if there is none. */
    @Nullable IdentifierSyntax variable(String whatItNames) {
        if (!cursor.accept(Keyword.AS)) {
            return variableAhead() ? cursor.name() : null;
        }
        if (!cursor.at(TokenKind.WORD)) {
            throw cursor.unexpected("the name of " + whatItNames);
        }
        if (cursor.keyword().isStructure() || startsClause()) {
            String hint = "Choose a name that is no word of the query language.";
            throw cursor.problem(
                    cursor.span(), hint, JpqlProblem.RESERVED_WORD, Quotes.quote(cursor.text()), whatItNames);
        }
        return cursor.name();
    }

    /** Whether the current word is a name that was put behind an item without {@code AS}. */
    private boolean variableAhead() {
        if (!cursor.at(TokenKind.WORD) || cursor.keyword().isStructure() || startsClause()) {
            return false;
        }
        return switch (cursor.kind(1)) {
            // no query goes on like this behind a variable: the word is a mistake and must be named as one
            case NUMBER, STRING, NAMED_PARAMETER, POSITIONAL_PARAMETER, DOT, LEFT_PARENTHESIS -> false;
            default -> true;
        };
    }

    private boolean startsClause() {
        Keyword next = cursor.keyword(1);
        return switch (cursor.keyword()) {
            case ORDER, GROUP -> next == Keyword.BY;
            case LEFT, RIGHT, FULL, CROSS -> next == Keyword.JOIN || next == Keyword.OUTER;
            case UNION, INTERSECT, EXCEPT ->
                next == Keyword.ALL
                        || next == Keyword.SELECT
                        || next == Keyword.FROM
                        || cursor.kind(1) == TokenKind.LEFT_PARENTHESIS;
            default -> false;
        };
    }
}
