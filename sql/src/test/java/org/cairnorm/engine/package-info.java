@NullMarked
package org.cairnorm.engine;

import org.jspecify.annotations.NullMarked;
