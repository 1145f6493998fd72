/** The identity map. */
@NullMarked
package org.cairnorm.context;

import org.jspecify.annotations.NullMarked;
