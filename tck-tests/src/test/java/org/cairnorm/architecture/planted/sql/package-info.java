/** Breaks a rule on purpose. */
@NullMarked
package org.cairnorm.architecture.planted.sql;

import org.jspecify.annotations.NullMarked;
