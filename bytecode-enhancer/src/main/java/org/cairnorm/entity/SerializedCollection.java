package org.cairnorm.entity;

import java.io.Serializable;

/** What is written for an unloaded collection; becomes one that says so when it is touched. */
record SerializedCollection(CollectionKind kind, String role) implements Serializable {

    private Object readResolve() {
        return kind.unloaded(new DetachedState(role), role);
    }
}
