/**
 * What a managed instance carries at run time, and how its attributes are read and written.
 *
 * <p>{@link org.cairnorm.entity.InstanceState} is the state that the persistence context keeps for one instance; a woven class, or
 * a reference to a plain one, carries it as a {@link org.cairnorm.entity.StateHolder}. {@link org.cairnorm.entity.ClassAccess}
 * reaches the attributes of one class without boxing; {@link org.cairnorm.entity.ReflectiveAccess} does so without generated code.
 * {@link org.cairnorm.entity.PersistentCollection} and its three
 * kinds stand in for the collections of the user's model.
 */
@NullMarked
package org.cairnorm.entity;

import org.jspecify.annotations.NullMarked;
