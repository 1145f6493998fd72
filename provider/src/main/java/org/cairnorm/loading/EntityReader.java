package org.cairnorm.loading;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.mapping.EntityMapping;
import org.jspecify.annotations.Nullable;

/**
 * Reads a row into the managed instance of its key: finds it in the context, or makes and fills it. A row of an instance that is
 * loaded already is passed over.
 */
final class EntityReader implements RowReader<Object> {
    private final EntityMapping mapping;
    private final KeyReader key;
    private final TypeReader types;
    private final int role;

    EntityReader(EntityMapping mapping, KeyReader key, TypeReader types, int role) {
        this.mapping = mapping;
        this.key = key;
        this.types = types;
        this.role = role;
    }

    EntityMapping mapping() {
        return mapping;
    }

    @Override
    public @Nullable Object read(ResultSet row, RowContext context) throws SQLException {
        Object id = key.read(row);
        if (id == null) {
            return null;
        }
        EntityEntry entry = context.persistence().find(mapping, id);
        if (entry == null) {
            return types.of(row, id).create(row, id, context, role);
        }
        if (entry.isReference() || context.overwrites(entry)) {
            types.of(entry.mapping()).fill(row, entry, context, role);
        } else {
            types.of(entry.mapping()).readLoaded(row, entry, context, role);
        }
        return entry.instance();
    }
}
