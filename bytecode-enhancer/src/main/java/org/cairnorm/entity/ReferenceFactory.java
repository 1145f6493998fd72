package org.cairnorm.entity;

import java.lang.reflect.Method;
import java.util.List;

/**
 * Makes references: instances of a generated subclass of a plain entity class that know only their key. A reference becomes
 * the entity itself when it is first asked for anything else: its own attributes are filled, so that there is one instance per
 * key and never a second one behind it.
 *
 * <p>Every method that can be overridden {@linkplain InstanceState#initialize() initializes} first, but the getters of the
 * identifier. A method of {@code Object} that the entity class does not override asks nothing of the instance, so it does not.
 */
public interface ReferenceFactory {

    /** A reference without state: it behaves as a plain instance until a state is set. Implements {@link Reference}. */
    Object newReference();

    /** The generated class; its superclass is the entity class. */
    Class<?> referenceClass();

    /**
     * Methods that read an uninitialized reference as it is, since they cannot be overridden: final ones, and package-private
     * ones of a superclass in another package. Worth a warning at boot.
     */
    List<Method> nonInterceptable();
}
