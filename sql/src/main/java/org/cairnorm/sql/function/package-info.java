/**
 * The one list of functions Cairn knows: name, number of arguments and type of the result. How a database spells one is a
 * template of its dialect. Entry class: {@link org.cairnorm.sql.function.Functions}.
 */
@NullMarked
package org.cairnorm.sql.function;

import org.jspecify.annotations.NullMarked;
