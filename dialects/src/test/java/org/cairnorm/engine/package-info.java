/** The engine on real databases: each suite is written once and inherited per database. */
@NullMarked
package org.cairnorm.engine;

import org.jspecify.annotations.NullMarked;
