package org.cairnorm.loading;

import java.sql.ResultSet;
import java.util.Objects;
import org.cairnorm.context.EntityEntry;
import org.jspecify.annotations.Nullable;

/** Leaves an attribute of an enhanced entity unloaded until it is touched. */
final class UnloadedReader extends AttributeReader {
    private final int attribute;

    UnloadedReader(int attribute) {
        this.attribute = attribute;
    }

    @Override
    boolean read(ResultSet row, Object target, @Nullable EntityEntry owner, RowContext context) {
        Objects.requireNonNull(owner).markUnloaded(attribute);
        return false;
    }

    @Override
    @Nullable Object value(ResultSet row, @Nullable EntityEntry owner, RowContext context) {
        throw new IllegalStateException("Only an entity can have an unloaded attribute");
    }

    @Override
    int attribute() {
        return attribute;
    }
}
