/** Superclasses of the model in a package of their own. */
@NullUnmarked
package org.cairnorm.enhancer.model.base;

import org.jspecify.annotations.NullUnmarked;
