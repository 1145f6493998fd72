package org.cairnorm.tck;

/** What the user of the runner must know and can change; the message is all there is to say. */
final class TckException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TckException(String message) {
        super(message);
    }
}
