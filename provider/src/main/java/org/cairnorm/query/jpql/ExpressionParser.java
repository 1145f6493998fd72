package org.cairnorm.query.jpql;

import java.util.ArrayList;
import java.util.List;
import org.cairnorm.query.jpql.ArithmeticSyntax.Chain;
import org.cairnorm.query.jpql.ArithmeticSyntax.Concatenation;
import org.cairnorm.query.jpql.ArithmeticSyntax.Operator;
import org.cairnorm.query.jpql.ArithmeticSyntax.Sign;
import org.cairnorm.query.jpql.ArithmeticSyntax.Signed;
import org.cairnorm.query.jpql.ArithmeticSyntax.Step;
import org.cairnorm.query.jpql.LiteralSyntax.BooleanLiteral;
import org.cairnorm.query.jpql.LiteralSyntax.NullLiteral;
import org.cairnorm.query.jpql.LiteralSyntax.StringLiteral;
import org.cairnorm.query.jpql.PredicateSyntax.And;
import org.cairnorm.query.jpql.PredicateSyntax.Between;
import org.cairnorm.query.jpql.PredicateSyntax.Comparison;
import org.cairnorm.query.jpql.PredicateSyntax.ComparisonOperator;
import org.cairnorm.query.jpql.PredicateSyntax.InList;
import org.cairnorm.query.jpql.PredicateSyntax.InParameter;
import org.cairnorm.query.jpql.PredicateSyntax.InQuery;
import org.cairnorm.query.jpql.PredicateSyntax.IsEmpty;
import org.cairnorm.query.jpql.PredicateSyntax.IsNull;
import org.cairnorm.query.jpql.PredicateSyntax.Like;
import org.cairnorm.query.jpql.PredicateSyntax.MemberOf;
import org.cairnorm.query.jpql.PredicateSyntax.Not;
import org.cairnorm.query.jpql.PredicateSyntax.Or;
import org.cairnorm.query.jpql.SubquerySyntax.Quantified;
import org.cairnorm.query.jpql.SubquerySyntax.Quantifier;
import org.cairnorm.query.jpql.SubquerySyntax.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * The productions of conditions and values (JPA 3.2 §4.5, §4.6), by precedence climbing: a method call is spent only
 * where an operator really stands, and a chain of operators is read in a loop into one node.
 */
final class ExpressionParser {

    /** How close operators bind, from loose to tight. */
    private static final int NONE = 0;

    private static final int OR = 1;
    private static final int AND = 2;
    private static final int NOT = 3;
    private static final int PREDICATE = 4;
    private static final int CONCATENATION = 5;
    private static final int ADDITION = 6;
    private static final int MULTIPLICATION = 7;
    private static final int SIGN = 8;

    private final TokenCursor cursor;
    private final PathParser paths;
    private final LiteralParser literals;
    private final FunctionParser functions;
    private final QueryParser queries;

    ExpressionParser(TokenCursor cursor, PathParser paths, QueryParser queries) {
        this.cursor = cursor;
        this.paths = paths;
        this.literals = new LiteralParser(cursor);
        this.functions = new FunctionParser(cursor, paths, literals, this);
        this.queries = queries;
    }

    /** A condition or a value. */
    ExpressionSyntax expression() {
        return parse(OR);
    }

    /** A value; a condition only in parentheses. */
    ExpressionSyntax value() {
        return parse(CONCATENATION);
    }

    private ExpressionSyntax parse(int loosest) {
        int outer = cursor.enter();
        int start = cursor.start();
        ExpressionSyntax left = operand(loosest);
        int tightest = SIGN;
        for (int found = infix(); found != NONE && found >= loosest && found <= tightest; found = infix()) {
            cursor.wrap();
            left = switch (found) {
                case OR -> new Or(operands(left, Keyword.OR, AND), cursor.since(start));
                case AND -> new And(operands(left, Keyword.AND, NOT), cursor.since(start));
                case PREDICATE -> predicate(start, left);
                case CONCATENATION -> concatenation(start, left);
                default -> chain(start, left, found);
            };
            if (found == PREDICATE) {
                tightest = AND;
            }
        }
        cursor.leave(outer);
        return left;
    }

