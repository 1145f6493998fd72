package org.cairnorm.mapping;

/** The life cycle events of entities (JPA 3.2 §3.6). */
public enum CallbackEvent {
    PRE_PERSIST,
    POST_PERSIST,
    PRE_REMOVE,
    POST_REMOVE,
    PRE_UPDATE,
    POST_UPDATE,
    POST_LOAD
}
