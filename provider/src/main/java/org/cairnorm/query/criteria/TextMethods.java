package org.cairnorm.query.criteria;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.Arrays;
import java.util.List;
import org.cairnorm.query.domain.DomainType;
import org.cairnorm.sql.Concat;
import org.cairnorm.sql.FunctionDef;
import org.cairnorm.sql.Like;
import org.cairnorm.sql.Trim;
import org.cairnorm.sql.function.Functions;
import org.cairnorm.sql.type.Types;
import org.jspecify.annotations.Nullable;

/** The methods for text. */
interface TextMethods extends CriteriaBuilder {

    // like

    private static Predicate like(Expression<String> x, Object pattern, @Nullable Object escape, boolean negated) {
        List<ExpressionNode<?>> nodes = escape == null
                ? List.of(ExpressionNode.of(x), ExpressionNode.operand(pattern))
                : List.of(ExpressionNode.of(x), ExpressionNode.operand(pattern), ExpressionNode.operand(escape));
        PredicateNode like = new PredicateNode.Simple(
                nodes,
                (resolution, operands) -> new Like(
                        resolution.text(operands.get(0), "LIKE"),
                        resolution.text(operands.get(1), "LIKE"),
                        operands.size() < 3
                                ? null
                                : resolution.scalar(operands.get(2), DomainType.of(Types.CHARACTER), "ESCAPE"),
                        false));
        return negated ? like.not() : like;
    }

    @Override
    default Predicate like(Expression<String> x, Expression<String> pattern) {
        return like(x, pattern, null, false);
    }

    @Override
    default Predicate like(Expression<String> x, String pattern) {
        return like(x, pattern, null, false);
    }

    @Override
    default Predicate like(Expression<String> x, Expression<String> pattern, Expression<Character> escapeChar) {
        return like(x, pattern, escapeChar, false);
    }

    @Override
    default Predicate like(Expression<String> x, Expression<String> pattern, char escapeChar) {
        return like(x, pattern, (Object) escapeChar, false);
    }

    @Override
    default Predicate like(Expression<String> x, String pattern, Expression<Character> escapeChar) {
        return like(x, pattern, escapeChar, false);
    }

    @Override
    default Predicate like(Expression<String> x, String pattern, char escapeChar) {
        return like(x, pattern, (Object) escapeChar, false);
    }

    @Override
    default Predicate notLike(Expression<String> x, Expression<String> pattern) {
        return like(x, pattern, null, true);
    }

    @Override
    default Predicate notLike(Expression<String> x, String pattern) {
        return like(x, pattern, null, true);
    }

    @Override
    default Predicate notLike(Expression<String> x, Expression<String> pattern, Expression<Character> escapeChar) {
        return like(x, pattern, escapeChar, true);
    }

    @Override
    default Predicate notLike(Expression<String> x, Expression<String> pattern, char escapeChar) {
        return like(x, pattern, (Object) escapeChar, true);
    }

    @Override
    default Predicate notLike(Expression<String> x, String pattern, Expression<Character> escapeChar) {
        return like(x, pattern, escapeChar, true);
    }

    @Override
    default Predicate notLike(Expression<String> x, String pattern, char escapeChar) {
        return like(x, pattern, (Object) escapeChar, true);
    }

    // concatenation

    private static Expression<String> concatenation(List<ExpressionNode<?>> nodes) {
        if (nodes.isEmpty()) {
            throw CriteriaProblem.NO_ARGUMENT.refusal("concat", "text");
        }
        return new ComputedNode<>(String.class, nodes, (resolution, operands, beside) -> {
            List<org.cairnorm.sql.Expression> texts = operands.stream()
                    .map(operand -> resolution.text(operand, "CONCAT"))
                    .toList();
            return texts.size() == 1 ? texts.get(0) : Concat.of(texts);
        });
    }

    @Override
    default Expression<String> concat(List<Expression<String>> expressions) {
        return concatenation(ExpressionNode.all(expressions));
    }

    @Override
    default Expression<String> concat(Expression<String> x, Expression<String> y) {
        return concatenation(List.of(ExpressionNode.of(x), ExpressionNode.of(y)));
    }

    @Override
    default Expression<String> concat(Expression<String> x, String y) {
        return concatenation(List.of(ExpressionNode.of(x), ExpressionNode.operand(y)));
    }

    @Override
    default Expression<String> concat(String x, Expression<String> y) {
        return concatenation(List.of(ExpressionNode.operand(x), ExpressionNode.of(y)));
    }

    // trim

    private static Expression<String> trimmed(Trimspec side, @Nullable Object character, Expression<String> x) {
        List<ExpressionNode<?>> nodes = character == null
                ? List.of(ExpressionNode.of(x))
                : List.of(ExpressionNode.of(x), ExpressionNode.operand(character));
        return new ComputedNode<>(
                String.class,
                nodes,
                (resolution, operands, beside) -> new Trim(
                        Trim.Side.valueOf(side.name()),
                        operands.size() < 2
                                ? null
                                : resolution.scalar(operands.get(1), DomainType.of(Types.CHARACTER), "TRIM"),
                        resolution.text(operands.get(0), "TRIM")));
    }

