package org.cairnorm.query.criteria;

import jakarta.persistence.criteria.Expression;
import java.util.List;
import org.cairnorm.query.domain.DomainType;
import org.cairnorm.sql.Cast;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.Types;

/** Values as values of other types. */
final class Conversions {
    private Conversions() {}

    /** The same value, only read as another type. */
    static <X> Expression<X> view(ExpressionNode<?> operand, Class<X> type) {
        return new ComputedNode<>(ChoiceTypes.boxed(type), List.of(operand), (resolution, operands, beside) -> {
            org.cairnorm.sql.Expression value = resolution.value(operands.get(0));
            DataType<?> target =
                    Types.find(type).<DataType<?>>map(found -> found).orElse(Types.UNKNOWN);
            return DomainType.of(value).isBasic() ? retyped(value, target) : value;
        });
    }

    /** The value converted by the database. */
    static <X> Expression<X> cast(ExpressionNode<?> operand, Class<X> type) {
        DataType<?> target = Types.find(type)
                .<DataType<?>>map(found -> found)
                .orElseThrow(() -> CriteriaProblem.NOT_SUPPORTED.refusal("A cast to class '" + type.getName() + "'"));
        return new ComputedNode<>(
                ChoiceTypes.boxed(type),
                List.of(operand),
                (resolution, operands, beside) ->
                        new Cast(resolution.scalar(operands.get(0), DomainType.UNKNOWN, "CAST"), target));
    }

    /** A number as one of another type; decimals of any scale keep their scale. */
    static <N extends Number> Expression<N> number(ExpressionNode<?> operand, DataType<N> target) {
        return new ComputedNode<>(target.javaType(), List.of(operand), (resolution, operands, beside) -> {
            org.cairnorm.sql.Expression value = resolution.number(operands.get(0), DomainType.UNKNOWN, "A conversion");
            if (value.type().javaType() == target.javaType()) {
                return value;
            }
            return target == (DataType<?>) Types.BIG_DECIMAL || isExact(value.type(), target)
                    ? retyped(value, target)
                    : new Cast(value, target);
        });
    }

    private static boolean isExact(DataType<?> from, DataType<?> to) {
        return from.conversion() == null
                && Types.promote(from, to).javaType() == to.javaType()
                && (to == (DataType<?>) Types.LONG || to == (DataType<?>) Types.BIG_INTEGER);
    }

    private static org.cairnorm.sql.Expression retyped(org.cairnorm.sql.Expression value, DataType<?> type) {
        boolean same =
                type.isUnknown() || value.type().equals(type) || value.type().javaType() == type.javaType();
        return same ? value : new Retyped(value, type);
    }
}
