/** Breaks a rule on purpose. */
@NullMarked
package org.cairnorm.architecture.planted.session;

import org.jspecify.annotations.NullMarked;
