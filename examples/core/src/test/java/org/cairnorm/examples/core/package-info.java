@NullMarked
package org.cairnorm.examples.core;

import org.jspecify.annotations.NullMarked;
