package org.cairnorm.loading;

import jakarta.persistence.PersistenceException;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.context.EntityState;
import org.cairnorm.engine.DatabaseException;
import org.cairnorm.entity.ClassAccess;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.Identifier;

/** Makes and fills instances of exactly one entity. */
final class InstanceReader {
    private final EntityMapping mapping;
    private final ClassAccess access;
    private final Identifier identifier;
    private final AttributeReader[] readers;
    private final AttributeReader[] forLoaded;

    InstanceReader(EntityMapping mapping, AttributeReader[] readers) {
        this.mapping = mapping;
        this.access = mapping.access();
        this.identifier = mapping.identifier();
        this.readers = readers;
        this.forLoaded = java.util.Arrays.stream(readers)
                .filter(AttributeReader::concernsLoaded)
                .toArray(AttributeReader[]::new);
    }

    EntityMapping mapping() {
        return mapping;
    }

    /** A new managed instance of the row. */
    Object create(ResultSet row, Object id, RowContext context, int role) throws SQLException {
        Object instance = access.newInstance();
        EntityEntry entry = context.persistence().add(mapping, instance, id, EntityState.MANAGED);
        boolean complete = false;
        try {
            identifier.assign(instance, id);
            readAll(readers, row, instance, entry, context);
            entry.markStored();
            complete = true;
        } finally {
            if (!complete) {
                context.persistence().remove(entry);
            }
        }
        entry.loadGroup(context.group(role));
        context.loading().loaded(entry);
        return instance;
    }

    /** Fills a reference, or overwrites an instance, from the row. */
    void fill(ResultSet row, EntityEntry entry, RowContext context, int role) throws SQLException {
        boolean wasReference = entry.isReference();
        AttributeReader[] wanted = wasReference && entry.hasWritten() ? unwritten(entry) : readers;
        entry.becomeInitialized();
        boolean complete = false;
        try {
            readAll(wanted, row, entry.instance(), entry, context);
            complete = true;
        } finally {
            if (!complete && wasReference) {
                entry.becomeReference();
            }
        }
        StoredState.take(entry, wasReference);
        if (wasReference) {
            entry.loadGroup(context.group(role));
        }
        context.loading().loaded(entry);
    }

    private AttributeReader[] unwritten(EntityEntry entry) {
        return java.util.Arrays.stream(readers)
                .filter(reader -> !entry.isWritten(reader.attribute()))
                .toArray(AttributeReader[]::new);
    }

    /** Lets the row tell what it has beyond the instance itself. */
    void readLoaded(ResultSet row, EntityEntry entry, RowContext context, int role) throws SQLException {
        if (entry.loadGroup() == null) {
            entry.loadGroup(context.group(role));
        }
        for (AttributeReader reader : forLoaded) {
            reader.readLoaded(row, entry, context);
        }
    }

    private void readAll(
            AttributeReader[] wanted, ResultSet row, Object instance, EntityEntry entry, RowContext context)
            throws SQLException {
        int at = 0;
        try {
            for (; at < wanted.length; at++) {
                wanted[at].read(row, instance, entry, context);
            }
        } catch (PersistenceException | DatabaseException e) {
            throw e;
        } catch (RuntimeException e) {
            String attribute = mapping.attributes().get(wanted[at].attribute()).name();
            throw new PersistenceException(
                    LoadingProblem.NOT_READABLE.with(mapping.name(), attribute, entry.id(), e.getMessage()), e);
        }
    }
}