    /** How close the operator at the current token binds; {@link #NONE} if there is none. */
    private int infix() {
        return switch (cursor.kind()) {
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> PREDICATE;
            case CONCATENATION -> CONCATENATION;
            case PLUS, MINUS -> ADDITION;
            case STAR, SLASH -> MULTIPLICATION;
            case WORD -> infixWord();
            default -> NONE;
        };
    }

    private int infixWord() {
        return switch (cursor.keyword()) {
            case OR -> OR;
            case AND -> AND;
            case BETWEEN, IN, LIKE, IS -> PREDICATE;
            case MEMBER -> isMemberOperator(0) ? PREDICATE : NONE;
            case NOT ->
                switch (cursor.keyword(1)) {
                    case BETWEEN, IN, LIKE -> PREDICATE;
                    case MEMBER -> isMemberOperator(1) ? PREDICATE : NONE;
                    default -> NONE;
                };
            default -> NONE;
        };
    }

    /** {@code MEMBER} is also a good name for a result variable: the operator has a path behind it. */
    private boolean isMemberOperator(int ahead) {
        return cursor.kind(ahead + 1) == TokenKind.WORD
                && (!cursor.keyword(ahead + 1).isStructure() || cursor.kind(ahead + 2) == TokenKind.DOT);
    }

    // -- operators

    private List<ExpressionSyntax> operands(ExpressionSyntax first, Keyword operator, int loosest) {
        List<ExpressionSyntax> operands = new ArrayList<>();
        operands.add(first);
        while (cursor.accept(operator)) {
            operands.add(parse(loosest));
        }
        return operands;
    }

    private ExpressionSyntax concatenation(int start, ExpressionSyntax first) {
        List<ExpressionSyntax> operands = new ArrayList<>();
        operands.add(first);
        while (cursor.accept(TokenKind.CONCATENATION)) {
            operands.add(parse(ADDITION));
        }
        return new Concatenation(operands, cursor.since(start));
    }

    private ExpressionSyntax chain(int start, ExpressionSyntax first, int precedence) {
        List<Step> steps = new ArrayList<>();
        while (infix() == precedence) {
            int stepStart = cursor.start();
            Operator operator = switch (cursor.kind()) {
                case PLUS -> Operator.ADD;
                case MINUS -> Operator.SUBTRACT;
                case STAR -> Operator.MULTIPLY;
                default -> Operator.DIVIDE;
            };
            cursor.advance();
            ExpressionSyntax operand = parse(precedence + 1);
            steps.add(new Step(operator, operand, cursor.since(stepStart)));
        }
        return new Chain(first, steps, cursor.since(start));
    }

    private ExpressionSyntax signed(Sign sign) {
        int start = cursor.start();
        cursor.advance();
        if (sign == Sign.MINUS && cursor.at(TokenKind.NUMBER)) {
            return literals.number(start, true);
        }
        ExpressionSyntax operand = parse(SIGN);
        return new Signed(sign, operand, cursor.since(start));
    }

    private ExpressionSyntax negation() {
        int start = cursor.start();
        cursor.advance();
        ExpressionSyntax operand = parse(NOT);
        return new Not(operand, cursor.since(start));
    }

    // -- predicates

    private ExpressionSyntax predicate(int start, ExpressionSyntax left) {
        if (cursor.kind().isComparison()) {
            return comparison(start, left);
        }
        boolean negated = cursor.accept(Keyword.NOT);
        Keyword operator = cursor.keyword();
        cursor.advance();
        return switch (operator) {
            case BETWEEN -> between(start, left, negated);
            case IN -> in(start, left, negated);
            case LIKE -> like(start, left, negated);
            case MEMBER -> memberOf(start, left, negated);
            default -> is(start, left);
        };
    }

