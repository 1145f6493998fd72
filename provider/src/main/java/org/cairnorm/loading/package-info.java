/**
 * Brings rows into a persistence context: what to select for an entity or a collection, and what the rows become.
 *
 * <p>Every read takes one road: a {@link org.cairnorm.loading.FetchPlan} says which attributes come along, an
 * {@link org.cairnorm.loading.EntitySource} says in which tables they stand, and the two give columns of a
 * {@link org.cairnorm.loading.SelectList} and a {@link org.cairnorm.loading.RowReader}. While rows are read a
 * {@link org.cairnorm.loading.RowContext} collects what must follow: eager associations, collections to fill. Its
 * {@code finish} works that off one statement per association and level, never per row and never by recursion.
 *
 * <p>Entry: {@link org.cairnorm.loading.Loaders}, one per persistence unit, which keeps the statement and reader of each shape.
 */
@NullMarked
package org.cairnorm.loading;

import org.jspecify.annotations.NullMarked;
