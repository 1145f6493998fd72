/** Stories of the entity contract: what instances, collections and their attributes do at run time. */
@NullMarked
package org.cairnorm.entity;

import org.jspecify.annotations.NullMarked;
