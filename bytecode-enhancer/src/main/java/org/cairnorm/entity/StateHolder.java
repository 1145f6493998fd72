package org.cairnorm.entity;

import org.jspecify.annotations.Nullable;

/**
 * An instance that carries its own {@link InstanceState}: an enhanced entity, or a reference to a plain one. The methods are
 * written by the enhancer; their names cannot clash with those of a user's class.
 */
public interface StateHolder {

    /** The state of this instance, or null as long as no persistence context has known it. */
    @Nullable InstanceState cairn$state();

    /** Puts the instance under the care of a persistence context; null releases it. */
    void cairn$state(@Nullable InstanceState state);
}
