/**
 * The EntityManager: one {@link org.cairnorm.session.Session} per persistence context, put together from parts with one job each.
 *
 * <p>{@link org.cairnorm.session.SessionFactory} holds what all sessions of a persistence unit share. A session has a persistence
 * context, a transaction, and the life cycle operations of JPA 3.2 chapter 3 ({@code Persisting}, {@code Finding}, {@code Merging},
 * {@code Removal}, …). {@link org.cairnorm.session.UnitOfWork} gets the context ready for a flush: cascades, orphans, collections;
 * the flush package does the rest.
 */
@NullMarked
package org.cairnorm.session;

import org.jspecify.annotations.NullMarked;
