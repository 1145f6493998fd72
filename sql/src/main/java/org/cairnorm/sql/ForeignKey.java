package org.cairnorm.sql;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Columns whose values occur as a key of another table.
 *
 * @param name the constraint's name, or null for one the database makes
 * @param columns names of the referencing columns, in order
 * @param target the referenced table
 * @param targetColumns names of the referenced columns, in the order of {@code columns}
 * @param onDelete what the database does with the row when the referenced row is deleted
 * @param deferred whether the constraint is checked only at commit, where the database can
 * @param definition the constraint as DDL shall say it literally, written by the author of the mapping, or null
 */
public record ForeignKey(
        @Nullable Identifier name,
        List<Identifier> columns,
        QualifiedName target,
        List<Identifier> targetColumns,
        OnDelete onDelete,
        boolean deferred,
        @Nullable String definition) {

    /** What the database does with a row when the row it refers to is deleted. */
    public enum OnDelete {
        /** Refuse. */
        NO_ACTION,
        /** Delete the row too. */
        CASCADE,
        /** Set the referring columns to null. */
        SET_NULL
    }

    public ForeignKey {
        columns = Checks.notEmpty(columns, "A foreign key needs a column");
        Objects.requireNonNull(target, "target");
        targetColumns = List.copyOf(targetColumns);
        Objects.requireNonNull(onDelete, "onDelete");
        if (columns.size() != targetColumns.size()) {
            throw new IllegalArgumentException("The foreign key " + columns + " to table '" + target + "' has "
                    + columns.size() + " columns but names " + targetColumns.size() + " referenced columns "
                    + targetColumns);
        }
    }

    /** A foreign key that refuses deletes and is checked at once. */
    public static ForeignKey of(
            @Nullable Identifier name, List<Identifier> columns, QualifiedName target, List<Identifier> targetColumns) {
        return new ForeignKey(name, columns, target, targetColumns, OnDelete.NO_ACTION, false, null);
    }

    /** This key with another action on delete. */
    public ForeignKey onDelete(OnDelete newAction) {
        return new ForeignKey(name, columns, target, targetColumns, newAction, deferred, definition);
    }
}
