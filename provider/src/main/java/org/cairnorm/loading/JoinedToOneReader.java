package org.cairnorm.loading;

import jakarta.persistence.EntityNotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.cairnorm.context.EntityEntry;
import org.jspecify.annotations.Nullable;

/** Reads a to-one association whose target stands in the same row. */
final class JoinedToOneReader extends AttributeReader {
    private final ToOneTarget target;
    private final EntityReader reader;
    private final @Nullable KeyReader foreignKey;

    /** {@code foreignKey} tells a missing row from a missing link; null for an inverse association. */
    JoinedToOneReader(ToOneTarget target, EntityReader reader, @Nullable KeyReader foreignKey) {
        this.target = target;
        this.reader = reader;
        this.foreignKey = foreignKey;
    }

    @Override
    boolean read(ResultSet row, Object holder, @Nullable EntityEntry owner, RowContext context) throws SQLException {
        Object value = value(row, owner, context);
        target.access().set(holder, target.attribute(), value);
        return value != null;
    }

    @Override
    @Nullable Object value(ResultSet row, @Nullable EntityEntry owner, RowContext context) throws SQLException {
        Object value = reader.read(row, context);
        if (value == null && foreignKey != null) {
            Object key = foreignKey.read(row);
            if (key != null) {
                throw new EntityNotFoundException(
                        LoadingProblem.ROW_MISSING.with(reader.mapping().name(), key));
            }
        }
        return value;
    }

    @Override
    int attribute() {
        return target.attribute();
    }

    @Override
    boolean concernsLoaded() {
        return true;
    }

    @Override
    void readLoaded(ResultSet row, EntityEntry owner, RowContext context) throws SQLException {
        Object value = reader.read(row, context);
        if (target.place() == ToOneTarget.Place.ENTITY && !owner.isLoaded(target.attribute())) {
            owner.markLoaded(target.attribute());
            target.set(context.operation(), owner, owner.instance(), value);
        }
    }
}
