/**
 * The Jakarta metamodel (JPA 3.2 chapter 5): the runtime model as applications see it.
 *
 * <p>{@link org.cairnorm.mapping.metamodel.ModelMetamodel} is made once from the frozen model. A type lists the attributes it
 * declares and those it inherits; an inherited attribute is the very object that its declaring type lists, unless a type
 * variable became another class below. {@link org.cairnorm.mapping.metamodel.StaticMetamodelClasses} puts the same objects into
 * the static fields of {@code X_} classes.
 */
@NullMarked
package org.cairnorm.mapping.metamodel;

import org.jspecify.annotations.NullMarked;
