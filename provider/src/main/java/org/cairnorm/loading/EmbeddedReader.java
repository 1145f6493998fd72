package org.cairnorm.loading;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.entity.ClassAccess;
import org.jspecify.annotations.Nullable;

/** Reads an embedded attribute. */
final class EmbeddedReader extends AttributeReader {
    private final ClassAccess access;
    private final int attribute;
    private final EmbeddableReader reader;

    EmbeddedReader(ClassAccess access, int attribute, EmbeddableReader reader) {
        this.access = access;
        this.attribute = attribute;
        this.reader = reader;
    }

    @Override
    boolean read(ResultSet row, Object target, @Nullable EntityEntry owner, RowContext context) throws SQLException {
        Object value = reader.read(row, owner, context);
        access.set(target, attribute, value);
        return value != null;
    }

    @Override
    @Nullable Object value(ResultSet row, @Nullable EntityEntry owner, RowContext context) throws SQLException {
        return reader.read(row, owner, context);
    }

    @Override
    int attribute() {
        return attribute;
    }

    @Override
    boolean concernsLoaded() {
        return reader.concernsLoaded();
    }

    @Override
    void readLoaded(ResultSet row, EntityEntry owner, RowContext context) throws SQLException {
        reader.readLoaded(row, owner, context);
    }
}
