/**
 * The databases of a test run.
 *
 * <p>A test asks {@link org.cairnorm.testing.TestDatabase} for a database of a {@link
 * org.cairnorm.testing.DatabaseKind}. Embedded databases are made on the spot; a server is found by a URL in the
 * environment, else on localhost, else in a container. Each Java process gets a schema or database of its own with a
 * random name, which goes away when the process ends.
 *
 * <p>Tests that talk to a database are written once, in an abstract class named {@code …Suite} with a method {@code
 * protected abstract TestDatabase database()}, and inherited by one tiny class per database whose name starts with the
 * kind: {@code H2FlushTest}, {@code SqliteFlushTest}, {@code DerbyFlushTest}, {@code PostgresqlFlushTest}, {@code MariadbFlushTest}, {@code
 * MysqlFlushTest}. Continuous integration counts tests per database by these names.
 */
@NullMarked
package org.cairnorm.testing;

import org.jspecify.annotations.NullMarked;
