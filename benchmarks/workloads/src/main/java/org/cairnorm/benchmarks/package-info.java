/**
 * What is measured, and how one contender is measured in one process. {@link org.cairnorm.benchmarks.Work} runs the workloads of
 * {@code work}, {@link org.cairnorm.benchmarks.Boot} starts a factory, {@link org.cairnorm.benchmarks.Heap} weighs managed entities.
 * The class path of the process decides who works: a provider, or plain JDBC where there is none.
 */
@NullMarked
package org.cairnorm.benchmarks;

import org.jspecify.annotations.NullMarked;
