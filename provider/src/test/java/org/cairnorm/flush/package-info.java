/** What a flush writes, in which order and in how many statements. */
@NullMarked
package org.cairnorm.flush;

import org.jspecify.annotations.NullMarked;
