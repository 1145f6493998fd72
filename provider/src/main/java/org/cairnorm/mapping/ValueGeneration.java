package org.cairnorm.mapping;

import org.cairnorm.sql.Column;
import org.cairnorm.sql.Sequence;
import org.cairnorm.sql.Table;

/** How an identifier value is generated (JPA 3.2 §11.1.21). */
public sealed interface ValueGeneration {

    /** Whether the value exists only after the row was inserted. */
    default boolean byInsert() {
        return this instanceof ByIdentity;
    }

    /**
     * From a database sequence, a block of values at a time.
     *
     * @param allocationSize how many values one call of the sequence stands for: its increment
     */
    record BySequence(Sequence sequence, int allocationSize) implements ValueGeneration {}

    /**
     * From a row of a generator table.
     *
     * @param segment the value of {@code segmentColumn} that names this generator's row
     * @param initialValue what the row holds before the first value, which is the next one: a row holds the last value generated
     */
    record ByTable(
            Table table,
            Column<?> segmentColumn,
            String segment,
            Column<?> valueColumn,
            long initialValue,
            int allocationSize)
            implements ValueGeneration {}

    /** By the identity column of the table, at insert. */
    record ByIdentity() implements ValueGeneration {}

    /** A random UUID, as UUID or as its text. */
    record ByUuid() implements ValueGeneration {}
}
