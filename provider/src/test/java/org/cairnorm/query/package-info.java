/** Queries from text to results, on every database. */
@NullMarked
package org.cairnorm.query;

import org.jspecify.annotations.NullMarked;
