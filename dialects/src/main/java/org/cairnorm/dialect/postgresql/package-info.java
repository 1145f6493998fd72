/** PostgreSQL 15 and newer. Entry class: {@link org.cairnorm.dialect.postgresql.PostgresqlDialect}. */
@NullMarked
package org.cairnorm.dialect.postgresql;

import org.jspecify.annotations.NullMarked;
