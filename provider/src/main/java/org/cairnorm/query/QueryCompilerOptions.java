package org.cairnorm.query;

/**
 * How compiled queries are kept.
 *
 * @param cachedPlans the most that are kept; 0 keeps none
 * @param cachedBytes about how much memory they may take together
 */
public record QueryCompilerOptions(int cachedPlans, long cachedBytes) {
    /** 2,000 plans in 32 MB. */
    public static final QueryCompilerOptions DEFAULT = new QueryCompilerOptions(2_000, 32L << 20);

    public QueryCompilerOptions {
        if (cachedPlans < 0 || cachedBytes < 0) {
            throw new IllegalArgumentException("The plan cache cannot hold fewer than 0 plans or bytes");
        }
    }
}
