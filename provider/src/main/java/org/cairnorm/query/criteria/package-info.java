/**
 * The Criteria API (JPA 3.2 chapter 6): objects that remember what was asked for, and the road from them to the tree.
 *
 * <p>{@link org.cairnorm.query.criteria.ModelCriteriaBuilder} makes the objects. They may be changed until {@code createQuery}; then
 * {@link org.cairnorm.query.criteria.CriteriaQueries} resolves them into the same {@link
 * org.cairnorm.query.domain.ResolvedQuery} that JPQL becomes, in one walk, and nothing that happens to them afterwards matters. Values
 * of the application never stand in the result: they travel beside it, in the {@link
 * org.cairnorm.query.criteria.ResolvedCriteria}, under the names of slots, so that equal queries with other values are equal.
 */
@NullMarked
package org.cairnorm.query.criteria;

import org.jspecify.annotations.NullMarked;
