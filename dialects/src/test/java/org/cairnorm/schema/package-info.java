/** Data definition on real databases: each suite is written once and inherited per database. */
@NullMarked
package org.cairnorm.schema;

import org.jspecify.annotations.NullMarked;
