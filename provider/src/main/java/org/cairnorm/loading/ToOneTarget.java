package org.cairnorm.loading;

import org.cairnorm.context.EntityEntry;
import org.cairnorm.entity.ClassAccess;
import org.jspecify.annotations.Nullable;

/**
 * The place of a to-one association in a class, for setting it after the row was read.
 *
 * @param access of the entity or embeddable that has it
 * @param place whether that is an entity, and if not, what it belongs to
 */
record ToOneTarget(ClassAccess access, int attribute, Place place) {

    /** Where a class stands. */
    enum Place {
        ENTITY,
        EMBEDDED,
        /** An element of a collection, or a value that nobody holds yet. */
        ELEMENT
    }

    /** Sets the association; the stored state of the owner is as if the row had held it. */
    void set(Operation operation, @Nullable EntityEntry owner, Object holder, @Nullable Object value) {
        access.set(holder, attribute, value);
        if (owner == null) {
            return;
        }
        if (place == Place.ENTITY) {
            Object snapshot = owner.snapshot();
            if (snapshot != null) {
                access.recapture(snapshot, attribute, value);
            }
        } else if (place == Place.EMBEDDED) {
            operation.changedAfterReading(owner);
        }
    }
}
