package org.cairnorm.session;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.Cascades;
import org.cairnorm.mapping.EntityMapping;
import org.jspecify.annotations.Nullable;

/**
 * Applies an operation to an instance and to everything that associations pass it on to: each instance once, the nearest first,
 * without recursion, so that the depth of a graph does not matter.
 */
final class CascadeWalk implements Associations.Visitor {
    private final Predicate<Cascades> passesOn;
    private final boolean orphans;
    private final boolean load;
    private final Deque<Object> waiting = new ArrayDeque<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * @param passesOn which associations pass the operation on
     * @param orphans whether associations with orphan removal pass it on too
     * @param load whether what is not loaded is loaded for it
     */
    CascadeWalk(Predicate<Cascades> passesOn, boolean orphans, boolean load) {
        this.passesOn = passesOn;
        this.orphans = orphans;
        this.load = load;
    }

    /** Adds an instance to those that the operation is to be applied to. */
    void add(Object instance) {
        if (seen.add(instance)) {
            waiting.addLast(instance);
        }
    }

    boolean hasNext() {
        return !waiting.isEmpty();
    }

    Object next() {
        return waiting.removeFirst();
    }

    /** Adds what an instance passes the operation on to. */
    void cascade(EntityMapping mapping, Object instance, @Nullable EntityEntry entry) {
        Associations.walk(mapping, instance, entry, load, this);
    }

    @Override
    public boolean wants(Cascades cascades, boolean orphanRemoval) {
        return passesOn.test(cascades) || orphans && orphanRemoval;
    }

    @Override
    public void visit(Object target, AttributeMapping association, Cascades cascades) {
        add(target);
    }
}