    private ExpressionSyntax comparison(int start, ExpressionSyntax left) {
        ComparisonOperator operator = switch (cursor.kind()) {
            case EQUAL -> ComparisonOperator.EQUAL;
            case NOT_EQUAL -> ComparisonOperator.NOT_EQUAL;
            case LESS -> ComparisonOperator.LESS;
            case LESS_OR_EQUAL -> ComparisonOperator.LESS_OR_EQUAL;
            case GREATER -> ComparisonOperator.GREATER;
            default -> ComparisonOperator.GREATER_OR_EQUAL;
        };
        cursor.advance();
        ExpressionSyntax right = quantifierAhead() ? quantified() : value();
        Span span = cursor.since(start);
        if (left instanceof NullLiteral || right instanceof NullLiteral) {
            String hint = "Write "
                    + (operator == ComparisonOperator.NOT_EQUAL ? "IS NOT NULL" : "IS NULL")
                    + " to test for null.";
            throw cursor.problem(span, hint, JpqlProblem.NULL_COMPARISON, "'" + operator.symbol() + "'");
        }
        return new Comparison(operator, left, right, span);
    }

    private boolean quantifierAhead() {
        return cursor.kind(1) == TokenKind.LEFT_PARENTHESIS
                && switch (cursor.keyword()) {
                    case ALL, ANY, SOME -> true;
                    default -> false;
                };
    }

    private Quantified quantified() {
        int start = cursor.start();
        int outer = cursor.enter();
        Quantifier quantifier = cursor.at(Keyword.ALL) ? Quantifier.ALL : Quantifier.ANY;
        cursor.advance();
        QuerySyntax query = queries.subqueryInParentheses();
        cursor.leave(outer);
        return new Quantified(quantifier, query, cursor.since(start));
    }

    private ExpressionSyntax between(int start, ExpressionSyntax operand, boolean negated) {
        ExpressionSyntax low = value();
        cursor.expect(Keyword.AND);
        ExpressionSyntax high = value();
        return new Between(operand, low, high, negated, cursor.since(start));
    }

    private ExpressionSyntax in(int start, ExpressionSyntax operand, boolean negated) {
        if (cursor.at(TokenKind.NAMED_PARAMETER) || cursor.at(TokenKind.POSITIONAL_PARAMETER)) {
            ParameterSyntax parameter = cursor.parameter();
            return new InParameter(operand, parameter, negated, cursor.since(start));
        }
        if (!cursor.at(TokenKind.LEFT_PARENTHESIS)) {
            throw cursor.unexpected("'('", "a parameter");
        }
        if (queries.subqueryAhead(1)) {
            QuerySyntax query = queries.subqueryInParentheses();
            return new InQuery(operand, query, negated, cursor.since(start));
        }
        cursor.advance();
        List<ExpressionSyntax> items = expressions();
        cursor.closeParenthesis("','");
        return new InList(operand, items, negated, cursor.since(start));
    }

    /** Expressions between commas, at least one. */
    List<ExpressionSyntax> expressions() {
        List<ExpressionSyntax> expressions = new ArrayList<>();
        do {
            expressions.add(parse(OR));
        } while (cursor.accept(TokenKind.COMMA));
        return expressions;
    }

    private ExpressionSyntax like(int start, ExpressionSyntax operand, boolean negated) {
        ExpressionSyntax pattern = value();
        @Nullable ExpressionSyntax escape = null;
        if (cursor.accept(Keyword.ESCAPE)) {
            escape = value();
            checkSingleCharacter(escape, "ESCAPE");
        }
        return new Like(operand, pattern, escape, negated, cursor.since(start));
    }

    /** A literal in a place that takes one character has one; whatever else stands there is checked at execution. */
    void checkSingleCharacter(ExpressionSyntax expression, String place) {
        if (expression instanceof StringLiteral literal
                && literal.value().codePointCount(0, literal.value().length()) != 1) {
            throw cursor.problem(
                    literal.span(), null, JpqlProblem.SINGLE_CHARACTER, place, Quotes.quote(literal.value()));
        }
    }

