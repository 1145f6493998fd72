package org.cairnorm.query.criteria;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.MappingModel;
import org.cairnorm.mapping.PluralAttribute;
import org.cairnorm.query.domain.AttributePath;
import org.cairnorm.query.domain.DomainPath;
import org.cairnorm.query.domain.DomainType;
import org.cairnorm.query.domain.EntityTypeLiteral;
import org.cairnorm.query.domain.Neighbours;
import org.cairnorm.query.domain.PlaceRules;
import org.cairnorm.query.domain.ResolutionProblem;
import org.cairnorm.query.domain.TreatedPath;
import org.cairnorm.query.domain.TypeRules;
import org.cairnorm.query.domain.Variable;
import org.cairnorm.sql.CollectionSlot;
import org.cairnorm.sql.Comparison;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.FunctionCall;
import org.cairnorm.sql.FunctionDef;
import org.cairnorm.sql.QuantifiedComparison;
import org.cairnorm.sql.Query;
import org.cairnorm.sql.Select;
import org.cairnorm.sql.type.Types;
import org.jspecify.annotations.Nullable;

/** One walk from criteria objects to the tree: what its parts share, and the rules for what may stand where. */
final class CriteriaResolution {
    private static final DomainType BOOLEAN = DomainType.of(Types.BOOLEAN);
    private static final DomainType TEXT = DomainType.of(Types.STRING);

    private final MappingModel model;
    private final CriteriaParameters parameters;
    private final Map<FromNode<?, ?>, Variable> variables = new IdentityHashMap<>();
    private int made;
    private boolean aggregates;

    CriteriaResolution(MappingModel model, CriteriaParameters parameters) {
        this.model = model;
        this.parameters = parameters;
    }

    CriteriaParameters parameters() {
        return parameters;
    }

    // variables

    /** The variable that a root or join is. */
    Variable variable(FromNode<?, ?> from) {
        for (FromNode<?, ?> at = from; at != null; at = at.correlated()) {
            Variable found = variables.get(at);
            if (found != null) {
                return found;
            }
        }
        throw CriteriaProblem.NOT_IN_QUERY.refusal(from.describe());
    }

    Variable declare(FromNode<?, ?> from, DomainType type) {
        Variable variable = newVariable(name(from, type), type);
        variables.put(from, variable);
        return variable;
    }

    /** A variable that no root or join stands for. */
    Variable newVariable(String name, DomainType type) {
        return new Variable(name, made++, type);
    }

