/** Breaks a rule on purpose. */
@NullMarked
package org.cairnorm.architecture.planted.cache;

import org.jspecify.annotations.NullMarked;
