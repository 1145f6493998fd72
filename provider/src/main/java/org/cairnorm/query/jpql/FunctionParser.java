package org.cairnorm.query.jpql;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cairnorm.query.jpql.CaseSyntax.When;
import org.cairnorm.query.jpql.FunctionSyntax.Aggregate;
import org.cairnorm.query.jpql.FunctionSyntax.AggregateFunction;
import org.cairnorm.query.jpql.FunctionSyntax.Call;
import org.cairnorm.query.jpql.FunctionSyntax.Cast;
import org.cairnorm.query.jpql.FunctionSyntax.CastTarget;
import org.cairnorm.query.jpql.FunctionSyntax.Clock;
import org.cairnorm.query.jpql.FunctionSyntax.CountAll;
import org.cairnorm.query.jpql.FunctionSyntax.DatabaseCall;
import org.cairnorm.query.jpql.FunctionSyntax.DatetimeField;
import org.cairnorm.query.jpql.FunctionSyntax.Extract;
import org.cairnorm.query.jpql.FunctionSyntax.IdOf;
import org.cairnorm.query.jpql.FunctionSyntax.IndexOf;
import org.cairnorm.query.jpql.FunctionSyntax.Now;
import org.cairnorm.query.jpql.FunctionSyntax.SizeOf;
import org.cairnorm.query.jpql.FunctionSyntax.Trim;
import org.cairnorm.query.jpql.FunctionSyntax.TrimSide;
import org.cairnorm.query.jpql.FunctionSyntax.TypeOf;
import org.cairnorm.query.jpql.FunctionSyntax.VersionOf;
import org.cairnorm.query.jpql.LiteralSyntax.StringLiteral;
import org.jspecify.annotations.Nullable;

/** The productions of functions, aggregates and case expressions (JPA 3.2 §4.6.7 to §4.6.12, §4.8.5). */
final class FunctionParser {

    private static final Map<Keyword, BuiltinFunction> BUILTIN = new EnumMap<>(Keyword.class);

    static {
        for (BuiltinFunction function : BuiltinFunction.values()) {
            BUILTIN.put(Keyword.valueOf(function.name()), function);
        }
    }

    private final TokenCursor cursor;
    private final PathParser paths;
    private final LiteralParser literals;
    private final ExpressionParser expressions;

    FunctionParser(TokenCursor cursor, PathParser paths, LiteralParser literals, ExpressionParser expressions) {
        this.cursor = cursor;
        this.paths = paths;
        this.literals = literals;
        this.expressions = expressions;
    }

    /** A word with an opening parenthesis behind it. */
    ExpressionSyntax call() {
        Keyword keyword = cursor.keyword();
        return switch (keyword) {
            case TREAT, KEY, VALUE, ENTRY -> paths.qualifiedPath();
            case CURRENT_DATE -> nowWithParentheses(Clock.CURRENT_DATE);
            case CURRENT_TIME -> nowWithParentheses(Clock.CURRENT_TIME);
            case CURRENT_TIMESTAMP -> nowWithParentheses(Clock.CURRENT_TIMESTAMP);
            case EXISTS -> exists();
            case AVG -> aggregate(AggregateFunction.AVG);
            case COUNT -> aggregate(AggregateFunction.COUNT);
            case MAX -> aggregate(AggregateFunction.MAX);
            case MIN -> aggregate(AggregateFunction.MIN);
            case SUM -> aggregate(AggregateFunction.SUM);
            case TRIM -> trim();
            case CAST -> cast();
            case EXTRACT -> extract();
            case FUNCTION -> databaseCall();
            case TYPE, ID, VERSION, SIZE, INDEX -> ofPath(keyword);
            default -> {
                BuiltinFunction function = BUILTIN.get(keyword);
                if (function == null) {
                    throw unknown(keyword);
                }
                yield builtin(function);
            }
        };
    }

    private JpqlException unknown(Keyword keyword) {
        if (keyword.isStructure() || keyword == Keyword.OBJECT || keyword == Keyword.NEW) {
            return cursor.unexpected("an expression");
        }
        String hint = MistakeHints.forFunction(cursor.text());
        return cursor.problem(cursor.span(), hint, JpqlProblem.UNKNOWN_FUNCTION, Quotes.quote(cursor.text()));
    }

