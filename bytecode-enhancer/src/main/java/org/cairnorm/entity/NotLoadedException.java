package org.cairnorm.entity;

/** Something was asked of a deserialized instance that had not been loaded before it was serialized. */
public class NotLoadedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public NotLoadedException(String message) {
        super(message);
    }
}
