/**
 * The leaves that the query languages add to the tree of {@code org.cairnorm.sql}, and the resolver that makes them of JPQL.
 *
 * <p>{@link org.cairnorm.query.domain.JpqlResolver} turns a syntax tree into a {@link org.cairnorm.query.domain.ResolvedQuery}: an
 * ordinary select whose sources are {@link org.cairnorm.query.domain.EntityRange}s and {@link
 * org.cairnorm.query.domain.PathSource}s and whose leaves are {@link org.cairnorm.query.domain.DomainPath}s and the other {@link
 * org.cairnorm.query.domain.TypedLeaf}s. Every operator and function is the one of the SQL tree. The criteria API builds the same
 * values. Lowering replaces the leaves by columns and joins.
 */
@NullMarked
package org.cairnorm.query.domain;

import org.jspecify.annotations.NullMarked;
