/** Core without entities: SQL written in Java, from the first table to joins and aggregates. */
@NullMarked
package org.cairnorm.examples.core;

import org.jspecify.annotations.NullMarked;
