package org.cairnorm.sql;

/** Where a query takes rows from. */
public sealed interface Source permits CteRef, DerivedTable, DomainSource, Join, TableRef, Unnest {

    /** Calls the visitor's method for this kind of node. */
    <R> R accept(SourceVisitor<R> visitor);

    /** This inner-joined with another source. */
    default Join join(Source right, Expression on) {
        return new Join(this, Join.Kind.INNER, right, on);
    }

    /** This left-joined with another source. */
    default Join leftJoin(Source right, Expression on) {
        return new Join(this, Join.Kind.LEFT, right, on);
    }

    /** Every row of this beside every row of another source. */
    default Join crossJoin(Source right) {
        return new Join(this, Join.Kind.CROSS, right, null);
    }
}
