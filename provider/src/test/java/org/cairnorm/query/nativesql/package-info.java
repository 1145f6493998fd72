@NullMarked
package org.cairnorm.query.nativesql;

import org.jspecify.annotations.NullMarked;
