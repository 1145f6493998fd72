package org.cairnorm.loading;

import java.sql.ResultSet;
import java.util.Objects;
import org.cairnorm.context.EntityEntry;
import org.jspecify.annotations.Nullable;

/** Has the target of a to-one association, which this row tells nothing of, looked up after the rows for all owners. */
final class InverseToOneReader extends AttributeReader {
    private final ToOneTarget target;
    private final AssociationLoader loader;
    private final boolean planned;

    InverseToOneReader(ToOneTarget target, AssociationLoader loader, boolean planned) {
        this.target = target;
        this.loader = loader;
        this.planned = planned;
    }

    @Override
    boolean read(ResultSet row, Object holder, @Nullable EntityEntry owner, RowContext context) {
        target.access().set(holder, target.attribute(), null);
        loader.followUp(context.operation()).add(Objects.requireNonNull(owner));
        return false;
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
        return planned && target.place() == ToOneTarget.Place.ENTITY;
    }

    @Override
    void readLoaded(ResultSet row, EntityEntry owner, RowContext context) {
        if (!owner.isLoaded(target.attribute())) {
            loader.followUp(context.operation()).add(owner);
        }
    }
}
