/** What an EntityManager promises: states, transactions, failures. */
@NullMarked
package org.cairnorm.session;

import org.jspecify.annotations.NullMarked;
