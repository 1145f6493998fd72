/**
 * Reads the text of a query: text → tokens → syntax tree, with the position of every part kept.
 *
 * <p>{@link org.cairnorm.query.jpql.JpqlParser#parse} turns the text into a {@link
 * org.cairnorm.query.jpql.SyntaxTree}; {@link org.cairnorm.query.jpql.SyntaxPrinter} turns a tree back into canonical
 * text. The tree says only what was written: whether {@code a.b} is an attribute, an enum constant or an entity is
 * decided by the resolver, which reads the tree and points at its parts with the same {@link
 * org.cairnorm.query.jpql.QueryText#caretAt caret} as this package. Nothing here knows the mapping.
 */
@NullMarked
package org.cairnorm.query.jpql;

import org.jspecify.annotations.NullMarked;
