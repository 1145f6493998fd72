package org.cairnorm.query.criteria;

import java.util.ArrayList;
import java.util.List;
import org.cairnorm.query.domain.DomainType;
import org.cairnorm.sql.Expression;
import org.jspecify.annotations.Nullable;

/** The values that a choice gives: one for each branch, and one for when no branch holds. */
final class CaseResults {
    private final List<ExpressionNode<?>> branches = new ArrayList<>();
    private @Nullable ExpressionNode<?> otherwise;

    void add(ExpressionNode<?> result) {
        branches.add(result);
    }

    void otherwise(ExpressionNode<?> result) {
        otherwise = result;
    }

    List<ExpressionNode<?>> all() {
        List<ExpressionNode<?>> all = new ArrayList<>(branches);
        if (otherwise != null) {
            all.add(otherwise);
        }
        return all;
    }

    Class<?> javaType() {
        return ChoiceTypes.common(all());
    }

    void requireBranch() {
        if (branches.isEmpty()) {
            throw CriteriaProblem.NO_BRANCH.refusal();
        }
    }

    /** All values, in their order. */
    List<Expression> resolve(CriteriaResolution resolution, DomainType beside) {
        return resolution.alternatives(all(), beside, "CASE");
    }

    /** Of the resolved values the one for when no branch holds. */
    @Nullable Expression otherwise(List<Expression> resolved) {
        return otherwise == null ? null : resolved.get(resolved.size() - 1);
    }
}
