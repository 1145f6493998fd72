/** Criteria objects by themselves, without a database. */
@NullMarked
package org.cairnorm.query.criteria;

import org.jspecify.annotations.NullMarked;
