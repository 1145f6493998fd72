/** Breaks a rule on purpose. */
@NullMarked
package org.cairnorm.architecture.planted.flush;

import org.jspecify.annotations.NullMarked;
