package org.cairnorm.session;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.Cascades;
import org.cairnorm.mapping.EntityMapping;
import org.jspecify.annotations.Nullable;

/**
 * Applies an operation to an instance and to everything that associations pass it on to: each instance once, the nearest first,
 * without recursion, so that the depth of a graph does not matter. Most walks end where they start: those cost no collections.
 */
final class CascadeWalk implements Associations.Visitor {
    private final Object start;
    private final Predicate<Cascades> passesOn;
    private final boolean orphans;
    private final boolean load;
    private boolean started;
    private @Nullable Reached reached;

    /** Instances other than the first. */
    private static final class Reached {
        final Deque<Object> waiting = new ArrayDeque<>();
        final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /**
     * @param start what the operation is applied to first
     * @param passesOn which associations pass the operation on
     * @param orphans whether associations with orphan removal pass it on too
     * @param load whether what is not loaded is loaded for it
     */
    CascadeWalk(Object start, Predicate<Cascades> passesOn, boolean orphans, boolean load) {
        this.start = Objects.requireNonNull(start);
        this.passesOn = passesOn;
        this.orphans = orphans;
        this.load = load;
    }

    boolean hasNext() {
        return !started || reached != null && !reached.waiting.isEmpty();
    }

    Object next() {
        if (!started) {
            started = true;
            return start;
        }
        return Objects.requireNonNull(reached).waiting.removeFirst();
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
        if (target == start) {
            return;
        }
        Reached others = reached != null ? reached : (reached = new Reached());
        if (others.seen.add(target)) {
            others.waiting.addLast(target);
        }
    }
}
