package org.cairnorm.loading;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.cairnorm.context.EntityEntry;
import org.jspecify.annotations.Nullable;

/** Reads the foreign key of a to-one association whose target is loaded in a batch after the rows. */
final class DeferredToOneReader extends AttributeReader {
    private final ToOneTarget target;
    private final KeyReader key;
    private final EntityLoader loader;
    private final int role;
    private final boolean planned;

    /** {@code planned} says that the target is wanted for owners that are loaded already, too. */
    DeferredToOneReader(ToOneTarget target, KeyReader key, EntityLoader loader, int role, boolean planned) {
        this.target = target;
        this.key = key;
        this.loader = loader;
        this.role = role;
        this.planned = planned;
    }

    @Override
    boolean read(ResultSet row, Object holder, @Nullable EntityEntry owner, RowContext context) throws SQLException {
        Object value = key.read(row);
        EntityEntry known = value == null ? null : loader.known(context.persistence(), value);
        target.access().set(holder, target.attribute(), known == null ? null : known.instance());
        if (value == null) {
            return false;
        }
        if (known == null) {
            waiting(context).set(target, owner, holder, value);
        } else if (known.isReference()) {
            waiting(context).need(value);
        }
        return true;
    }

    private EntityLoader.Waiting waiting(RowContext context) {
        Object known = context.state(role);
        if (known != null) {
            return (EntityLoader.Waiting) known;
        }
        EntityLoader.Waiting waiting = loader.followUp(context.operation());
        context.state(role, waiting);
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

    @Override
    boolean concernsLoaded() {
        return planned;
    }

    @Override
    void readLoaded(ResultSet row, EntityEntry owner, RowContext context) throws SQLException {
        Object value = key.read(row);
        if (value == null) {
            return;
        }
        EntityEntry known = loader.known(context.persistence(), value);
        if (known != null && known.isReference()) {
            waiting(context).need(value);
        }
        if (target.place() == ToOneTarget.Place.ENTITY && !owner.isLoaded(target.attribute())) {
            owner.markLoaded(target.attribute());
            if (known == null) {
                waiting(context).set(target, owner, owner.instance(), value);
            } else {
                target.set(context.operation(), owner, owner.instance(), known.instance());
            }
        }
    }
}
