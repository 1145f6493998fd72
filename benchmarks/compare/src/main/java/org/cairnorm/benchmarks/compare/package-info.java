/**
 * Runs each workload for each contender in a process of its own and writes one table. Flow: {@code Choice} (what is asked for) →
 * {@code Cell} (one workload, one contender) → {@code Measurement} (JMH) → {@code Figures} → {@code Table}. Begin at
 * {@link org.cairnorm.benchmarks.compare.Compare}.
 */
@NullMarked
package org.cairnorm.benchmarks.compare;

import org.jspecify.annotations.NullMarked;
