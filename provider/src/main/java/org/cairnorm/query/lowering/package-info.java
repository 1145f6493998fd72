/**
 * Turns resolved queries into statements that a database understands.
 *
 * <p>{@link org.cairnorm.query.lowering.SelectLowering} replaces the leaves of {@code org.cairnorm.query.domain} by columns, and its
 * sources by tables and the joins that those columns need; whatever else stands in the tree stays as it is. What comes out is a
 * {@link org.cairnorm.query.lowering.LoweredSelect}: the statement, what its rows become, and where the values of its slots come
 * from. {@link org.cairnorm.query.lowering.BulkLowering} does the same for updates and deletes, which may take several statements.
 */
@NullMarked
package org.cairnorm.query.lowering;

import org.jspecify.annotations.NullMarked;
