package org.cairnorm.loading;

/**
 * How much is loaded at once.
 *
 * @param fetchBatchSize the most keys that one batch statement asks for; the dialect may allow fewer
 */
public record LoadingOptions(int fetchBatchSize) {

    /** Large enough that the owners of an ordinary query are one statement. */
    public static final LoadingOptions DEFAULT = new LoadingOptions(4096);

    public LoadingOptions {
        if (fetchBatchSize < 1) {
            throw new IllegalArgumentException("The fetch batch size must be at least 1, not " + fetchBatchSize);
        }
    }
}
