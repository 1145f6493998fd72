package org.cairnorm.loading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.entity.ClassAccess;
import org.cairnorm.mapping.EmbeddableMapping;
import org.jspecify.annotations.Nullable;

/** Makes an embeddable of a row: null when all its columns are null, a record by its constructor. */
final class EmbeddableReader {
    private final ClassAccess access;
    private final boolean record;
    private final boolean hasColumns;
    private final AttributeReader[] values;
    private final AttributeReader[] collections;
    private final AttributeReader[] concerned;

    /**
     * A reader of its members.
     *
     * @param values readers of all members but collections, by attribute
     * @param collections readers of collections, which have no columns here
     */
    EmbeddableReader(
            EmbeddableMapping mapping, boolean hasColumns, AttributeReader[] values, AttributeReader[] collections) {
        this.access = mapping.access();
        this.record = mapping.record();
        this.hasColumns = hasColumns;
        this.values = values;
        this.collections = collections;
        this.concerned = Stream.concat(Arrays.stream(values), Arrays.stream(collections))
                .filter(AttributeReader::concernsLoaded)
                .toArray(AttributeReader[]::new);
    }

    boolean concernsLoaded() {
        return concerned.length > 0;
    }

    void readLoaded(ResultSet row, EntityEntry owner, RowContext context) throws SQLException {
        for (AttributeReader reader : concerned) {
            reader.readLoaded(row, owner, context);
        }
    }

    @Nullable Object read(ResultSet row, @Nullable EntityEntry owner, RowContext context) throws SQLException {
        return record ? readRecord(row, owner, context) : readClass(row, owner, context);
    }

    private @Nullable Object readClass(ResultSet row, @Nullable EntityEntry owner, RowContext context)
            throws SQLException {
        Object instance = access.newInstance();
        boolean found = !hasColumns;
        for (AttributeReader reader : values) {
            found |= reader.read(row, instance, owner, context);
        }
        if (!found) {
            return null;
        }
        for (AttributeReader reader : collections) {
            reader.read(row, instance, owner, context);
        }
        return instance;
    }

    private @Nullable Object readRecord(ResultSet row, @Nullable EntityEntry owner, RowContext context)
            throws SQLException {
        @Nullable Object[] members = new @Nullable Object[values.length + collections.length];
        boolean found = !hasColumns;
        for (AttributeReader reader : values) {
            Object member = reader.value(row, owner, context);
            members[reader.attribute()] = member;
            found |= member != null;
        }
        if (!found) {
            return null;
        }
        for (AttributeReader reader : collections) {
            members[reader.attribute()] = reader.value(row, owner, context);
        }
        return access.newInstance(members);
    }
}
