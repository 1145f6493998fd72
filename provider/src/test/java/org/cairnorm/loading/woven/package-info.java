/** Entities that a test weaves while it loads them, and what it does with them. */
@NullMarked
package org.cairnorm.loading.woven;

import org.jspecify.annotations.NullMarked;
