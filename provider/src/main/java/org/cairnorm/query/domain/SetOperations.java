package org.cairnorm.query.domain;

import java.util.ArrayList;
import java.util.List;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.query.domain.PlaceRules.Mistake;
import org.cairnorm.sql.Query;
import org.cairnorm.sql.SetOperation;
import org.jspecify.annotations.Nullable;

/** Puts queries together by union, intersect and except (JPA 3.2 §4.2.1.4). */
public final class SetOperations {
    private SetOperations() {}

    /** Two queries as one; chains of one operator stay flat. */
    public static SetOperation combine(Query left, SetOperation.Operator operator, boolean all, Query right) {
        List<Query> operands = new ArrayList<>();
        if (left instanceof SetOperation chain
                && chain.operator() == operator
                && chain.all() == all
                && chain.isPlain()) {
            operands.addAll(chain.operands());
        } else {
            operands.add(left);
        }
        operands.add(right);
        return new SetOperation(List.of(), operator, all, operands, List.of(), null, null);
    }

    /** What keeps two queries from being put together, by what they select; null if nothing does. */
    public static @Nullable Mistake mistake(List<ResultShape> first, List<ResultShape> next) {
        if (first.size() != next.size()) {
            return Mistake.of(ResolutionProblem.SET_OPERATION_WIDTH, first.size(), next.size());
        }
        for (int i = 0; i < first.size(); i++) {
            if (!alike(first.get(i), next.get(i))) {
                return Mistake.of(
                        ResolutionProblem.SET_OPERATION_TYPES, i + 1, describe(first.get(i)), describe(next.get(i)));
            }
        }
        return null;
    }

    private static boolean alike(ResultShape first, ResultShape next) {
        if (first instanceof ResultShape.Item one && next instanceof ResultShape.Item other) {
            if (one.type() instanceof DomainType.EntityType left
                    && other.type() instanceof DomainType.EntityType right) {
                EntityMapping root = left.entity().root();
                return root == right.entity().root();
            }
            return TypeRules.comparable(one.type(), other.type());
        }
        return first instanceof ResultShape.Construction one
                && next instanceof ResultShape.Construction other
                && one.constructor().equals(other.constructor());
    }

    private static String describe(ResultShape shape) {
        return shape instanceof ResultShape.Item item
                ? item.type().describe()
                : shape.javaType().getSimpleName();
    }
}
