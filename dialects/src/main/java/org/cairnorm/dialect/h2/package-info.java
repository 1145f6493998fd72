/** H2 2.x. Entry class: {@link org.cairnorm.dialect.h2.H2Dialect}. */
@NullMarked
package org.cairnorm.dialect.h2;

import org.jspecify.annotations.NullMarked;
