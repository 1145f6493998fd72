package org.cairnorm.context;

import org.cairnorm.entity.PersistentCollection;

/** Loads what is touched for the first time; the session answers for it and puts the loading package to work. */
public interface LazyLoader {

    /** Loads one attribute of a loaded entity. */
    void load(EntityEntry entry, int attribute);

    /** Loads an entity of which only the key is known. */
    void initialize(EntityEntry reference);

    void load(EntityEntry owner, PersistentCollection collection);
}
