/** Lazy attributes of woven entities: everything in this package but the test is loaded a second time, woven. */
@NullMarked
package org.cairnorm.conformance.operations.lazy;

import org.jspecify.annotations.NullMarked;
