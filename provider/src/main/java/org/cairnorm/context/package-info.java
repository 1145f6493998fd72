/**
 * What one persistence context knows: its managed instances, one per key, each with its
 * {@link org.cairnorm.context.EntityEntry}.
 *
 * <p>{@link org.cairnorm.context.PersistenceContext} is the identity map. {@link org.cairnorm.context.LoadGroup} remembers which
 * instances came from one query, so that a lazy attribute is loaded for all of them at once. Loading fills the context, flush
 * reads what has changed in it, the session decides on states.
 */
@NullMarked
package org.cairnorm.context;

import org.jspecify.annotations.NullMarked;
