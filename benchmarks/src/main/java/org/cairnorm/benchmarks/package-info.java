/**
 * Measurements with JMH: the same work done through Cairn and by hand with JDBC, in the same run. {@code Compare} runs them all and
 * prints a table of ratios.
 */
@NullMarked
package org.cairnorm.benchmarks;

import org.jspecify.annotations.NullMarked;
