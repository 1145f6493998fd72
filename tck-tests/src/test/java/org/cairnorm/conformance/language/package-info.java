/**
 * Chapter 4: the query language. All classes read the same rows of one small model, {@link
 * org.cairnorm.conformance.language.Harbour}; {@code grammar.txt} holds for each production of the grammar queries that run and
 * queries that are refused.
 */
@NullMarked
package org.cairnorm.conformance.language;

import org.jspecify.annotations.NullMarked;
