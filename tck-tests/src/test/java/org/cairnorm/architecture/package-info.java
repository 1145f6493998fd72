/**
 * Keeps the plan of the house: which package may import which, and a few rules that hold everywhere.
 *
 * <p>{@link org.cairnorm.architecture.PackageTable} is the table of {@code docs/architecture.md} in code, {@link
 * org.cairnorm.architecture.HouseRules} the rules. {@code ArchitectureTest} asks them of all production classes,
 * {@code HouseRulesTest} proves on the planted classes below {@code planted} that each rule can fail.
 */
@NullMarked
package org.cairnorm.architecture;

import org.jspecify.annotations.NullMarked;
