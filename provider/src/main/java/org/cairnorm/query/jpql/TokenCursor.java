package org.cairnorm.query.jpql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The place in the tokens that the productions have come to, and what they count on the way: how deep the tree gets,
 * and which parameters it holds.
 */
final class TokenCursor {

    private final QueryText query;
    private final Tokens tokens;
    private final int maximumDepth;
    private final Map<Object, ParameterSyntax> parameters = new LinkedHashMap<>();
    private int index;
    private int depth;
    private int deepest;
    private long steps;

    TokenCursor(String text, int maximumDepth) {
        this.query = new QueryText(text);
        this.tokens = Lexer.tokenize(text);
        this.maximumDepth = maximumDepth;
    }

    QueryText query() {
        return query;
    }

    // -- looking

    TokenKind kind() {
        return kind(0);
    }

    /** The kind of a token further on; zero is the current one. */
    TokenKind kind(int ahead) {
        steps++;
        return tokens.kind(index + ahead);
    }

    Keyword keyword() {
        return keyword(0);
    }

    /** The keyword of a token further on; zero is the current one. */
    Keyword keyword(int ahead) {
        steps++;
        return tokens.keyword(index + ahead);
    }

    boolean at(TokenKind kind) {
        return kind() == kind;
    }

    boolean at(Keyword keyword) {
        return keyword() == keyword;
    }

    /** The characters of the current token. */
    String text() {
        return tokens.text(index);
    }

    /** The place of the current token. */
    Span span() {
        return tokens.span(index);
    }

    /** Where the current token starts. */
    int start() {
        return tokens.start(index);
    }

    /** The span from a start to the end of the token before the current one. */
    Span since(int start) {
        return new Span(start, tokens.end(index - 1));
    }

    /** Looks and steps so far: the measure of the work done. */
    long steps() {
        return steps;
    }

    // -- moving

    void advance() {
        steps++;
        index++;
    }

    boolean accept(TokenKind kind) {
        boolean found = at(kind);
        if (found) {
            advance();
        }
        return found;
    }

    boolean accept(Keyword keyword) {
        boolean found = at(keyword);
        if (found) {
            advance();
        }
        return found;
    }

    void expect(Keyword keyword) {
        if (!accept(keyword)) {
            throw unexpected(keyword.name());
        }
    }

    void openParenthesis() {
        if (!accept(TokenKind.LEFT_PARENTHESIS)) {
            throw unexpected("'('");
        }
    }

    /** Takes the closing parenthesis; what else could have stood here only serves the message. */
    void closeParenthesis(String... alternatives) {
        if (!accept(TokenKind.RIGHT_PARENTHESIS)) {
            List<String> expected = new ArrayList<>(List.of(alternatives));
            expected.add("')'");
            throw unexpected(expected.toArray(String[]::new));
        }
    }

    /** Takes the current word as a name, whatever it means elsewhere. */
    IdentifierSyntax name() {
        IdentifierSyntax name = new IdentifierSyntax(text(), span());
        advance();
        return name;
    }

    // -- counting

    /** Goes one level down; what it returns must be handed to {@link #leave}. */
    int enter() {
        int outer = deepest;
        depth++;
        deepest = depth;
        checkDepth();
        return outer;
    }

    /** All that was read since the last {@link #enter} has become the operand of an operator behind it. */
    void wrap() {
        deepest++;
        checkDepth();
    }

    void leave(int outer) {
        depth--;
        deepest = Math.max(outer, deepest);
    }

    private void checkDepth() {
        if (deepest > maximumDepth) {
            throw problem(span(), null, JpqlProblem.TOO_DEEP, "more than " + maximumDepth + " levels");
        }
    }

    /** Takes the current token, which is a parameter. */
    ParameterSyntax parameter() {
        ParameterSyntax parameter;
        Object key;
        if (at(TokenKind.NAMED_PARAMETER)) {
            String name = text().substring(1);
            parameter = new ParameterSyntax.Named(name, span());
            key = name;
        } else {
            int position = Integer.parseInt(text().substring(1));
            parameter = new ParameterSyntax.Positional(position, span());
            key = position;
        }
        if (parameters.isEmpty()) {
            parameters.put(key, parameter);
        } else {
            refuseMixture(parameters.values().iterator().next(), parameter);
            parameters.putIfAbsent(key, parameter);
        }
        advance();
        return parameter;
    }

    private void refuseMixture(ParameterSyntax first, ParameterSyntax parameter) {
        if (first.getClass() == parameter.getClass()) {
            return;
        }
        boolean named = parameter instanceof ParameterSyntax.Named;
        throw problem(
                parameter.span(),
                "Use either named or positional parameters throughout.",
                JpqlProblem.MIXED_PARAMETERS,
                Quotes.quote(named ? parameter.label() : first.label()),
                Quotes.quote(named ? first.label() : parameter.label()));
    }

    /** The parameters read so far, each once. */
    List<ParameterSyntax> parameters() {
        return List.copyOf(parameters.values());
    }

    // -- complaining

    /** The current token does not belong here. */
    JpqlException unexpected(String... expected) {
        Tokens.Mistake mistake = at(TokenKind.BAD) ? tokens.mistake() : null;
        if (mistake != null) {
            String hint = MistakeHints.forBadToken(tokens, index);
            return problem(span(), hint, mistake.problem(), mistake.arguments());
        }
        String hint = MistakeHints.forUnexpected(tokens, index, List.of(expected));
        if (at(TokenKind.END)) {
            return problem(span(), hint, JpqlProblem.UNEXPECTED_END, Quotes.oneOf(expected));
        }
        return problem(span(), hint, JpqlProblem.UNEXPECTED, Quotes.quote(text()), Quotes.oneOf(expected));
    }

    JpqlException problem(Span span, @Nullable String hint, JpqlProblem problem, @Nullable Object... arguments) {
        return new JpqlException(query, span, hint, problem, arguments);
    }
}
