/**
 * What the Jakarta Persistence specification says, one test a sentence, on every database. One package per chapter
 * ({@code entities} is chapter 2, {@code operations} 3, {@code language} 4, {@code descriptor} 12), one class per section, and each method is named
 * after the sentence that it checks.
 *
 * <p>To add a test: find the class of the section, write the sentence as the name of a method. To add a section: one class that
 * extends {@link org.cairnorm.conformance.ConformanceTest} and names its entities, nothing else; they best are its nested
 * classes, so that a reader has all on one page.
 */
@NullMarked
package org.cairnorm.conformance;

import org.jspecify.annotations.NullMarked;
