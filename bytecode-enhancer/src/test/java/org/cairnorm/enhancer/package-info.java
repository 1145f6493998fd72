/** Stories of generated access, references and weaving. */
@NullMarked
package org.cairnorm.enhancer;

import org.jspecify.annotations.NullMarked;
