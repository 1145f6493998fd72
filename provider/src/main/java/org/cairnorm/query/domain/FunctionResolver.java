package org.cairnorm.query.domain;

import java.util.ArrayList;
import java.util.List;
import org.cairnorm.query.jpql.BuiltinFunction;
import org.cairnorm.query.jpql.ExpressionSyntax;
import org.cairnorm.query.jpql.FunctionSyntax;
import org.cairnorm.sql.Coalesce;
import org.cairnorm.sql.Concat;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.FunctionCall;
import org.cairnorm.sql.FunctionDef;
import org.cairnorm.sql.NullIf;
import org.cairnorm.sql.function.Functions;
import org.cairnorm.sql.type.Types;

/** Resolves calls of the functions of the language (JPA 3.2 §4.6.7): what each argument may be, what comes out. */
final class FunctionResolver {
    private static final DomainType TEXT = DomainType.of(Types.STRING);
    private static final DomainType WHOLE = DomainType.of(Types.INTEGER);
    private static final DomainType REAL = DomainType.of(Types.DOUBLE);

    private final Resolution resolution;
    private final ExpressionResolver expressions;

    FunctionResolver(Resolution resolution, ExpressionResolver expressions) {
        this.resolution = resolution;
        this.expressions = expressions;
    }

    /** A call in a place where a type is expected. */
    Expression call(FunctionSyntax.Call call, DomainType expected) {
        return switch (call.function()) {
            case CONCAT -> Concat.of(arguments(call, TEXT));
            case COALESCE -> coalesce(call, expected);
            case NULLIF -> nullIf(call, expected);
            case LOWER -> function(call, Functions.LOWER, TEXT);
            case UPPER -> function(call, Functions.UPPER, TEXT);
            case LENGTH -> function(call, Functions.LENGTH, TEXT);
            case SUBSTRING -> function(call, Functions.SUBSTRING, TEXT, WHOLE, WHOLE);
            case LOCATE -> function(call, Functions.LOCATE, TEXT, TEXT, WHOLE);
            case LEFT -> function(call, Functions.LEFT, TEXT, WHOLE);
            case RIGHT -> function(call, Functions.RIGHT, TEXT, WHOLE);
            case REPLACE -> function(call, Functions.REPLACE, TEXT);
            case ABS -> function(call, Functions.ABS, numeric(expected));
            case CEILING -> function(call, Functions.CEILING, numeric(expected));
            case FLOOR -> function(call, Functions.FLOOR, numeric(expected));
            case ROUND -> function(call, Functions.ROUND, numeric(expected), WHOLE);
            case SIGN -> function(call, Functions.SIGN, REAL);
            case SQRT -> function(call, Functions.SQRT, REAL);
            case EXP -> function(call, Functions.EXP, REAL);
            case LN -> function(call, Functions.LN, REAL);
            case POWER -> function(call, Functions.POWER, REAL);
            case MOD -> function(call, Functions.MOD, WHOLE);
        };
    }

    /** A function that tells the time. */
    static Expression now(FunctionSyntax.Clock clock) {
        return FunctionCall.of(
                switch (clock) {
                    case CURRENT_DATE -> Functions.CURRENT_DATE;
                    case CURRENT_TIME -> Functions.CURRENT_TIME;
                    case CURRENT_TIMESTAMP -> Functions.CURRENT_TIMESTAMP;
                    case LOCAL_DATE -> Functions.LOCAL_DATE;
                    case LOCAL_TIME -> Functions.LOCAL_TIME;
                    case LOCAL_DATETIME -> Functions.LOCAL_DATETIME;
                });
    }

    private static DomainType numeric(DomainType expected) {
        return expected instanceof DomainType.BasicType basic && basic.type().isNumeric() ? expected : REAL;
    }

    /** The last type stands for all arguments that follow. */
    private Expression function(FunctionSyntax.Call call, FunctionDef function, DomainType... types) {
        List<Expression> arguments = arguments(call, types);
        try {
            return FunctionCall.of(function, arguments);
        } catch (IllegalArgumentException e) {
            throw resolution.failure(call.span(), ResolutionProblem.INVALID_ARGUMENT, e.getMessage());
        }
    }

    private List<Expression> arguments(FunctionSyntax.Call call, DomainType... types) {
        List<Expression> arguments = new ArrayList<>(call.arguments().size());
        for (int i = 0; i < call.arguments().size(); i++) {
            DomainType type = types[Math.min(i, types.length - 1)];
            ExpressionSyntax written = call.arguments().get(i);
            Expression argument =
                    expressions.scalar(written, type, call.function().name());
            if (type != TEXT) {
                expressions.requireNumber(written, argument, call.function().name());
            }
            arguments.add(argument);
        }
        return arguments;
    }

    private Expression coalesce(FunctionSyntax.Call call, DomainType expected) {
        List<Expression> values = same(call, expected);
        return new Coalesce(values, TypeRules.common(values));
    }

    private Expression nullIf(FunctionSyntax.Call call, DomainType expected) {
        List<Expression> values = same(call, expected);
        return new NullIf(values.get(0), values.get(1));
    }

    private List<Expression> same(FunctionSyntax.Call call, DomainType expected) {
        BuiltinFunction function = call.function();
        List<Expression> values = expressions.together(call.arguments(), expected);
        for (int i = 0; i < values.size(); i++) {
            DomainType type = DomainType.of(values.get(i));
            ExpressionSyntax written = call.arguments().get(i);
            if (!type.isBasic()) {
                throw resolution.failure(
                        written.span(),
                        ResolutionProblem.WRONG_PLACE,
                        PlaceRules.capitalized(type.describe()) + " in " + function);
            }
            if (!TypeRules.comparable(DomainType.of(values.get(0)), type)) {
                throw resolution.failure(
                        written.span(),
                        ResolutionProblem.NOT_COMPARABLE,
                        PlaceRules.capitalized(DomainType.of(values.get(0)).describe()),
                        type.describe());
            }
        }
        return values;
    }
}
