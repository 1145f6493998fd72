package org.cairnorm.query.criteria;

import java.util.ArrayList;
import java.util.List;
import org.cairnorm.mapping.PluralAttribute;
import org.cairnorm.query.domain.AttributePath;
import org.cairnorm.query.domain.DomainType;
import org.cairnorm.query.domain.MemberOf;
import org.cairnorm.query.domain.PluralTypes;
import org.cairnorm.sql.Comparison;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.In;
import org.cairnorm.sql.Query;

/** Whether a value is one of some, or in a collection. */
final class Membership {
    private Membership() {}

    /** {@code IN} of values, a subquery, a parameter that takes a collection, or a collection of the model. */
    static Expression in(CriteriaResolution resolution, ExpressionNode<?> operand, List<ExpressionNode<?>> values) {
        if (values.size() == 1) {
            ExpressionNode<?> only = values.get(0);
            if (only instanceof SubqueryNode<?> subquery) {
                return inQuery(resolution, operand, subquery);
            }
            if (only instanceof ParameterNode<?> parameter && parameter.isCollection()) {
                Expression tested = resolution.value(operand);
                return new In(tested, resolution.parameters().collection(parameter, DomainType.of(tested)), false);
            }
            if (only instanceof CollectionLiteralNode<?> collection) {
                return in(resolution, operand, collection.parts());
            }
            if (only instanceof PathNode<?> path && path.domainType() instanceof DomainType.PluralType) {
                return memberOf(resolution, operand, path);
            }
        }
        return inValues(resolution, operand, values);
    }

    private static Expression inQuery(
            CriteriaResolution resolution, ExpressionNode<?> operand, SubqueryNode<?> subquery) {
        Query query = resolution.subquery(subquery);
        DomainType type = CriteriaResolution.itemType(query);
        Expression tested = resolution.value(operand, type);
        resolution.requireComparable(Comparison.Operator.EQUAL, DomainType.of(tested), type);
        return new In(tested, new In.SubQuery(query), false);
    }

    private static Expression inValues(
            CriteriaResolution resolution, ExpressionNode<?> operand, List<ExpressionNode<?>> values) {
        Expression tested = resolution.value(operand);
        DomainType type = DomainType.of(tested);
        if (!values.isEmpty()
                && !(type instanceof DomainType.EntityClassType)
                && values.stream().allMatch(Membership::isConstant)) {
            List<Object> constants = new ArrayList<>(values.size());
            values.forEach(value -> constants.add(((LiteralNode<?>) value).value()));
            return new In(tested, resolution.constants(constants, type), false);
        }
        List<Expression> choices = new ArrayList<>(values.size());
        for (ExpressionNode<?> value : values) {
            Expression choice = resolution.value(value, type);
            if (type.isUnknown()) {
                type = DomainType.of(choice);
                tested = resolution.value(operand, type);
            }
            resolution.requireComparable(Comparison.Operator.EQUAL, type, DomainType.of(choice));
            choices.add(choice);
        }
        return new In(tested, new In.Values(choices), false);
    }

    private static boolean isConstant(ExpressionNode<?> node) {
        return node instanceof LiteralNode<?> literal && literal.value() != null;
    }

    /** {@code MEMBER OF} a collection of the model, or of the application. */
    static Expression memberOf(CriteriaResolution resolution, ExpressionNode<?> operand, ExpressionNode<?> collection) {
        if (!(collection instanceof PathNode<?>)) {
            return in(resolution, operand, List.of(collection));
        }
        AttributePath path = resolution.collection(collection, "isMember");
        DomainType elementType = PluralTypes.element((PluralAttribute) path.attribute());
        Expression element = resolution.value(operand, elementType);
        resolution.requireComparable(Comparison.Operator.EQUAL, DomainType.of(element), elementType);
        return new MemberOf(element, path);
    }
}
