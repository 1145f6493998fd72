package org.cairnorm.query.criteria;

import jakarta.persistence.criteria.Selection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something that can be selected. */
abstract sealed class SelectionNode<X> implements Selection<X> permits ExpressionNode, CompoundNode {
    private final Class<? extends X> javaType;
    private @Nullable String alias;

    SelectionNode(Class<? extends X> javaType) {
        this.javaType = Objects.requireNonNull(javaType);
    }

    /** What it is made of, for those who walk through a query. */
    abstract List<? extends SelectionNode<?>> parts();

    /** The node behind a selection. */
    static SelectionNode<?> of(@Nullable Selection<?> selection) {
        if (selection instanceof SelectionNode<?> node) {
            return node;
        }
        throw CriteriaProblem.FOREIGN.refusal(selection == null ? "null" : selection);
    }

    @Override
    public Class<? extends X> getJavaType() {
        return javaType;
    }

    @Override
    public Selection<X> alias(String name) {
        Objects.requireNonNull(name);
        if (alias != null && !alias.equals(name)) {
            throw CriteriaProblem.ALIAS_CHANGED.wrongState(alias, name);
        }
        alias = name;
        return this;
    }

    @Override
    public @Nullable String getAlias() {
        return alias;
    }

    @Override
    public boolean isCompoundSelection() {
        return false;
    }

    @Override
    public List<Selection<?>> getCompoundSelectionItems() {
        throw CriteriaProblem.NOT_COMPOUND.wrongState();
    }
}
