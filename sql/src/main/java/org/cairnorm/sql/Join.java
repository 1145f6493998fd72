package org.cairnorm.sql;

import org.jspecify.annotations.Nullable;

/**
 * Two sources put side by side.
 *
 * @param left the left source
 * @param kind what happens to rows without a partner
 * @param right the right source
 * @param on the condition that makes partners, or null exactly for a cross join
 */
public record Join(
        Source left, Kind kind, Source right, @Nullable Expression on) implements Source {

    /** What happens to rows without a partner. */
    public enum Kind {
        INNER,
        LEFT,
        RIGHT,
        FULL,
        CROSS
    }

    public Join {
        Checks.present(left, kind, right);
        if ((kind == Kind.CROSS) != (on == null)) {
            throw new IllegalArgumentException(
                    kind == Kind.CROSS
                            ? "A cross join has no condition"
                            : "A join of kind " + kind + " needs a condition");
        }
    }

    @Override
    public <R> R accept(SourceVisitor<R> visitor) {
        return visitor.visitJoin(this);
    }
}
