package org.cairnorm.engine;

/** One element of a batch failed; says which, where the driver tells. */
public class BatchException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    /** The answer of {@link #failedElement()} when the driver does not tell. */
    public static final int UNKNOWN = -1;

    private final DatabaseException reason;
    private final int failedElement;
    private final int batchSize;

    /** {@code failedElement} counts from 0 in the order of {@link Batch#add}, or is {@link #UNKNOWN}. */
    public BatchException(DatabaseException failure, int failedElement, int batchSize) {
        super(message(failure, failedElement, batchSize), failure);
        this.reason = failure;
        this.failedElement = failedElement;
        this.batchSize = batchSize;
    }

    /** The same failure, seen from a larger batch of which this was a part. */
    BatchException within(int firstElement, int elements) {
        return new BatchException(reason, failedElement == UNKNOWN ? UNKNOWN : firstElement + failedElement, elements);
    }

    /** The same failure, of this element. */
    BatchException of(int element) {
        return new BatchException(reason, element, batchSize);
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
