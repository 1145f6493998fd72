package org.cairnorm.query.lowering;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Join;
import org.cairnorm.sql.Literal;
import org.cairnorm.sql.Logical;
import org.cairnorm.sql.Source;
import org.jspecify.annotations.Nullable;

/** One join of a from clause that is still growing, with the implicit joins that hang on to it. */
final class Step {
    private final Supplier<Source> source;
    private final @Nullable Step owner;
    private final Block block;
    private final List<Step> children = new ArrayList<>();
    private final List<Step> nested = new ArrayList<>();
    private Join.Kind kind;
    private @Nullable Expression on;
    private boolean resolvingCondition;
    private boolean strict;

    /**
     * A join.
     *
     * @param source asked only when all columns are known
     * @param on null for a cross join
     * @param owner the step that it hangs on to; null if it stands by itself
     */
    Step(Join.Kind kind, Supplier<Source> source, @Nullable Expression on, @Nullable Step owner, Block block) {
        this.kind = kind;
        this.source = source;
        this.on = on;
        this.owner = owner;
        this.block = block;
    }

    Block block() {
        return block;
    }

    /** Whether its rows may be missing: it, or what it hangs on to, is left-joined. */
    boolean isOptional() {
        return kind == Join.Kind.LEFT || owner != null && owner.isOptional();
    }

    void makeInner() {
        if (kind == Join.Kind.LEFT) {
            kind = Join.Kind.INNER;
        }
    }

    /** Moves its condition to the where clause: some databases see nothing of an outer query from within a join. */
    void makeCross() {
        kind = Join.Kind.CROSS;
    }

    /** Keeps the tables of a left join together: rows of the first without one of the others do not count. */
    void keepTogether() {
        strict = true;
    }

    /** Says whether the condition of this join is being lowered: what it needs of this very step must come before it. */
    void resolvingCondition(boolean now) {
        resolvingCondition = now;
    }

    void addChild(Step child) {
        if (resolvingCondition) {
            nested.add(child);
        } else {
            children.add(child);
        }
    }

    void addCondition(Expression condition) {
        if (!condition.equals(Literal.TRUE)) {
            on = on == null ? condition : Logical.and(on, condition);
        }
    }

    /** Adds this join and all that hang on to it to what stands left of it. */
    @Nullable Source appendTo(@Nullable Source left, List<Expression> where) {
        Source right = source.get();
        for (Step inner : nested) {
            right = inner.appendTo(right, where);
        }
        Source joined;
        if (left == null) {
            if (on != null) {
                where.add(on);
            }
            joined = right;
        } else if (kind == Join.Kind.CROSS) {
            if (on != null) {
                where.add(on);
            }
            joined = Joins.attach(left, kind, right, null, false);
        } else {
            joined = Joins.attach(left, kind, right, on, strict);
        }
        for (Step child : children) {
            joined = child.appendTo(joined, where);
        }
        return joined;
    }
}
