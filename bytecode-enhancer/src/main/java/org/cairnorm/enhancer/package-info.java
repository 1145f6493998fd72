/**
 * The only code that knows Byte Buddy: generated attribute access, references to plain entity classes, and the weaving of
 * entity classes at build or load time.
 *
 * <p>Run time: {@link org.cairnorm.enhancer.ByteBuddyEnhancer} takes an {@code AccessPlan} and answers with an instance of a
 * hidden nestmate of the class, or with reflective access where no class can be defined. Weaving: {@link
 * org.cairnorm.enhancer.EntityTransformer} takes a class file and an {@link org.cairnorm.enhancer.EnhancementPlan} and answers with
 * the woven class file; {@link org.cairnorm.enhancer.DirectoryEnhancer} does so for a directory of compiled classes.
 */
@NullMarked
package org.cairnorm.enhancer;

import org.jspecify.annotations.NullMarked;
