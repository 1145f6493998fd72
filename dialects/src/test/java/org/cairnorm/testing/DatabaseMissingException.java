package org.cairnorm.testing;

/** No database of a kind answers; the message tells where it was looked for and how to name one. */
final class DatabaseMissingException extends Exception {

    private static final long serialVersionUID = 1L;

    DatabaseMissingException(String message) {
        super(message);
    }
}
