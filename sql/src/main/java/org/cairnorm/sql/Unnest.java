package org.cairnorm.sql;

import java.util.List;

/**
 * The elements of a collection slot as a source: a row for each element, a column for each of its parts. Bound as one array
 * for each column, so that one text serves any number of elements. Equal elements are rows of their own: a join repeats what
 * it finds for each.
 *
 * @param slot the elements
 * @param alias the name it goes by
 * @param columns its columns, one for each part of an element
 */
public record Unnest(CollectionSlot slot, Alias alias, List<Column<?>> columns) implements Source {
    public Unnest {
        Checks.present(slot, alias);
        columns = List.copyOf(columns);
        if (columns.size() != slot.types().size()) {
            throw new IllegalArgumentException("The source '" + alias + "' names " + columns.size()
                    + " columns, but elements of the collection slot '" + slot.name() + "' have "
                    + slot.types().size() + " parts");
        }
    }

    /**
     * A column of this source.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public ColumnRef c(String column) {
        return new ColumnRef(alias, Columns.find(columns, column, "source '" + alias + "'"));
    }

    /** A column of this source, by its 0-based position. */
    public ColumnRef c(int position) {
        return new ColumnRef(alias, columns.get(position));
    }

    @Override
    public <R> R accept(SourceVisitor<R> visitor) {
        return visitor.visitUnnest(this);
    }
}
