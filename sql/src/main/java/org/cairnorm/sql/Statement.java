package org.cairnorm.sql;

/** What a database can be asked to run. Immutable; equal statements are equal values and their hash is computed once. */
public sealed interface Statement permits Delete, Insert, Query, Update {

    /** Calls the visitor's method for this kind of node. */
    <R> R accept(StatementVisitor<R> visitor);
}
