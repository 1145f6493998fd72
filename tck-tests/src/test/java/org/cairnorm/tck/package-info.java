/**
 * Runs the official Jakarta Persistence TCK against Cairn and keeps the score; {@code docs/conformance.md} says how to
 * start it.
 *
 * <p>{@link org.cairnorm.tck.OfficialTck} finds the TCK's jars and starts {@link org.cairnorm.tck.SuiteProcess}, a Java
 * process that runs the tests one after another through the JUnit Platform and writes each result to a {@link
 * org.cairnorm.tck.Journal}. Tests that fail run a second time, each on cleaned tables. From the results come the
 * {@link org.cairnorm.tck.Score}, and by the list of {@link org.cairnorm.tck.KnownFailures} the regressions and gains.
 */
@NullMarked
package org.cairnorm.tck;

import org.jspecify.annotations.NullMarked;
