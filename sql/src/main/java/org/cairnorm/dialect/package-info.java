/**
 * The contract between the tree and a database: what the database can do ({@link org.cairnorm.dialect.DialectFeatures}), how
 * statements become text ({@link org.cairnorm.dialect.StatementRenderer}), how values cross JDBC, and what errors mean.
 *
 * <p>A dialect is data first: features, type names, function templates, reserved words and error codes; only what data cannot
 * say is an overridden method of the renderer. Entry class: {@link org.cairnorm.dialect.Dialect}; dialects are found by
 * {@link org.cairnorm.dialect.Dialects}.
 *
 * <p>A dialect's renderer extends {@link org.cairnorm.dialect.SqlRenderer}, which is built up in steps, each of them one chapter of
 * the grammar: {@code LeafRenderer} (columns, parameters, constants), {@code OperatorRenderer} (arithmetic and conditions), {@link
 * org.cairnorm.dialect.ExpressionRenderer} (calls and choices), {@code SourceRenderer} (tables and joins), {@code QueryRenderer}
 * (clauses), and at last inserts, updates and deletes. Whatever step a visit stands on, a dialect overrides it the same way.
 */
@NullMarked
package org.cairnorm.dialect;

import org.jspecify.annotations.NullMarked;
