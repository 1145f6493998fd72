package org.cairnorm.mapping;

import org.cairnorm.sql.Column;

/**
 * One column of a foreign key.
 *
 * @param column the column that refers
 * @param referenced the column of the other table that it refers to
 */
public record JoinColumn(Column<?> column, Column<?> referenced, boolean insertable, boolean updatable) {}
