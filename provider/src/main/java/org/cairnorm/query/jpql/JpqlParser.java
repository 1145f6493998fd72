package org.cairnorm.query.jpql;

import java.util.ArrayList;
import java.util.List;
import org.cairnorm.query.jpql.UpdateSyntax.Assignment;
import org.jspecify.annotations.Nullable;

/**
 * Reads a statement of the Jakarta Persistence query language (JPA 3.2 chapter 4) by recursive descent.
 *
 * <p>Reading takes one pass and time in proportion to the length of the text. However a text is nested, the tree is at
 * most so many levels deep as the parser was told, so that neither reading nor visiting it can exhaust the stack.
 *
 * <p>Keywords may be written in any case, and most are names too where they cannot be mistaken: an entity {@code Order}
 * and attributes {@code key}, {@code value} or {@code size} need no quotes.
 */
public final class JpqlParser {

    /** How deep a tree may be, unless told otherwise. */
    public static final int DEFAULT_DEPTH = 500;

    private final TokenCursor cursor;
    private final PathParser paths;
    private final QueryParser queries;
    private final ExpressionParser expressions;

    JpqlParser(String text, int maximumDepth) {
        this.cursor = new TokenCursor(text, maximumDepth);
        this.paths = new PathParser(cursor);
        this.queries = new QueryParser(cursor, paths);
        this.expressions = queries.expressions();
    }

    /**
     * Reads one statement.
     *
     * @param text the text of the query
     * @return its syntax tree
     * @throws JpqlException if the text is no statement of the language, or is nested too deeply
     */
    public static SyntaxTree parse(String text) {
        return parse(text, DEFAULT_DEPTH);
    }

    /**
     * Reads one statement.
     *
     * @param text the text of the query
     * @param maximumDepth how deep the tree may be
     * @return its syntax tree
     * @throws JpqlException if the text is no statement of the language, or is nested too deeply
     */
    public static SyntaxTree parse(String text, int maximumDepth) {
        JpqlParser parser = new JpqlParser(text, maximumDepth);
        try {
            return parser.tree();
        } catch (StackOverflowError e) {
            // the limit is made for stacks of the usual size; nothing outlives the failed attempt
            throw parser.tooDeep();
        }
    }

    private JpqlException tooDeep() {
        return cursor.problem(
                cursor.span(), null, JpqlProblem.TOO_DEEP, "the stack of this thread does not suffice to read it");
    }

    SyntaxTree tree() {
        StatementSyntax statement = switch (cursor.keyword()) {
            case UPDATE -> update();
            case DELETE -> delete();
            default -> query();
        };
        if (!cursor.at(TokenKind.END)) {
            throw cursor.unexpected(queries.followersOr("the end of the query"));
        }
        return new SyntaxTree(cursor.query(), statement, cursor.parameters());
    }

    /** Looks and steps so far: the measure of the work done. */
    long steps() {
        return cursor.steps();
    }

    private QuerySyntax query() {
        if (!cursor.at(Keyword.SELECT) && !cursor.at(Keyword.FROM) && !cursor.at(TokenKind.LEFT_PARENTHESIS)) {
            throw cursor.unexpected("SELECT", "FROM", "UPDATE", "DELETE");
        }
        return queries.query();
    }

    private UpdateSyntax update() {
        int start = cursor.start();
        cursor.advance();
        EntityNameSyntax entity = paths.entityName();
        IdentifierSyntax variable = paths.variable("an identification variable");
        cursor.expect(Keyword.SET);
        List<Assignment> assignments = new ArrayList<>();
        do {
            assignments.add(assignment());
        } while (cursor.accept(TokenKind.COMMA));
        if (!cursor.at(Keyword.WHERE) && !cursor.at(TokenKind.END)) {
            throw cursor.unexpected("','", "WHERE", "the end of the query");
        }
        ExpressionSyntax where = restriction();
        return new UpdateSyntax(entity, variable, assignments, where, cursor.since(start));
    }

    private Assignment assignment() {
        int start = cursor.start();
        if (!cursor.at(TokenKind.WORD)) {
            throw cursor.unexpected("an attribute");
        }
        PathSyntax.Names target = paths.names();
        if (!cursor.accept(TokenKind.EQUAL)) {
            throw cursor.unexpected("'='");
        }
        ExpressionSyntax value = expressions.value();
        return new Assignment(target, value, cursor.since(start));
    }

    /** {@code FROM} may be left out: what is deleted is plain without it. */
    private DeleteSyntax delete() {
        int start = cursor.start();
        cursor.advance();
        cursor.accept(Keyword.FROM);
        EntityNameSyntax entity = paths.entityName();
        IdentifierSyntax variable = paths.variable("an identification variable");
        if (!cursor.at(Keyword.WHERE) && !cursor.at(TokenKind.END)) {
            throw cursor.unexpected("WHERE", "the end of the query");
        }
        ExpressionSyntax where = restriction();
        return new DeleteSyntax(entity, variable, where, cursor.since(start));
    }

    private @Nullable ExpressionSyntax restriction() {
        ExpressionSyntax where = queries.where();
        if (where != null && !cursor.at(TokenKind.END)) {
            throw cursor.unexpected("AND", "OR", "the end of the query");
        }
        return where;
    }
}
