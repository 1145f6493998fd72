/**
 * The frozen runtime model of a persistence unit: which attribute of which class lives in which columns.
 *
 * <p>{@link org.cairnorm.mapping.MappingModel} holds an {@link org.cairnorm.mapping.EntityMapping} per entity; its attributes are
 * {@link org.cairnorm.mapping.BasicAttribute}, {@link org.cairnorm.mapping.EmbeddedAttribute},
 * {@link org.cairnorm.mapping.ToOneAttribute} and {@link org.cairnorm.mapping.PluralAttribute}. Declarations become this model in
 * {@code mapping.build}; nothing changes it afterwards, and every other package only reads it.
 */
@NullMarked
package org.cairnorm.mapping;

import org.jspecify.annotations.NullMarked;
