package org.cairnorm.query.criteria;

import jakarta.persistence.criteria.CompoundSelection;
import jakarta.persistence.criteria.Selection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Several selection items as one: a tuple, an array, or the arguments of a constructor. */
final class CompoundNode<X> extends SelectionNode<X> implements CompoundSelection<X> {

    /** What the items become. */
    enum Kind {
        TUPLE,
        ARRAY,
        CONSTRUCT
    }

    private final Kind kind;
    private final List<SelectionNode<?>> items;

    private CompoundNode(Kind kind, Class<X> javaType, List<SelectionNode<?>> items) {
        super(javaType);
        this.kind = kind;
        this.items = List.copyOf(items);
    }

    /**
     * A compound selection.
     *
     * @throws IllegalArgumentException if an item is a tuple or array, or two items have the same alias
     */
    static <X> CompoundNode<X> of(Kind kind, Class<X> javaType, List<? extends Selection<?>> items) {
        List<SelectionNode<?>> nodes = new ArrayList<>(items.size());
        for (Selection<?> item : items) {
            SelectionNode<?> node = SelectionNode.of(item);
            if (node instanceof CompoundNode<?> inner && inner.kind != Kind.CONSTRUCT) {
                throw CriteriaProblem.NESTED.refusal(
                        inner.kind == Kind.TUPLE ? "A tuple" : "An array", described(kind));
            }
            nodes.add(node);
        }
        if (nodes.isEmpty() && kind != Kind.CONSTRUCT) {
            throw CriteriaProblem.NO_ARGUMENT.refusal(described(kind), "item");
        }
        CompoundNode<X> compound = new CompoundNode<>(kind, javaType, nodes);
        compound.requireDistinctAliases();
        return compound;
    }

    /** @throws IllegalArgumentException if two items have the same alias */
    void requireDistinctAliases() {
        Set<String> aliases = new HashSet<>();
        for (SelectionNode<?> item : items) {
            if (item.getAlias() != null && !aliases.add(item.getAlias())) {
                throw CriteriaProblem.DUPLICATE_ALIAS.refusal(item.getAlias());
            }
        }
    }

    private static String described(Kind kind) {
        return switch (kind) {
            case TUPLE -> "a tuple";
            case ARRAY -> "an array";
            case CONSTRUCT -> "construct(…)";
        };
    }

    Kind kind() {
        return kind;
    }

    @Override
    List<SelectionNode<?>> parts() {
        return items;
    }

    @Override
    public boolean isCompoundSelection() {
        return true;
    }

    @Override
    public List<Selection<?>> getCompoundSelectionItems() {
        return new ArrayList<>(items);
    }
}
