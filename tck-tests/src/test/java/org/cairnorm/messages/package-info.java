/** The catalogue of messages. */
@NullMarked
package org.cairnorm.messages;

import org.jspecify.annotations.NullMarked;