    private ExpressionSyntax memberOf(int start, ExpressionSyntax operand, boolean negated) {
        if (cursor.at(Keyword.OF) && cursor.kind(1) != TokenKind.DOT) {
            cursor.advance();
        }
        PathSyntax collection = paths.path();
        return new MemberOf(operand, collection, negated, cursor.since(start));
    }

    private ExpressionSyntax is(int start, ExpressionSyntax operand) {
        boolean negated = cursor.accept(Keyword.NOT);
        if (cursor.accept(Keyword.NULL)) {
            return new IsNull(operand, negated, cursor.since(start));
        }
        if (!cursor.accept(Keyword.EMPTY)) {
            throw negated ? cursor.unexpected("NULL", "EMPTY") : cursor.unexpected("NULL", "EMPTY", "NOT");
        }
        if (!(operand instanceof PathSyntax collection)) {
            throw cursor.problem(operand.span(), null, JpqlProblem.PATH_REQUIRED, "IS EMPTY", "collection");
        }
        return new IsEmpty(collection, negated, cursor.since(start));
    }

    // -- operands

    /** What stands between infix operators, with its prefix operators. */
    private ExpressionSyntax operand(int loosest) {
        return switch (cursor.kind()) {
            case WORD -> cursor.at(Keyword.NOT) && loosest <= NOT && !isNameAhead() ? negation() : word();
            case NUMBER -> literals.number(cursor.start(), false);
            case STRING -> literals.string();
            case NAMED_PARAMETER, POSITIONAL_PARAMETER -> cursor.parameter();
            case LEFT_PARENTHESIS -> parenthesized();
            case LEFT_BRACE -> literals.temporal();
            case MINUS -> signed(Sign.MINUS);
            case PLUS -> signed(Sign.PLUS);
            default -> throw cursor.unexpected("an expression");
        };
    }

    private ExpressionSyntax parenthesized() {
        int start = cursor.start();
        if (queries.subqueryAhead(1)) {
            QuerySyntax query = queries.subqueryInParentheses();
            return new Scalar(query, cursor.since(start));
        }
        cursor.advance();
        ExpressionSyntax expression = parse(OR);
        cursor.closeParenthesis();
        return expression;
    }

    private ExpressionSyntax word() {
        if (isNameAhead()) {
            return paths.names();
        }
        Keyword keyword = cursor.keyword();
        switch (keyword) {
            case NULL:
                NullLiteral literal = new NullLiteral(cursor.span());
                cursor.advance();
                return literal;
            case TRUE, FALSE:
                return bool(keyword == Keyword.TRUE);
            case CASE:
                return functions.choice();
            default:
                break;
        }
        if (cursor.kind(1) == TokenKind.LEFT_PARENTHESIS) {
            return functions.call();
        }
        ExpressionSyntax now = functions.now();
        if (now != null) {
            return now;
        }
        if (keyword.isStructure()) {
            throw cursor.unexpected("an expression");
        }
        return paths.names();
    }

    private BooleanLiteral bool(boolean value) {
        BooleanLiteral literal = new BooleanLiteral(value, cursor.span());
        cursor.advance();
        return literal;
    }

    /**
     * Whether the current word is a name even if it is a keyword: what follows can only follow a name. A literal is
     * compared as often as a name, so it stays a literal.
     */
    private boolean isNameAhead() {
        TokenKind next = cursor.kind(1);
        if (next == TokenKind.DOT) {
            return true;
        }
        return next.isComparison()
                && switch (cursor.keyword()) {
                    case NULL, TRUE, FALSE, CURRENT_DATE, CURRENT_TIME, CURRENT_TIMESTAMP -> false;
                    default -> true;
                };
    }

    /** A subquery in its parentheses. */
    QuerySyntax subquery() {
        return queries.subqueryInParentheses();
    }
}
