package org.cairnorm.sql;

import java.util.Objects;

/**
 * A sequence of numbers that the database hands out.
 *
 * @param name name and schema
 * @param start the first number
 * @param increment the step from one call to the next
 */
public record Sequence(QualifiedName name, long start, int increment) {
    public Sequence {
        Objects.requireNonNull(name, "name");
        if (increment == 0) {
            throw new IllegalArgumentException("Sequence '" + name + "' has increment 0; give a step other than 0");
        }
    }

    /** A sequence 1, 2, 3 … */
    public static Sequence of(String name) {
        return new Sequence(QualifiedName.of(name), 1, 1);
    }

    /** A call that takes the next number. */
    public NextValue next() {
        return new NextValue(this);
    }
}
