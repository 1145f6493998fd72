package org.cairnorm.query.domain;

import java.util.List;
import java.util.Objects;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.BasicAttribute;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.ToOneAttribute;
import org.cairnorm.sql.Aggregate;
import org.cairnorm.sql.Between;
import org.cairnorm.sql.Comparison;
import org.cairnorm.sql.Exists;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Extract;
import org.cairnorm.sql.In;
import org.cairnorm.sql.IsNull;
import org.cairnorm.sql.Like;
import org.cairnorm.sql.Literal;
import org.cairnorm.sql.Logical;
import org.cairnorm.sql.NativeCall;
import org.cairnorm.sql.Not;
import org.cairnorm.sql.QuantifiedComparison;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * What may stand in a place of a query, for JPQL and criteria alike. Each rule gives the mistake, or null if there is none: how
 * it is told depends on the language.
 */
public final class PlaceRules {
    private PlaceRules() {}

    /**
     * What is wrong.
     *
     * @param arguments for the places of the problem's template
     */
    public record Mistake(ResolutionProblem problem, List<Object> arguments) {
        public Mistake {
            Objects.requireNonNull(problem);
            arguments = List.copyOf(arguments);
        }

        static Mistake of(ResolutionProblem problem, Object... arguments) {
            return new Mistake(problem, List.of(arguments));
        }

        /** The whole message, without the place in a text. */
        public String message() {
            return problem.with(arguments.toArray());
        }
    }

    /** Whether two values may be compared by an operator. */
    public static @Nullable Mistake comparison(Comparison.Operator operator, DomainType left, DomainType right) {
        if (!TypeRules.comparable(left, right)) {
            return Mistake.of(ResolutionProblem.NOT_COMPARABLE, capitalized(left.describe()), right.describe());
        }
        DomainType type = left.isUnknown() ? right : left;
        boolean equality = operator == Comparison.Operator.EQUAL || operator == Comparison.Operator.NOT_EQUAL;
        return equality || type.isBasic()
                ? null
                : Mistake.of(ResolutionProblem.ONLY_EQUALITY, capitalized(type.describe()), operator.symbol());
    }

    /** Whether a value is a number. */
    public static @Nullable Mistake number(DomainType type, String user) {
        boolean number = type.isUnknown()
                || type instanceof DomainType.BasicType basic
                        && (TypeRules.isNumber(basic.type().javaType())
                                || basic.type().isNumeric());
        return number ? null : Mistake.of(ResolutionProblem.NOT_NUMERIC, user, type.describe());
    }

    /** Whether a value is stored as text. */
    public static @Nullable Mistake text(DataType<?> type, String user) {
        return type.isUnknown() || type.sqlType().kind().isText()
                ? null
                : Mistake.of(
                        ResolutionProblem.NOT_TEXT, user, DomainType.of(type).describe());
    }

    /** Whether a value is no entity, embeddable or map entry. */
    public static @Nullable Mistake scalar(DomainType type, String user) {
        return type.isBasic()
                ? null
                : Mistake.of(ResolutionProblem.WRONG_PLACE, capitalized(type.describe()) + " in " + user);
    }

    /** Whether a date or time has a field. */
    public static @Nullable Mistake extraction(Extract.Field field, Expression operand) {
        return operand.type().isUnknown() || has(operand.type().sqlType().kind(), field)
                ? null
                : Mistake.of(
                        ResolutionProblem.NO_SUCH_PART,
                        field,
                        DomainType.of(operand).describe());
    }

    private static boolean has(SqlType.Kind kind, Extract.Field field) {
        boolean ofDay = switch (field) {
            case HOUR, MINUTE, SECOND, TIME -> true;
            default -> false;
        };
        return switch (kind) {
            case TIMESTAMP, TIMESTAMP_TZ -> true;
            case DATE -> !ofDay;
            case TIME, TIME_TZ -> ofDay;
            default -> false;
        };
    }

    /** Whether an aggregate takes a value. */
    public static @Nullable Mistake aggregated(Aggregate.Function function, DomainType type) {
        return switch (function) {
            case SUM, AVG -> number(type, function.name());
            case MIN, MAX ->
                type.isBasic() ? null : Mistake.of(ResolutionProblem.WRONG_PLACE, type.describe() + " in " + function);
            case COUNT -> null;
        };
    }

    /** Whether a value is a truth value. */
    public static @Nullable Mistake condition(DomainType type) {
        return type.isUnknown() || type.javaType() == Boolean.class
                ? null
                : Mistake.of(ResolutionProblem.NOT_A_CONDITION, type.describe());
    }

    /** A truth value as a condition: what is none by itself is compared with true. */
    public static Expression asCondition(Expression value) {
        return isCondition(value) ? value : value.eq(TypeRules.adapt(Literal.TRUE, DomainType.of(value)));
    }

    private static boolean isCondition(Expression expression) {
        return expression instanceof Comparison
                || expression instanceof QuantifiedComparison
                || expression instanceof Logical
                || expression instanceof Not
                || expression instanceof Between
                || expression instanceof In
                || expression instanceof IsNull
                || expression instanceof Like
                || expression instanceof Exists
                || expression instanceof IsEmpty
                || expression instanceof MemberOf
                || expression instanceof NativeCall
                || expression instanceof Literal;
    }

    /** Whether rows may be grouped by a value. */
    public static @Nullable Mistake group(DomainType type) {
        return type instanceof DomainType.EntryType
                ? Mistake.of(ResolutionProblem.NOT_GROUPABLE, type.describe())
                : null;
    }

    /** What an order refers to where its key is selected as well. */
    public static Expression orderKey(Expression key, List<Expression> items) {
        int same = items.indexOf(key);
        return same >= 0 && !(key instanceof DomainPath) ? new SelectedItem(same, DomainType.of(key)) : key;
    }

    /** Whether an update can set an attribute: it leads through embeddables of the entity, never through associations. */
    public static @Nullable Mistake updatable(AttributePath target, String written) {
        AttributeMapping attribute = target.attribute();
        String reason = null;
        if (!(attribute instanceof BasicAttribute) && attribute.columns().isEmpty()) {
            reason = "it is not held in a column of the entity";
        }
        EntityMapping owner = target.variable().type() instanceof DomainType.EntityType type ? type.entity() : null;
        if (owner != null && owner.identifier().attributes().contains(attribute)) {
            reason = "it is part of the identifier";
        }
        for (DomainPath base = target.base(); base instanceof AttributePath step; base = step.base()) {
            if (step.attribute() instanceof ToOneAttribute) {
                reason = "it belongs to another entity";
            } else if (owner != null && owner.identifier().attributes().contains(step.attribute())) {
                reason = "it is part of the identifier";
            }
        }
        return reason == null ? null : Mistake.of(ResolutionProblem.NOT_UPDATABLE, written, reason);
    }

    /** Whether a value can be assigned to an attribute. */
    public static @Nullable Mistake assignment(DomainType value, DomainType target, String written) {
        return TypeRules.assignable(target, value)
                ? null
                : Mistake.of(
                        ResolutionProblem.NOT_ASSIGNABLE, capitalized(value.describe()), written, target.describe());
    }

    static String capitalized(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
