/** Chapter 2: entities, with the rules of chapter 11 that its sections lean on. */
@NullMarked
package org.cairnorm.conformance.entities;

import org.jspecify.annotations.NullMarked;
