package org.cairnorm.entity;

/**
 * Makes references: instances of a generated subclass of a plain entity class that know only their key. A reference becomes
 * the entity itself when it is first asked for anything else: its own attributes are filled, so that there is one instance per
 * key and never a second one behind it.
 */
public interface ReferenceFactory {

    /** A reference without state: it behaves as a plain instance until a state is set. Implements {@link StateHolder}. */
    Object newReference();
}
