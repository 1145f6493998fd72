/**
 * SQL that the application wrote.
 *
 * <p>text → {@link org.cairnorm.query.nativesql.SqlTemplate} with the places of parameters → JDBC → rows → {@link
 * org.cairnorm.query.nativesql.SqlResult}, which says what rows become: values, entities, objects made by constructors, tuples, or
 * what a result set mapping says.
 */
@NullMarked
package org.cairnorm.query.nativesql;

import org.jspecify.annotations.NullMarked;
