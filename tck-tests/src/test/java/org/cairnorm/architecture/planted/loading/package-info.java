/** Breaks a rule on purpose. */
@NullMarked
package org.cairnorm.architecture.planted.loading;

import org.jspecify.annotations.NullMarked;
