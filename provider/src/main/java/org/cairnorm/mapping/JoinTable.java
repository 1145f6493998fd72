package org.cairnorm.mapping;

import java.util.List;
import java.util.Objects;
import org.cairnorm.sql.Table;

/**
 * The table of links of an association, or the collection table of an element collection.
 *
 * @param toOwner join columns that refer to the owner of the attribute
 * @param toTarget join columns that refer to the target entity; empty for an element collection
 */
public record JoinTable(Table table, List<JoinColumn> toOwner, List<JoinColumn> toTarget) {
    public JoinTable {
        Objects.requireNonNull(table);
        toOwner = List.copyOf(toOwner);
        toTarget = List.copyOf(toTarget);
    }
}
