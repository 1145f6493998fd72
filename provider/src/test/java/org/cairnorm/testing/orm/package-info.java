/**
 * Starts persistence units of annotated classes on the databases of the tests. A suite extends
 * {@link org.cairnorm.testing.orm.EntityManagerSuite}, one tiny subclass per database names the database; a test that needs a
 * unit of its own starts a {@link org.cairnorm.testing.orm.TestUnit}.
 */
@NullMarked
package org.cairnorm.testing.orm;

import org.jspecify.annotations.NullMarked;