    private static String name(FromNode<?, ?> from, DomainType type) {
        String name = from instanceof JoinNode<?, ?> join && join.step().attribute() != null
                ? join.step().attribute().name()
                : type instanceof DomainType.EntityType entity ? entity.entity().name() : "v";
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** A path treated as one to an entity below. */
    DomainPath treated(DomainPath path, EntityMapping entity) {
        boolean isSuch = path.domainType() instanceof DomainType.EntityType type && entity.isSuperOf(type.entity());
        return isSuch ? path : new TreatedPath(path, entity);
    }

    // values

    /** A value of which the place says nothing. */
    Expression value(ExpressionNode<?> node) {
        return value(node, DomainType.UNKNOWN);
    }

    /** A value beside one of a known type. */
    Expression value(ExpressionNode<?> node, DomainType beside) {
        Expression found = node.resolve(this, beside);
        if (DomainType.of(found) instanceof DomainType.PluralType) {
            throw new IllegalArgumentException(ResolutionProblem.COLLECTION_AS_VALUE.with(node));
        }
        return TypeRules.adapt(found, beside);
    }

    /** A value that is no entity, embeddable or map entry. */
    Expression scalar(ExpressionNode<?> node, DomainType beside, String user) {
        Expression found = value(node, beside);
        require(PlaceRules.scalar(DomainType.of(found), user));
        return found;
    }

    Expression text(ExpressionNode<?> node, String user) {
        return scalar(node, TEXT, user);
    }

    Expression number(ExpressionNode<?> node, DomainType beside, String user) {
        Expression found = scalar(node, beside, user);
        require(PlaceRules.number(DomainType.of(found), user));
        return found;
    }

    /** A call of a function whose arguments have these types; numbers are checked, the last type stands for all that follow. */
    Expression call(FunctionDef function, List<ExpressionNode<?>> operands, DomainType... types) {
        List<Expression> arguments = new ArrayList<>(operands.size());
        for (int i = 0; i < operands.size(); i++) {
            DomainType type = types[Math.min(i, types.length - 1)];
            String user = function.name().toUpperCase(Locale.ROOT);
            arguments.add(type.equals(TEXT) ? text(operands.get(i), user) : number(operands.get(i), type, user));
        }
        return FunctionCall.of(function, arguments);
    }

    /** A condition; a boolean value is compared with true. */
    Expression condition(ExpressionNode<?> node) {
        Expression found = value(node, BOOLEAN);
        require(PlaceRules.condition(DomainType.of(found)));
        return PlaceRules.asCondition(found);
    }

    /** Values that stand beside each other. */
    List<Expression> together(List<? extends ExpressionNode<?>> nodes, DomainType otherwise) {
        return new Neighbours(nodes.size()) {
            @Override
            protected boolean isWeak(int place) {
                return nodes.get(place).isWeak();
            }

            @Override
            protected boolean isParameter(int place) {
                return nodes.get(place) instanceof ParameterNode<?>;
            }

            @Override
            protected Expression resolve(int place, DomainType beside) {
                return value(nodes.get(place), beside);
            }
        }.resolve(otherwise);
    }

    /** Values of which one is taken. */
    List<Expression> alternatives(List<ExpressionNode<?>> nodes, DomainType otherwise, String user) {
        List<Expression> values = together(nodes, otherwise);
        for (Expression value : values) {
            require(PlaceRules.scalar(DomainType.of(value), user));
            if (!TypeRules.comparable(DomainType.of(values.get(0)), DomainType.of(value))) {
                requireComparable(Comparison.Operator.EQUAL, DomainType.of(values.get(0)), DomainType.of(value));
            }
        }
        return values;
    }

    /** A comparison, also with all or any rows of a subquery. */
    Expression comparison(ExpressionNode<?> left, Comparison.Operator operator, ExpressionNode<?> right) {
        if (right instanceof QuantifiedNode<?> quantified) {
            Query query = subquery(quantified.subquery());
            DomainType type = itemType(query);
            Expression value = value(left, type);
            requireComparable(operator, DomainType.of(value), type);
            return new QuantifiedComparison(value, operator, quantified.quantifier(), query);
        }
        if (left instanceof QuantifiedNode<?>) {
            return comparison(right, mirrored(operator), left);
        }
        List<Expression> both = together(List.of(left, right), DomainType.UNKNOWN);
        requireComparable(operator, DomainType.of(both.get(0)), DomainType.of(both.get(1)));
        return new Comparison(both.get(0), operator, both.get(1));
    }

    private static Comparison.Operator mirrored(Comparison.Operator operator) {
        return switch (operator) {
            case LESS -> Comparison.Operator.GREATER;
            case LESS_OR_EQUAL -> Comparison.Operator.GREATER_OR_EQUAL;
            case GREATER -> Comparison.Operator.LESS;
            case GREATER_OR_EQUAL -> Comparison.Operator.LESS_OR_EQUAL;
            default -> operator;
        };
    }

    void requireComparable(Comparison.Operator operator, DomainType left, DomainType right) {
        require(PlaceRules.comparison(operator, left, right));
    }

    static void require(PlaceRules.@Nullable Mistake mistake) {
        if (mistake != null) {
            throw new IllegalArgumentException(mistake.message());
        }
    }

    // constants

    /** A value of the application: a slot, or the name of an entity. */
    Expression constant(Object value, DomainType beside) {
        if (value instanceof Class<?> type) {
            EntityMapping entity = model.entity(type);
            if (entity == null) {
                throw CriteriaProblem.NOT_AN_ENTITY.refusal(type.getName());
            }
            return new EntityTypeLiteral(entity);
        }
        return parameters.constant(value, beside);
    }

    /** Several values of the application. */
    CollectionSlot constants(List<Object> values, DomainType beside) {
        return parameters.constants(values, beside);
    }

    // collections

    /** The collection that a path leads to. */
    AttributePath collection(ExpressionNode<?> node, String user) {
        if (node instanceof PathNode<?> path
                && path.path(this) instanceof AttributePath attribute
                && attribute.attribute() instanceof PluralAttribute) {
            return attribute;
        }
        String described = node instanceof PathNode<?> path ? path.domainType().describe() : "no path";
        throw new IllegalArgumentException(ResolutionProblem.NOT_A_COLLECTION.with(user, node, described));
    }

    // aggregates and subqueries

    /** Says whether aggregates may stand in what is resolved next. */
    void allowAggregates(boolean allowed) {
        aggregates = allowed;
    }

    boolean allowsAggregates() {
        return aggregates;
    }

    /** The argument of an aggregate. */
    Expression aggregated(ExpressionNode<?> node, String user) {
        if (!aggregates) {
            throw new IllegalArgumentException(ResolutionProblem.AGGREGATE_NOT_ALLOWED.with(user));
        }
        aggregates = false;
        try {
            return value(node);
        } finally {
            aggregates = true;
        }
    }

    Query subquery(SubqueryNode<?> subquery) {
        return new SelectResolution(this).subquery(subquery);
    }

    /** The type of what a subquery selects. */
    static DomainType itemType(Query query) {
        return DomainType.of(((Select) query).items().get(0).expression());
    }
}
