/**
 * The contract between the tree and a database: what the database can do ({@link org.cairnorm.dialect.DialectFeatures}), how
 * statements become text ({@link org.cairnorm.dialect.StatementRenderer}), how values cross JDBC, and what errors mean.
 *
 * <p>A dialect is data first: features, type names, function templates, reserved words and error codes; only what data cannot
 * say is an overridden method of the renderer. Entry class: {@link org.cairnorm.dialect.Dialect}; dialects are found by
 * {@link org.cairnorm.dialect.Dialects}.
 */
@NullMarked
package org.cairnorm.dialect;

import org.jspecify.annotations.NullMarked;
