@SequenceGenerator(sequenceName = "PACKAGE_SEQ")
package org.cairnorm.mapping.source.described;

import jakarta.persistence.SequenceGenerator;
