/**
 * Changes of a persistence context become rows: entries and collections → {@link org.cairnorm.flush.RowOperation} → grouped by
 * {@link org.cairnorm.flush.RowShape} → ordered by the {@code ConstraintGraph} → a {@link org.cairnorm.flush.FlushPlan} → batches.
 *
 * <p>{@link org.cairnorm.flush.Flusher} makes plans and runs them. The order is derived, row by row, from the foreign and unique keys
 * of the model; circles are cut at a column that may be empty for a while, and a fix-up fills it afterwards.
 */
@NullMarked
package org.cairnorm.flush;

import org.jspecify.annotations.NullMarked;
