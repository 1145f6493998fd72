/**
 * The databases of a test run.
 */
@NullMarked
package org.cairnorm.testing;

import org.jspecify.annotations.NullMarked;
