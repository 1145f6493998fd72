package org.cairnorm.query.jpql;

/**
 * One method for each kind of expression, so that a forgotten kind is a compile error.
 *
 * @param <R> what a visit yields
 */
public interface ExpressionVisitor<R> {

    R visitNames(PathSyntax.Names path);

    R visitMapElement(PathSyntax.MapElement path);

    R visitTreated(PathSyntax.Treated path);

    R visitNavigated(PathSyntax.Navigated path);

    R visitNull(LiteralSyntax.NullLiteral literal);

    R visitBoolean(LiteralSyntax.BooleanLiteral literal);

    R visitString(LiteralSyntax.StringLiteral literal);

    R visitNumeric(LiteralSyntax.NumericLiteral literal);

    R visitTemporal(LiteralSyntax.TemporalLiteral literal);

    R visitNamedParameter(ParameterSyntax.Named parameter);

    R visitPositionalParameter(ParameterSyntax.Positional parameter);

    R visitChain(ArithmeticSyntax.Chain arithmetic);

    R visitSigned(ArithmeticSyntax.Signed arithmetic);

    R visitConcatenation(ArithmeticSyntax.Concatenation arithmetic);

    R visitAnd(PredicateSyntax.And predicate);

    R visitOr(PredicateSyntax.Or predicate);

    R visitNot(PredicateSyntax.Not predicate);

    R visitComparison(PredicateSyntax.Comparison predicate);

    R visitBetween(PredicateSyntax.Between predicate);

    R visitInList(PredicateSyntax.InList predicate);

    R visitInQuery(PredicateSyntax.InQuery predicate);

    R visitInParameter(PredicateSyntax.InParameter predicate);

    R visitLike(PredicateSyntax.Like predicate);

    R visitIsNull(PredicateSyntax.IsNull predicate);

    R visitIsEmpty(PredicateSyntax.IsEmpty predicate);

    R visitMemberOf(PredicateSyntax.MemberOf predicate);

    R visitCall(FunctionSyntax.Call function);

    R visitTrim(FunctionSyntax.Trim function);

    R visitCast(FunctionSyntax.Cast function);

    R visitExtract(FunctionSyntax.Extract function);

    R visitNow(FunctionSyntax.Now function);

    R visitDatabaseCall(FunctionSyntax.DatabaseCall function);

    R visitAggregate(FunctionSyntax.Aggregate function);

    R visitCountAll(FunctionSyntax.CountAll function);

    R visitTypeOf(FunctionSyntax.TypeOf function);

    R visitIdOf(FunctionSyntax.IdOf function);

    R visitVersionOf(FunctionSyntax.VersionOf function);

    R visitSizeOf(FunctionSyntax.SizeOf function);

    R visitIndexOf(FunctionSyntax.IndexOf function);

    R visitSearchedCase(CaseSyntax.Searched choice);

    R visitSimpleCase(CaseSyntax.Simple choice);

    R visitScalarSubquery(SubquerySyntax.Scalar subquery);

    R visitExists(SubquerySyntax.Exists subquery);

    R visitQuantified(SubquerySyntax.Quantified subquery);
}
