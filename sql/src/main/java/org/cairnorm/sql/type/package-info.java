/**
 * Data types: what a value is in Java, what it is in SQL, and how it crosses JDBC.
 *
 * <p>A {@link org.cairnorm.sql.type.DataType} names a Java class, an {@link org.cairnorm.sql.type.SqlType} and, where the
 * two do not meet directly, a {@link org.cairnorm.sql.type.Conversion} to a simpler data type. A dialect turns a data type
 * into a {@link org.cairnorm.sql.type.Codec}, which binds and reads values without boxing where a primitive will do.
 * Start with the constants and factories of {@link org.cairnorm.sql.type.Types}.
 */
@NullMarked
package org.cairnorm.sql.type;

import org.jspecify.annotations.NullMarked;
