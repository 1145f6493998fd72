/** A small model for the stories of the enhancer. */
@NullUnmarked
package org.cairnorm.enhancer.model;

import org.jspecify.annotations.NullUnmarked;
