package org.cairnorm.query.criteria;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.cairnorm.query.domain.DomainType;
import org.cairnorm.query.domain.PlaceRules;
import org.cairnorm.sql.Aggregate;
import org.cairnorm.sql.Arithmetic;
import org.cairnorm.sql.FunctionDef;
import org.cairnorm.sql.Negate;
import org.cairnorm.sql.function.Functions;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.Types;
import org.jspecify.annotations.Nullable;

/** The methods for aggregates and numbers. */
interface NumberMethods extends CriteriaBuilder {

    // aggregates

    private static <N> Expression<N> aggregate(
            Aggregate.Function function, Class<? extends N> javaType, @Nullable DataType<?> type, Expression<?> x) {
        return aggregate(function, javaType, type, x, false);
    }

    private static <N> Expression<N> aggregate(
            Aggregate.Function function,
            Class<? extends N> javaType,
            @Nullable DataType<?> type,
            Expression<?> x,
            boolean distinct) {
        return new ComputedNode<>(javaType, List.of(ExpressionNode.of(x)), (resolution, operands, beside) -> {
            org.cairnorm.sql.Expression argument = resolution.aggregated(operands.get(0), function.name());
            CriteriaResolution.require(PlaceRules.aggregated(function, DomainType.of(argument)));
            DataType<?> result = type == null ? argument.type() : type;
            return new Aggregate(function, argument, distinct, null, result);
        });
    }

    @Override
    default <N extends Number> Expression<Double> avg(Expression<N> x) {
        return aggregate(Aggregate.Function.AVG, Double.class, Types.DOUBLE, x);
    }

    @Override
    default <N extends Number> Expression<N> sum(Expression<N> x) {
        return aggregate(Aggregate.Function.SUM, x.getJavaType(), null, x);
    }

    @Override
    default Expression<Long> sumAsLong(Expression<Integer> x) {
        return aggregate(Aggregate.Function.SUM, Long.class, Types.LONG, x);
    }

    @Override
    default Expression<Double> sumAsDouble(Expression<Float> x) {
        return aggregate(Aggregate.Function.SUM, Double.class, Types.DOUBLE, x);
    }

    @Override
    default <N extends Number> Expression<N> max(Expression<N> x) {
        return aggregate(Aggregate.Function.MAX, x.getJavaType(), null, x);
    }

    @Override
    default <N extends Number> Expression<N> min(Expression<N> x) {
        return aggregate(Aggregate.Function.MIN, x.getJavaType(), null, x);
    }

    @Override
    default <X extends Comparable<? super X>> Expression<X> greatest(Expression<X> x) {
        return aggregate(Aggregate.Function.MAX, x.getJavaType(), null, x);
    }

    @Override
    default <X extends Comparable<? super X>> Expression<X> least(Expression<X> x) {
        return aggregate(Aggregate.Function.MIN, x.getJavaType(), null, x);
    }

    @Override
    default Expression<Long> count(Expression<?> x) {
        return aggregate(Aggregate.Function.COUNT, Long.class, Types.LONG, x);
    }

    @Override
    default Expression<Long> countDistinct(Expression<?> x) {
        return aggregate(Aggregate.Function.COUNT, Long.class, Types.LONG, x, true);
    }

    // arithmetic

    private static <N> Expression<N> arithmetic(Arithmetic.Operator operator, Object left, Object right) {
        ExpressionNode<?> one = ExpressionNode.operand(left);
        ExpressionNode<?> other = ExpressionNode.operand(right);
        Class<N> javaType = QueryDomain.unchecked(ChoiceTypes.common(one.getJavaType(), other.getJavaType()));
        return new ComputedNode<>(javaType, List.of(one, other), (resolution, operands, beside) -> {
            boolean numeric =
                    beside instanceof DomainType.BasicType basic && basic.type().isNumeric();
            List<org.cairnorm.sql.Expression> values =
                    resolution.together(operands, numeric ? beside : DomainType.UNKNOWN);
            values.forEach(value -> {
                CriteriaResolution.require(PlaceRules.scalar(DomainType.of(value), "arithmetic"));
                CriteriaResolution.require(PlaceRules.number(DomainType.of(value), "Arithmetic"));
            });
            return Arithmetic.of(values.get(0), operator, values.get(1));
        });
    }

    @Override
    default <N extends Number> Expression<N> sum(Expression<? extends N> x, Expression<? extends N> y) {
        return arithmetic(Arithmetic.Operator.ADD, x, y);
    }

    @Override
    default <N extends Number> Expression<N> sum(Expression<? extends N> x, N y) {
        return arithmetic(Arithmetic.Operator.ADD, x, y);
    }

    @Override
    default <N extends Number> Expression<N> sum(N x, Expression<? extends N> y) {
        return arithmetic(Arithmetic.Operator.ADD, x, y);
    }

    @Override
    default <N extends Number> Expression<N> diff(Expression<? extends N> x, Expression<? extends N> y) {
        return arithmetic(Arithmetic.Operator.SUBTRACT, x, y);
    }

    @Override
    default <N extends Number> Expression<N> diff(Expression<? extends N> x, N y) {
        return arithmetic(Arithmetic.Operator.SUBTRACT, x, y);
    }

    @Override
    default <N extends Number> Expression<N> diff(N x, Expression<? extends N> y) {
        return arithmetic(Arithmetic.Operator.SUBTRACT, x, y);
    }

    @Override
    default <N extends Number> Expression<N> prod(Expression<? extends N> x, Expression<? extends N> y) {
        return arithmetic(Arithmetic.Operator.MULTIPLY, x, y);
    }

    @Override
    default <N extends Number> Expression<N> prod(Expression<? extends N> x, N y) {
        return arithmetic(Arithmetic.Operator.MULTIPLY, x, y);
    }

