package org.cairnorm.loading;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.context.LoadGroup;
import org.cairnorm.context.PersistenceContext;
import org.cairnorm.mapping.EntityMapping;
import org.jspecify.annotations.Nullable;

/**
 * Reads a lazy to-one association to an entity whose rows the same statement reads. A reference is made only when no row of the
 * statement brought the target: so what a query gives are instances of the entity class itself, not references that were filled.
 */
final class LateReferenceReader extends AttributeReader {
    private final ToOneTarget target;
    private final KeyReader key;
    private final EntityMapping mapping;
    private final int role;

    LateReferenceReader(ToOneTarget target, KeyReader key, EntityMapping mapping, int role) {
        this.target = target;
        this.key = key;
        this.mapping = mapping;
        this.role = role;
    }

    @Override
    boolean read(ResultSet row, Object holder, @Nullable EntityEntry owner, RowContext context) throws SQLException {
        Object id = key.read(row);
        EntityEntry known = id == null ? null : context.persistence().find(mapping, id);
        target.access().set(holder, target.attribute(), known == null ? null : known.instance());
        if (id == null) {
            return false;
        }
        if (known == null) {
            waiting(context).settings.add(target, owner, holder, id);
        } else if (known.isReference() && known.loadGroup() == null) {
            known.loadGroup(waiting(context).group);
        }
        return true;
    }

    private Waiting waiting(RowContext context) {
        Object known = context.state(role);
        if (known != null) {
            return (Waiting) known;
        }
        Waiting waiting = new Waiting();
        context.state(role, waiting);
        context.operation().afterLoading(waiting);
        return waiting;
    }

    @Override
    @Nullable Object value(ResultSet row, @Nullable EntityEntry owner, RowContext context) {
        throw new IllegalStateException("A record cannot wait for an association");
    }

    @Override
    int attribute() {
        return target.attribute();
    }

    private final class Waiting implements FollowUp {
        private final Settings settings = new Settings();
        private final LoadGroup group = new LoadGroup();

        @Override
        public void run(Operation operation) {
            PersistenceContext context = operation.loading().persistenceContext();
            settings.set(operation, id -> {
                EntityEntry known = context.find(mapping, id);
                if (known == null) {
                    known = References.create(context, mapping, id);
                    known.loadGroup(group);
                }
                return known.instance();
            });
        }

        @Override
        public void abandon(PersistenceContext context) {
            settings.abandon(context);
        }
    }
}
