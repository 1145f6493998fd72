package org.cairnorm.loading;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.mapping.EntityMapping;
import org.jspecify.annotations.Nullable;

/** Reads the identifier of an entity from each row and lets the entities that are not loaded yet follow in batches. */
final class IdentifiedReader implements RowReader<Object> {
    private final EntityMapping mapping;
    private final KeyReader key;
    private final EntityLoader loader;

    IdentifiedReader(EntityMapping mapping, KeyReader key, EntityLoader loader) {
        this.mapping = mapping;
        this.key = key;
        this.loader = loader;
    }

    @Override
    public @Nullable Object read(ResultSet row, RowContext context) throws SQLException {
        Object id = key.read(row);
        if (id == null) {
            return null;
        }
        EntityEntry entry = context.persistence().find(mapping, id);
        if (entry != null && !entry.isReference()) {
            return entry.instance();
        }
        loader.followUp(context.operation()).need(id);
        return new AwaitedEntity(mapping, id);
    }
}
