/** Tests of reading query text. */
@NullMarked
package org.cairnorm.query.jpql;

import org.jspecify.annotations.NullMarked;
