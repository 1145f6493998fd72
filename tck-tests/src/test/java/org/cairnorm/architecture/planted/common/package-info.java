/** Breaks a rule on purpose. */
@NullMarked
package org.cairnorm.architecture.planted.common;

import org.jspecify.annotations.NullMarked;
