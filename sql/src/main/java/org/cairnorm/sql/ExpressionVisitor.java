package org.cairnorm.sql;

/**
 * One method for each kind of {@link Expression}.
 *
 * @param <R> what a visit gives
 */
public interface ExpressionVisitor<R> {
    R visitColumnRef(ColumnRef expression);

    R visitSlot(Slot expression);

    R visitBound(Bound expression);

    R visitLiteral(Literal expression);

    R visitArithmetic(Arithmetic expression);

    R visitNegate(Negate expression);

    R visitComparison(Comparison expression);

    R visitQuantifiedComparison(QuantifiedComparison expression);

    R visitLogical(Logical expression);

    R visitNot(Not expression);

    R visitCase(Case expression);

    R visitCast(Cast expression);

    R visitFunctionCall(FunctionCall expression);

    R visitNativeCall(NativeCall expression);

    R visitAggregate(Aggregate expression);

    R visitLike(Like expression);

    R visitBetween(Between expression);

    R visitIn(In expression);

    R visitIsNull(IsNull expression);

    R visitExists(Exists expression);

    R visitRowValue(RowValue expression);

    R visitExtract(Extract expression);

    R visitConcat(Concat expression);

    R visitCoalesce(Coalesce expression);

    R visitNullIf(NullIf expression);

    R visitTrim(Trim expression);

    R visitScalarQuery(ScalarQuery expression);

    R visitNextValue(NextValue expression);

    R visitDomain(DomainExpression expression);

    R visitCustom(CustomExpression expression);
}
