/** Breaks a rule on purpose. */
@NullMarked
package org.cairnorm.architecture.planted.dialect;

import org.jspecify.annotations.NullMarked;
