/**
 * From declarations to the frozen runtime model, in named passes.
 *
 * <p>{@link org.cairnorm.mapping.build.MappingModelBuilder} runs the passes over drafts: hierarchy, access and attributes, identifiers,
 * columns, associations, collections, tables, generators, life cycle, freeze. Each pass may read what the earlier ones wrote. Defaults
 * of the specification and the {@link org.cairnorm.mapping.NamingStrategy} are applied here and nowhere else; a mapping that cannot be is
 * refused here with a {@link org.cairnorm.mapping.MappingProblem}.
 */
@NullMarked
package org.cairnorm.mapping.build;

import org.jspecify.annotations.NullMarked;
