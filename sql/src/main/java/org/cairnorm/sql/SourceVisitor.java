package org.cairnorm.sql;

/**
 * One method for each kind of {@link Source}.
 *
 * @param <R> what a visit gives
 */
public interface SourceVisitor<R> {
    R visitTableRef(TableRef source);

    R visitJoin(Join source);

    R visitDerivedTable(DerivedTable source);

    R visitCteRef(CteRef source);

    R visitUnnest(Unnest source);

    R visitDomain(DomainSource source);
}
