package org.cairnorm.loading;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.cairnorm.context.EntityEntry;
import org.jspecify.annotations.Nullable;

/** Reads one attribute from a row. Made once per statement, thread-safe. */
abstract class AttributeReader {

    /**
     * Reads the attribute into an instance.
     *
     * @param target the entity or embeddable that has the attribute
     * @param owner the entry of the entity that target is or belongs to; null for an embeddable that stands alone
     * @return whether any column of it was not null
     */
    abstract boolean read(ResultSet row, Object target, @Nullable EntityEntry owner, RowContext context)
            throws SQLException;

    /** Reads the attribute as a value, for instances that are made from all their values at once. */
    abstract @Nullable Object value(ResultSet row, @Nullable EntityEntry owner, RowContext context) throws SQLException;

    /** The number of the attribute in its class. */
    abstract int attribute();

    /** Whether rows have something for this attribute even if the entity is loaded already. */
    boolean concernsLoaded() {
        return false;
    }

    /** Called instead of {@link #read} for an entity that is loaded already, if {@link #concernsLoaded()}. */
    void readLoaded(ResultSet row, EntityEntry owner, RowContext context) throws SQLException {}
}
