/** SQLite 3.46 and newer. Entry class: {@link org.cairnorm.dialect.sqlite.SqliteDialect}. */
@NullMarked
package org.cairnorm.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
