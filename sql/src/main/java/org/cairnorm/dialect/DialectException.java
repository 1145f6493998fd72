package org.cairnorm.dialect;

/** A database cannot do, or its dialect refuses to write, what a statement asks for. */
public class DialectException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With what is wrong and what to do about it. */
    public DialectException(String message) {
        super(message);
    }
}
