/**
 * Cairn, a Jakarta Persistence provider: its exceptions, the form of its messages, and what users may call beyond the standard.
 *
 * <p>Every error text is a {@link org.cairnorm.Message}: one enum of messages per package, each with a stable code.
 */
@NullMarked
package org.cairnorm;

import org.jspecify.annotations.NullMarked;
