/** Breaks a rule on purpose. */
@NullMarked
package org.cairnorm.architecture.planted.engine;

import org.jspecify.annotations.NullMarked;
