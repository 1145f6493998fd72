/** Apache Derby 10.16 and newer. Entry class: {@link org.cairnorm.dialect.derby.DerbyDialect}. */
@NullMarked
package org.cairnorm.dialect.derby;

import org.jspecify.annotations.NullMarked;