    @Override
    default <N extends Number> Expression<N> prod(N x, Expression<? extends N> y) {
        return arithmetic(Arithmetic.Operator.MULTIPLY, x, y);
    }

    @Override
    default Expression<Number> quot(Expression<? extends Number> x, Expression<? extends Number> y) {
        return arithmetic(Arithmetic.Operator.DIVIDE, x, y);
    }

    @Override
    default Expression<Number> quot(Expression<? extends Number> x, Number y) {
        return arithmetic(Arithmetic.Operator.DIVIDE, x, y);
    }

    @Override
    default Expression<Number> quot(Number x, Expression<? extends Number> y) {
        return arithmetic(Arithmetic.Operator.DIVIDE, x, y);
    }

    @Override
    default <N extends Number> Expression<N> neg(Expression<N> x) {
        return new ComputedNode<>(
                x.getJavaType(),
                List.of(ExpressionNode.of(x)),
                (resolution, operands, beside) -> new Negate(resolution.number(operands.get(0), beside, "A sign")));
    }

    // functions

    private static <N> Expression<N> function(
            FunctionDef function, Class<? extends N> javaType, DomainType type, Object... operands) {
        List<ExpressionNode<?>> nodes = java.util.Arrays.stream(operands)
                .<ExpressionNode<?>>map(ExpressionNode::operand)
                .toList();
        return new ComputedNode<>(
                javaType, nodes, (resolution, given, beside) -> resolution.call(function, given, type));
    }

    /** A function whose result is of the type of its argument. */
    private static <N extends Number> Expression<N> sameType(FunctionDef function, Expression<N> x) {
        return new ComputedNode<>(
                x.getJavaType(),
                List.of(ExpressionNode.of(x)),
                (resolution, operands, beside) -> resolution.call(function, operands, numeric(beside)));
    }

    private static DomainType numeric(DomainType beside) {
        return beside instanceof DomainType.BasicType basic && basic.type().isNumeric()
                ? beside
                : DomainType.of(Types.DOUBLE);
    }

    @Override
    default Expression<Integer> sign(Expression<? extends Number> x) {
        return function(Functions.SIGN, Integer.class, DomainType.of(Types.DOUBLE), x);
    }

    @Override
    default <N extends Number> Expression<N> abs(Expression<N> x) {
        return sameType(Functions.ABS, x);
    }

    @Override
    default <N extends Number> Expression<N> ceiling(Expression<N> x) {
        return sameType(Functions.CEILING, x);
    }

    @Override
    default <N extends Number> Expression<N> floor(Expression<N> x) {
        return sameType(Functions.FLOOR, x);
    }

    @Override
    default Expression<Double> sqrt(Expression<? extends Number> x) {
        return function(Functions.SQRT, Double.class, DomainType.of(Types.DOUBLE), x);
    }

    @Override
    default Expression<Double> exp(Expression<? extends Number> x) {
        return function(Functions.EXP, Double.class, DomainType.of(Types.DOUBLE), x);
    }

    @Override
    default Expression<Double> ln(Expression<? extends Number> x) {
        return function(Functions.LN, Double.class, DomainType.of(Types.DOUBLE), x);
    }

    @Override
    default Expression<Double> power(Expression<? extends Number> x, Expression<? extends Number> y) {
        return function(Functions.POWER, Double.class, DomainType.of(Types.DOUBLE), x, y);
    }

    @Override
    default Expression<Double> power(Expression<? extends Number> x, Number y) {
        return function(Functions.POWER, Double.class, DomainType.of(Types.DOUBLE), x, y);
    }

    @Override
    default Expression<Integer> mod(Expression<Integer> x, Expression<Integer> y) {
        return function(Functions.MOD, Integer.class, DomainType.of(Types.INTEGER), x, y);
    }

    @Override
    default Expression<Integer> mod(Expression<Integer> x, Integer y) {
        return function(Functions.MOD, Integer.class, DomainType.of(Types.INTEGER), x, y);
    }

    @Override
    default Expression<Integer> mod(Integer x, Expression<Integer> y) {
        return function(Functions.MOD, Integer.class, DomainType.of(Types.INTEGER), x, y);
    }

    @Override
    default <T extends Number> Expression<T> round(Expression<T> x, Integer places) {
        return new ComputedNode<>(
                x.getJavaType(),
                List.of(ExpressionNode.of(x), ExpressionNode.operand(places)),
                (resolution, operands, beside) ->
                        resolution.call(Functions.ROUND, operands, numeric(beside), DomainType.of(Types.INTEGER)));
    }

    // conversions

    @Override
    default Expression<Long> toLong(Expression<? extends Number> number) {
        return Conversions.number(ExpressionNode.of(number), Types.LONG);
    }

    @Override
    default Expression<Integer> toInteger(Expression<? extends Number> number) {
        return Conversions.number(ExpressionNode.of(number), Types.INTEGER);
    }

    @Override
    default Expression<Float> toFloat(Expression<? extends Number> number) {
        return Conversions.number(ExpressionNode.of(number), Types.FLOAT);
    }

    @Override
    default Expression<Double> toDouble(Expression<? extends Number> number) {
        return Conversions.number(ExpressionNode.of(number), Types.DOUBLE);
    }

    @Override
    default Expression<BigDecimal> toBigDecimal(Expression<? extends Number> number) {
        return Conversions.number(ExpressionNode.of(number), Types.BIG_DECIMAL);
    }

    @Override
    default Expression<BigInteger> toBigInteger(Expression<? extends Number> number) {
        return Conversions.number(ExpressionNode.of(number), Types.BIG_INTEGER);
    }
}
