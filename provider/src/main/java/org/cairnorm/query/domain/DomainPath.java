package org.cairnorm.query.domain;

import org.jspecify.annotations.Nullable;

/** A path (JPA 3.2 §4.4.4): a variable, or what is reached from one by attributes. */
public sealed interface DomainPath extends TypedLeaf permits VariablePath, AttributePath, TreatedPath, MapKeyPath {

    /** The path without its last step; null at its start. */
    @Nullable DomainPath base();

    /** The variable at its start. */
    Variable variable();
}