    @Override
    default Expression<String> trim(Expression<String> x) {
        return trimmed(Trimspec.BOTH, null, x);
    }

    @Override
    default Expression<String> trim(Trimspec ts, Expression<String> x) {
        return trimmed(ts, null, x);
    }

    @Override
    default Expression<String> trim(Expression<Character> t, Expression<String> x) {
        return trimmed(Trimspec.BOTH, t, x);
    }

    @Override
    default Expression<String> trim(Trimspec ts, Expression<Character> t, Expression<String> x) {
        return trimmed(ts, t, x);
    }

    @Override
    default Expression<String> trim(char t, Expression<String> x) {
        return trimmed(Trimspec.BOTH, t, x);
    }

    @Override
    default Expression<String> trim(Trimspec ts, char t, Expression<String> x) {
        return trimmed(ts, t, x);
    }

    // functions

    private static <T> Expression<T> function(
            FunctionDef function, Class<T> javaType, List<DomainType> types, Object... operands) {
        List<ExpressionNode<?>> nodes = Arrays.stream(operands)
                .<ExpressionNode<?>>map(ExpressionNode::operand)
                .toList();
        return new ComputedNode<>(
                javaType,
                nodes,
                (resolution, given, beside) -> resolution.call(function, given, types.toArray(DomainType[]::new)));
    }

    private static Expression<String> text(FunctionDef function, Object... operands) {
        return function(function, String.class, List.of(DomainType.of(Types.STRING)), operands);
    }

    /** A function of a text and whole numbers. */
    private static Expression<String> part(FunctionDef function, Object... operands) {
        return function(
                function, String.class, List.of(DomainType.of(Types.STRING), DomainType.of(Types.INTEGER)), operands);
    }

    private static Expression<Integer> located(Object... operands) {
        return function(
                Functions.LOCATE,
                Integer.class,
                List.of(DomainType.of(Types.STRING), DomainType.of(Types.STRING), DomainType.of(Types.INTEGER)),
                operands);
    }

    @Override
    default Expression<String> substring(Expression<String> x, Expression<Integer> from) {
        return part(Functions.SUBSTRING, x, from);
    }

    @Override
    default Expression<String> substring(Expression<String> x, int from) {
        return part(Functions.SUBSTRING, x, from);
    }

    @Override
    default Expression<String> substring(Expression<String> x, Expression<Integer> from, Expression<Integer> len) {
        return part(Functions.SUBSTRING, x, from, len);
    }

    @Override
    default Expression<String> substring(Expression<String> x, int from, int len) {
        return part(Functions.SUBSTRING, x, from, len);
    }

    @Override
    default Expression<String> lower(Expression<String> x) {
        return text(Functions.LOWER, x);
    }

    @Override
    default Expression<String> upper(Expression<String> x) {
        return text(Functions.UPPER, x);
    }

    @Override
    default Expression<Integer> length(Expression<String> x) {
        return function(Functions.LENGTH, Integer.class, List.of(DomainType.of(Types.STRING)), x);
    }

    @Override
    default Expression<String> left(Expression<String> x, int len) {
        return part(Functions.LEFT, x, len);
    }

    @Override
    default Expression<String> left(Expression<String> x, Expression<Integer> len) {
        return part(Functions.LEFT, x, len);
    }

    @Override
    default Expression<String> right(Expression<String> x, int len) {
        return part(Functions.RIGHT, x, len);
    }

    @Override
    default Expression<String> right(Expression<String> x, Expression<Integer> len) {
        return part(Functions.RIGHT, x, len);
    }

    @Override
    default Expression<String> replace(
            Expression<String> x, Expression<String> substring, Expression<String> replacement) {
        return text(Functions.REPLACE, x, substring, replacement);
    }

    @Override
    default Expression<String> replace(Expression<String> x, String substring, Expression<String> replacement) {
        return text(Functions.REPLACE, x, substring, replacement);
    }

    @Override
    default Expression<String> replace(Expression<String> x, Expression<String> substring, String replacement) {
        return text(Functions.REPLACE, x, substring, replacement);
    }

    @Override
    default Expression<String> replace(Expression<String> x, String substring, String replacement) {
        return text(Functions.REPLACE, x, substring, replacement);
    }

    @Override
    default Expression<Integer> locate(Expression<String> x, Expression<String> pattern) {
        return located(pattern, x);
    }

    @Override
    default Expression<Integer> locate(Expression<String> x, String pattern) {
        return located(pattern, x);
    }

    @Override
    default Expression<Integer> locate(Expression<String> x, Expression<String> pattern, Expression<Integer> from) {
        return located(pattern, x, from);
    }

    @Override
    default Expression<Integer> locate(Expression<String> x, String pattern, int from) {
        return located(pattern, x, from);
    }

    @Override
    default Expression<String> toString(Expression<Character> character) {
        return Conversions.view(ExpressionNode.of(character), String.class);
    }
}
