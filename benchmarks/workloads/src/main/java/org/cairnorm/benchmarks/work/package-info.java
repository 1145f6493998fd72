/** The workloads, one class each: the work through Jakarta Persistence, and beside it its twin in plain JDBC. */
@NullMarked
package org.cairnorm.benchmarks.work;

import org.jspecify.annotations.NullMarked;
