package org.cairnorm.sql;

import java.util.List;
import java.util.Objects;

/**
 * An index of a table.
 *
 * @param name the index's name
 * @param columns the columns, in order
 * @param unique whether it also refuses equal values
 */
public record Index(Identifier name, List<Part> columns, boolean unique) {

    /**
     * A column of an index.
     *
     * @param column the column's name
     * @param descending whether it is sorted from high to low
     */
    public record Part(Identifier column, boolean descending) {
        public Part {
            Objects.requireNonNull(column, "column");
        }
    }

    public Index {
        Objects.requireNonNull(name, "name");
        columns = Checks.notEmpty(columns, "An index needs a column");
    }

    /** An index of ascending columns. */
    public static Index of(String name, String... columns) {
        return new Index(
                Identifier.of(name),
                java.util.Arrays.stream(columns)
                        .map(column -> new Part(Identifier.of(column), false))
                        .toList(),
                false);
    }
}
