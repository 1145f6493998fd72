package org.cairnorm.loading;

import org.cairnorm.context.EntityEntry;
import org.cairnorm.entity.PersistentCollection;
import org.cairnorm.mapping.PluralAttribute;
import org.jspecify.annotations.Nullable;

/** Finds and makes the persistent collections of instances. */
final class LazyCollections {
    private LazyCollections() {}

    /** The persistent collection that an instance has for an attribute, made now if the attribute is unloaded; null if it has another or none. */
    static @Nullable PersistentCollection at(EntityEntry owner, AttributePath path) {
        if (path.isDirect() && !owner.isLoaded(path.index())) {
            return make(owner, path.index());
        }
        return path.get(owner) instanceof PersistentCollection collection ? collection : null;
    }

    /** Gives an enhanced instance the unloaded collection that it has gone without until now. */
    static PersistentCollection make(EntityEntry owner, int attribute) {
        PluralAttribute plural = (PluralAttribute) owner.mapping().attributes().get(attribute);
        PersistentCollection made = CollectionReader.kind(plural).unloaded(owner, plural);
        owner.mapping().access().set(owner.instance(), attribute, made);
        owner.markLoaded(attribute);
        Object snapshot = owner.snapshot();
        if (snapshot != null) {
            owner.mapping().access().recapture(snapshot, attribute, made);
        }
        return made;
    }

    /** Whether the collection of an instance is still to be loaded. */
    static boolean isUnloaded(EntityEntry owner, AttributePath path) {
        if (owner.isReference() || !path.isIn(owner.mapping())) {
            return false;
        }
        if (path.isDirect() && !owner.isLoaded(path.index())) {
            return true;
        }
        return path.get(owner) instanceof PersistentCollection collection && !collection.isLoaded();
    }
}
