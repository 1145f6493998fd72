/** The query objects of the session: settings, parameters, results and errors, for JPQL and for SQL. */
@NullMarked
package org.cairnorm.session.queries;

import org.jspecify.annotations.NullMarked;