    private Call builtin(BuiltinFunction function) {
        int start = openCall();
        List<ExpressionSyntax> arguments =
                cursor.at(TokenKind.RIGHT_PARENTHESIS) ? List.of() : expressions.expressions();
        cursor.closeParenthesis("','");
        Span span = cursor.since(start);
        if (arguments.size() < function.fewestArguments() || arguments.size() > function.mostArguments()) {
            int written = arguments.size();
            throw cursor.problem(
                    span,
                    null,
                    JpqlProblem.ARGUMENT_COUNT,
                    function.name(),
                    takes(function),
                    written == 0 ? "none is" : written == 1 ? "1 is" : written + " are");
        }
        return new Call(function, arguments, span);
    }

    private static String takes(BuiltinFunction function) {
        int fewest = function.fewestArguments();
        int most = function.mostArguments();
        if (most == Integer.MAX_VALUE) {
            return fewest + " or more arguments";
        }
        if (fewest == most) {
            return fewest == 1 ? "1 argument" : fewest + " arguments";
        }
        return fewest + " or " + most + " arguments";
    }

    /** Takes the name and the parenthesis of a call. */
    private int openCall() {
        int start = cursor.start();
        cursor.advance();
        cursor.openParenthesis();
        return start;
    }

    private SubquerySyntax.Exists exists() {
        int start = cursor.start();
        cursor.advance();
        QuerySyntax query = expressions.subquery();
        return new SubquerySyntax.Exists(query, cursor.since(start));
    }

    private FunctionSyntax aggregate(AggregateFunction function) {
        int start = openCall();
        if (function == AggregateFunction.COUNT
                && cursor.at(TokenKind.STAR)
                && cursor.kind(1) == TokenKind.RIGHT_PARENTHESIS) {
            cursor.advance();
            cursor.advance();
            return new CountAll(cursor.since(start));
        }
        boolean distinct = cursor.at(Keyword.DISTINCT) && cursor.kind(1) != TokenKind.DOT;
        if (distinct) {
            cursor.advance();
        }
        ExpressionSyntax operand = expressions.expression();
        cursor.closeParenthesis();
        return new Aggregate(function, distinct, operand, cursor.since(start));
    }

    private Trim trim() {
        int start = openCall();
        TrimSide side = trimSide();
        ExpressionSyntax character = null;
        if (fromAhead()) {
            cursor.advance();
        } else {
            ExpressionSyntax first = expressions.expression();
            if (side == null && !fromAhead()) {
                cursor.closeParenthesis("FROM");
                return new Trim(TrimSide.BOTH, null, first, cursor.since(start));
            }
            cursor.expect(Keyword.FROM);
            expressions.checkSingleCharacter(first, "TRIM");
            character = first;
        }
        ExpressionSyntax operand = expressions.expression();
        cursor.closeParenthesis();
        return new Trim(side == null ? TrimSide.BOTH : side, character, operand, cursor.since(start));
    }

    private @Nullable TrimSide trimSide() {
        TrimSide side = switch (cursor.keyword()) {
            case LEADING -> TrimSide.LEADING;
            case TRAILING -> TrimSide.TRAILING;
            case BOTH -> TrimSide.BOTH;
            default -> null;
        };
        boolean more = switch (cursor.kind(1)) {
            case WORD, STRING, NAMED_PARAMETER, POSITIONAL_PARAMETER -> true;
            default -> false;
        };
        if (side == null || !more) {
            return null;
        }
        cursor.advance();
        return side;
    }

    private boolean fromAhead() {
        return cursor.at(Keyword.FROM) && cursor.kind(1) != TokenKind.DOT;
    }

    private Cast cast() {
        int start = openCall();
        ExpressionSyntax operand = expressions.expression();
        cursor.expect(Keyword.AS);
        CastTarget target = oneOf(CastTarget.values());
        cursor.closeParenthesis();
        return new Cast(operand, target, cursor.since(start));
    }

    private Extract extract() {
        int start = openCall();
        DatetimeField field = oneOf(DatetimeField.values());
        cursor.expect(Keyword.FROM);
        ExpressionSyntax operand = expressions.expression();
        cursor.closeParenthesis();
        return new Extract(field, operand, cursor.since(start));
    }

