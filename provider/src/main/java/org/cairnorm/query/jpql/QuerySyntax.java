package org.cairnorm.query.jpql;

/** Something that yields rows: one select, or several combined by set operators. Also what a subquery holds. */
public sealed interface QuerySyntax extends StatementSyntax permits SelectSyntax, SetOperationSyntax {}
