/**
 * What every dialect must do, against its real database: the suite that the author of a dialect inherits. Entry class:
 * {@link org.cairnorm.dialect.compliance.DialectComplianceSuite}.
 */
@NullMarked
package org.cairnorm.dialect.compliance;

import org.jspecify.annotations.NullMarked;
