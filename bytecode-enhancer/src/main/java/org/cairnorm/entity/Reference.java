package org.cairnorm.entity;

/**
 * An instance of a generated subclass of a plain entity class, see {@link ReferenceFactory}. Its class is not the entity
 * class: ask {@link #entityClassOf(Object)} where classes are compared.
 */
public interface Reference extends StateHolder {

    /** The class of the model that an instance belongs to: the entity class for a reference, its own class for any other. */
    static Class<?> entityClassOf(Object instance) {
        Class<?> type = instance.getClass();
        return instance instanceof Reference ? type.getSuperclass() : type;
    }
}
