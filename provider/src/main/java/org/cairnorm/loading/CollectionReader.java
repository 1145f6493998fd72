package org.cairnorm.loading;

import java.sql.ResultSet;
import java.util.Objects;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.entity.ClassAccess;
import org.cairnorm.entity.CollectionKind;
import org.cairnorm.entity.PersistentCollection;
import org.cairnorm.mapping.PluralAttribute;
import org.jspecify.annotations.Nullable;

/** Gives an owner an unloaded collection, and has it loaded after the rows where it is eager. */
final class CollectionReader extends AttributeReader {
    private final ClassAccess access;
    private final PluralAttribute attribute;
    private final CollectionKind kind;
    private final AttributePath path;
    private final @Nullable AssociationLoader eager;
    private final boolean planned;

    /**
     * A reader of one collection attribute.
     *
     * @param eager loads it after the rows; null if it waits to be touched
     * @param planned whether it is wanted for owners that are loaded already, too
     */
    CollectionReader(
            ClassAccess access,
            PluralAttribute attribute,
            AttributePath path,
            @Nullable AssociationLoader eager,
            boolean planned) {
        this.access = access;
        this.attribute = attribute;
        this.kind = kind(attribute);
        this.path = path;
        this.eager = eager;
        this.planned = planned;
    }

    static CollectionKind kind(PluralAttribute attribute) {
        return switch (attribute.kind()) {
            case COLLECTION, LIST -> CollectionKind.LIST;
            case SET -> CollectionKind.SET;
            case MAP -> CollectionKind.MAP;
        };
    }

    @Override
    boolean read(ResultSet row, Object target, @Nullable EntityEntry owner, RowContext context) {
        access.set(target, attribute.index(), value(row, owner, context));
        return false;
    }

    @Override
    Object value(ResultSet row, @Nullable EntityEntry owner, RowContext context) {
        EntityEntry entry = Objects.requireNonNull(owner);
        if (eager != null) {
            eager.followUp(context.operation()).add(entry);
        }
        return kind.unloaded(entry, attribute);
    }

    @Override
    int attribute() {
        return attribute.index();
    }

    @Override
    boolean concernsLoaded() {
        return planned;
    }

    @Override
    void readLoaded(ResultSet row, EntityEntry owner, RowContext context) {
        if (eager == null) {
            return;
        }
        boolean unloaded = path.isDirect() && !owner.isLoaded(path.index())
                || path.get(owner) instanceof PersistentCollection collection && !collection.isLoaded();
        if (unloaded) {
            eager.followUp(context.operation()).add(owner);
        }
    }
}
