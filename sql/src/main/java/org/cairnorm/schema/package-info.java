/**
 * Data definition from the same {@code Table} and {@code Column} that statements are made of: create, drop, truncate,
 * validate, and the way back from an existing database.
 *
 * <p>Entry class: {@link org.cairnorm.schema.SchemaOperations}. Flow: {@code Schema} → {@link
 * org.cairnorm.schema.TableOrder} → {@link org.cairnorm.schema.SchemaScript} (a list of SQL texts) → run by the engine;
 * {@link org.cairnorm.schema.SchemaReflection} reads JDBC's metadata back into tables, and {@link
 * org.cairnorm.schema.SchemaDifference} says what {@code validate} found.
 */
@NullMarked
package org.cairnorm.schema;

import org.jspecify.annotations.NullMarked;
