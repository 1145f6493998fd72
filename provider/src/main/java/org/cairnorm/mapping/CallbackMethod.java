package org.cairnorm.mapping;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * A method to call at a life cycle event.
 *
 * @param listener the listener class whose instance takes the entity as its argument; null: a method of the entity itself
 */
public record CallbackMethod(@Nullable Class<?> listener, Method method) {}
