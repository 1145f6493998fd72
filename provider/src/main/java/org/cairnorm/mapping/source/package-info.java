/**
 * What annotations said, before any default: the declarations of a persistence unit.
 *
 * <p>{@link org.cairnorm.mapping.source.AnnotationReader} reads loaded classes by reflection into a
 * {@link org.cairnorm.mapping.source.UnitDeclaration}: one {@link org.cairnorm.mapping.source.ClassDeclaration} for each managed
 * class, which holds one {@link org.cairnorm.mapping.source.AttributeDeclaration} for each field and each property. In every
 * declaration a value that was not written is absent: null, or an empty list. Defaults are the work of {@code mapping.build}.
 * A mapping file becomes the same declarations, laid over those of the annotations: XML and annotations meet here and never later
 * (decision 9).
 *
 * <p>{@link org.cairnorm.mapping.source.ClassScanner} finds the managed classes of a jar or a directory without loading them.
 */
@NullMarked
package org.cairnorm.mapping.source;

import org.jspecify.annotations.NullMarked;
