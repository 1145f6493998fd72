/** Chapter 12: the XML mapping descriptor. */
@NullMarked
package org.cairnorm.conformance.descriptor;

import org.jspecify.annotations.NullMarked;
