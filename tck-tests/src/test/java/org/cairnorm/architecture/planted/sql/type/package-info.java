/** Breaks a rule on purpose. */
@NullMarked
package org.cairnorm.architecture.planted.sql.type;

import org.jspecify.annotations.NullMarked;
