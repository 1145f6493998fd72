/** Chapter 3: entity operations. */
@NullMarked
package org.cairnorm.conformance.operations;

import org.jspecify.annotations.NullMarked;
