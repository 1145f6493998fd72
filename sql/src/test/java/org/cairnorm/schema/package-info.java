@NullMarked
package org.cairnorm.schema;

import org.jspecify.annotations.NullMarked;
