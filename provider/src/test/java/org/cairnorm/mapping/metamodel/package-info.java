/** The Jakarta metamodel over built models. */
@NullMarked
package org.cairnorm.mapping.metamodel;

import org.jspecify.annotations.NullMarked;
