package org.cairnorm.dialect;

/** How tightly a piece of SQL holds together, loosest first. Decides where parentheses stand. */
public enum Precedence {
    OR,
    AND,
    NOT,
    /** Comparisons, {@code like}, {@code in}, {@code between}, {@code is null}. */
    PREDICATE,
    /** Databases disagree how tightly {@code ||} binds, so its operands and itself are put in parentheses early. */
    CONCAT,
    ADDITIVE,
    MULTIPLICATIVE,
    SIGN,
    /** Names, markers, literals, calls, and what stands in parentheses. */
    PRIMARY;

    /** Whether this must stand in parentheses where something of the other precedence is wanted. */
    public boolean isLooserThan(Precedence wanted) {
        return compareTo(wanted) < 0;
    }
}