    /** The current word, which is one of the names of an enum. */
    private <E extends Enum<E>> E oneOf(E[] values) {
        String[] names = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            names[i] = values[i].name();
            if (cursor.at(TokenKind.WORD) && names[i].equalsIgnoreCase(cursor.text())) {
                cursor.advance();
                return values[i];
            }
        }
        throw cursor.unexpected(names);
    }

    private DatabaseCall databaseCall() {
        int start = openCall();
        if (!cursor.at(TokenKind.STRING)) {
            throw cursor.unexpected("the name of the function in quotes");
        }
        StringLiteral name = literals.string();
        List<ExpressionSyntax> arguments = cursor.accept(TokenKind.COMMA) ? expressions.expressions() : List.of();
        cursor.closeParenthesis("','");
        return new DatabaseCall(name, arguments, cursor.since(start));
    }

    private FunctionSyntax ofPath(Keyword keyword) {
        int start = openCall();
        boolean parameter = cursor.at(TokenKind.NAMED_PARAMETER) || cursor.at(TokenKind.POSITIONAL_PARAMETER);
        if (keyword == Keyword.TYPE && parameter) {
            ParameterSyntax operand = cursor.parameter();
            cursor.closeParenthesis();
            return new TypeOf(operand, cursor.since(start));
        }
        PathSyntax path = paths.path();
        cursor.closeParenthesis();
        Span span = cursor.since(start);
        return switch (keyword) {
            case TYPE -> new TypeOf(path, span);
            case ID -> new IdOf(path, span);
            case VERSION -> new VersionOf(path, span);
            case SIZE -> new SizeOf(path, span);
            default -> new IndexOf(path, span);
        };
    }

    /** One of the functions without parentheses; null if there is none at the current word. */
    @Nullable Now now() {
        Clock clock = switch (cursor.keyword()) {
            case CURRENT_DATE -> Clock.CURRENT_DATE;
            case CURRENT_TIME -> Clock.CURRENT_TIME;
            case CURRENT_TIMESTAMP -> Clock.CURRENT_TIMESTAMP;
            case LOCAL -> localClock();
            default -> null;
        };
        if (clock == null) {
            return null;
        }
        int start = cursor.start();
        if (cursor.at(Keyword.LOCAL)) {
            cursor.advance();
        }
        cursor.advance();
        return new Now(clock, cursor.since(start));
    }

    private @Nullable Clock localClock() {
        return switch (cursor.keyword(1)) {
            case DATE -> Clock.LOCAL_DATE;
            case TIME -> Clock.LOCAL_TIME;
            case DATETIME -> Clock.LOCAL_DATETIME;
            default -> null;
        };
    }

    /** Users of SQL write {@code CURRENT_DATE()}. */
    private Now nowWithParentheses(Clock clock) {
        int start = openCall();
        cursor.closeParenthesis();
        return new Now(clock, cursor.since(start));
    }

    // -- case

    /** {@code CASE … END}. */
    CaseSyntax choice() {
        int start = cursor.start();
        cursor.advance();
        boolean searched = cursor.at(Keyword.WHEN) && cursor.kind(1) != TokenKind.DOT;
        ExpressionSyntax operand = searched ? null : expressions.expression();
        List<When> branches = new ArrayList<>();
        do {
            branches.add(branch());
        } while (cursor.at(Keyword.WHEN));
        ExpressionSyntax otherwise = cursor.accept(Keyword.ELSE) ? expressions.expression() : null;
        if (!cursor.accept(Keyword.END)) {
            throw otherwise == null ? cursor.unexpected("WHEN", "ELSE", "END") : cursor.unexpected("END");
        }
        Span span = cursor.since(start);
        return operand == null
                ? new CaseSyntax.Searched(branches, otherwise, span)
                : new CaseSyntax.Simple(operand, branches, otherwise, span);
    }

    private When branch() {
        int start = cursor.start();
        cursor.expect(Keyword.WHEN);
        ExpressionSyntax when = expressions.expression();
        cursor.expect(Keyword.THEN);
        ExpressionSyntax then = expressions.expression();
        return new When(when, then, cursor.since(start));
    }
}
