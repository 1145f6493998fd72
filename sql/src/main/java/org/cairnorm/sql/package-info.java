/**
 * The SQL expression tree: tables and columns, statements, sources and expressions as immutable values.
 *
 * <p>Everything that reaches a database is a value of this tree. Users build it by hand with the fluent methods that
 * start in {@link org.cairnorm.sql.Sql}; a dialect renders it. Nodes are sealed families closed under visitors
 * ({@link org.cairnorm.sql.StatementVisitor}, {@link org.cairnorm.sql.SourceVisitor},
 * {@link org.cairnorm.sql.ExpressionVisitor}); {@link org.cairnorm.sql.Rewriter} makes changed copies and returns the same
 * instance where nothing changed. Equal statements are equal values, so a statement is a cache key. Values of parameters
 * are never part of it: a {@link org.cairnorm.sql.Slot} is a place for one.
 */
@NullMarked
package org.cairnorm.sql;

import org.jspecify.annotations.NullMarked;
