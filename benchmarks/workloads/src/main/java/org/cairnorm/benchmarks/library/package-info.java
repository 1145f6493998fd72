/** The entities of the workloads. Each contender has a copy of these classes, enhanced in its own way. */
@NullMarked
package org.cairnorm.benchmarks.library;

import org.jspecify.annotations.NullMarked;
