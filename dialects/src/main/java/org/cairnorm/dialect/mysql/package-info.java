/**
 * MariaDB 10.6 and newer, MySQL 8.0.31 and newer. Entry classes: {@link org.cairnorm.dialect.mysql.MariadbDialect} and
 * {@link org.cairnorm.dialect.mysql.MysqlDialect}, which share {@link org.cairnorm.dialect.mysql.MysqlFamilyDialect}. */
@NullMarked
package org.cairnorm.dialect.mysql;

import org.jspecify.annotations.NullMarked;
