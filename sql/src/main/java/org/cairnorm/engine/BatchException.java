package org.cairnorm.engine;

/** One element of a batch failed; says which, where the driver tells. */
public class BatchException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    /** The answer of {@link #failedElement()} when the driver does not tell. */
    public static final int UNKNOWN = -1;

    private final int failedElement;
    private final int batchSize;

    /** {@code failedElement} counts from 0 in the order of {@link Batch#add}, or is {@link #UNKNOWN}. */
    public BatchException(DatabaseException failure, int failedElement, int batchSize) {
        super(message(failure, failedElement, batchSize), failure);
        this.failedElement = failedElement;
        this.batchSize = batchSize;
    }

    private static String message(DatabaseException failure, int failedElement, int batchSize) {
        String which = failedElement == UNKNOWN ? "One element" : "Element " + (failedElement + 1);
        return which + " of a batch of " + batchSize + ": " + failure.getMessage();
    }

    /** The element that failed, counted from 0 since the last execution, or {@link #UNKNOWN}. */
    public int failedElement() {
        return failedElement;
    }

    /** How many elements the batch had. */
    public int batchSize() {
        return batchSize;
    }
}
