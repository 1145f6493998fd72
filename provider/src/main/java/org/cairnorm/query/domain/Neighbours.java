package org.cairnorm.query.domain;

import java.util.List;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Literal;

/**
 * Values that stand beside each other, as the sides of a comparison: what one of them is tells what the parameters and constants
 * among them are.
 */
public abstract class Neighbours {
    private final int count;

    protected Neighbours(int count) {
        this.count = count;
    }

    /** Whether a value takes its type from its surroundings: a parameter, a constant, or made of nothing else. */
    protected abstract boolean isWeak(int place);

    /** Whether a value is a parameter, which has no type at all by itself. */
    protected abstract boolean isParameter(int place);

    /** Resolves a value beside one of a known type. */
    protected abstract Expression resolve(int place, DomainType beside);

    /**
     * Resolves all of them.
     *
     * @param otherwise what their place asks for, if none of them tells
     */
    public final List<Expression> resolve(DomainType otherwise) {
        DomainType known = DomainType.UNKNOWN;
        Expression[] found = new Expression[count];
        for (int i = 0; i < count && known.isUnknown(); i++) {
            if (!isWeak(i)) {
                found[i] = resolve(i, otherwise);
                known = found[i] instanceof Literal ? DomainType.UNKNOWN : DomainType.of(found[i]);
            }
        }
        if (known.isUnknown()) {
            known = otherwise;
        }
        for (int i = 0; i < count && known.isUnknown(); i++) {
            if (!isParameter(i)) {
                found[i] = found[i] == null ? resolve(i, DomainType.UNKNOWN) : found[i];
                known = DomainType.of(found[i]);
            }
        }
        for (int i = 0; i < count; i++) {
            found[i] = found[i] == null ? resolve(i, known) : TypeRules.adapt(found[i], known);
        }
        return List.of(found);
    }
}
