package org.cairnorm.loading;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.entity.ClassAccess;
import org.cairnorm.mapping.EntityMapping;
import org.jspecify.annotations.Nullable;

/** Reads a to-one association as a reference, made of the foreign key alone. */
final class ReferenceReader extends AttributeReader {
    private final ClassAccess access;
    private final int attribute;
    private final KeyReader key;
    private final EntityMapping target;
    private final int role;
    private final @Nullable EntityLoader eager;

    /** {@code eager} loads the references after the rows; null if they wait to be touched. */
    ReferenceReader(
            ClassAccess access,
            int attribute,
            KeyReader key,
            EntityMapping target,
            int role,
            @Nullable EntityLoader eager) {
        this.access = access;
        this.attribute = attribute;
        this.key = key;
        this.target = target;
        this.role = role;
        this.eager = eager;
    }

    @Override
    boolean read(ResultSet row, Object holder, @Nullable EntityEntry owner, RowContext context) throws SQLException {
        Object value = value(row, owner, context);
        access.set(holder, attribute, value);
        return value != null;
    }

    @Override
    @Nullable Object value(ResultSet row, @Nullable EntityEntry owner, RowContext context) throws SQLException {
        Object id = key.read(row);
        if (id == null) {
            return null;
        }
        EntityEntry entry = context.persistence().find(target, id);
        if (entry == null) {
            entry = References.create(context.persistence(), target, id);
            entry.loadGroup(context.group(role));
        } else if (entry.isReference() && entry.loadGroup() == null) {
            entry.loadGroup(context.group(role));
        }
        if (eager != null && entry.isReference()) {
            eager.followUp(context.operation()).need(id);
        }
        return entry.instance();
    }

    @Override
    int attribute() {
        return attribute;
    }
}
