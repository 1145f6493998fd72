package org.cairnorm.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks a whole tree. Sub-classes override what interests them and call {@code super} to go on below it.
 */
public abstract class TreeVisitor
        implements StatementVisitor<@Nullable Void>, SourceVisitor<@Nullable Void>, ExpressionVisitor<@Nullable Void> {

    /** Visits a statement. */
    public final void visit(@Nullable Statement statement) {
        if (statement != null) {
            statement.accept(this);
        }
    }

    /** Visits a source. */
    public final void visit(@Nullable Source source) {
        if (source != null) {
            source.accept(this);
        }
    }

    /** Visits an expression. */
    public final void visit(@Nullable Expression expression) {
        if (expression != null) {
            expression.accept(this);
        }
    }

    private void visitAll(List<? extends Expression> expressions) {
        for (Expression expression : expressions) {
            expression.accept(this);
        }
    }

    private void visitItems(List<SelectItem> items) {
        for (SelectItem item : items) {
            item.expression().accept(this);
        }
    }

    private void visitWith(List<Cte> with) {
        for (Cte cte : with) {
            cte.query().accept(this);
        }
    }

    private void visitOrder(List<OrderItem> keys) {
        for (OrderItem key : keys) {
            key.expression().accept(this);
        }
    }

    @Override
    public @Nullable Void visitSelect(Select statement) {
        visitWith(statement.with());
        visitItems(statement.items());
        visit(statement.from());
        visit(statement.where());
        visitAll(statement.groupBy());
        visit(statement.having());
        visitOrder(statement.orderBy());
        visit(statement.limit());
        visit(statement.offset());
        return null;
    }

    @Override
    public @Nullable Void visitSetOperation(SetOperation statement) {
        visitWith(statement.with());
        for (Query operand : statement.operands()) {
            operand.accept(this);
        }
        visitOrder(statement.orderBy());
        visit(statement.limit());
        visit(statement.offset());
        return null;
    }

    @Override
    public @Nullable Void visitValues(Values statement) {
        for (List<Expression> row : statement.rows()) {
            visitAll(row);
        }
        return null;
    }

    @Override
    public @Nullable Void visitInsert(Insert statement) {
        visit(statement.source());
        visitItems(statement.returning());
        return null;
    }

    @Override
    public @Nullable Void visitUpdate(Update statement) {
        visit(statement.target());
        for (Assignment assignment : statement.assignments()) {
            assignment.value().accept(this);
        }
        visit(statement.where());
        visitItems(statement.returning());
        return null;
    }

    @Override
    public @Nullable Void visitDelete(Delete statement) {
        visit(statement.target());
        visit(statement.where());
        visitItems(statement.returning());
        return null;
    }

    @Override
    public @Nullable Void visitTableRef(TableRef source) {
        return null;
    }

    @Override
    public @Nullable Void visitJoin(Join source) {
        source.left().accept(this);
        source.right().accept(this);
        visit(source.on());
        return null;
    }

    @Override
    public @Nullable Void visitDerivedTable(DerivedTable source) {
        return source.query().accept(this);
    }

    @Override
    public @Nullable Void visitCteRef(CteRef source) {
        return null;
    }

    @Override
    public @Nullable Void visitUnnest(Unnest source) {
        visitCollectionSlot(source.slot());
        return null;
    }

    @Override
    public @Nullable Void visitDomain(DomainSource source) {
        return null;
    }

    @Override
    public @Nullable Void visitColumnRef(ColumnRef expression) {
        return null;
    }

    @Override
    public @Nullable Void visitSlot(Slot expression) {
        return null;
    }

    @Override
    public @Nullable Void visitBound(Bound expression) {
        return null;
    }

    @Override
    public @Nullable Void visitLiteral(Literal expression) {
        return null;
    }

    @Override
    public @Nullable Void visitArithmetic(Arithmetic expression) {
        expression.first().accept(this);
        for (Arithmetic.Step step : expression.steps()) {
            step.operand().accept(this);
        }
        return null;
    }

    @Override
    public @Nullable Void visitNegate(Negate expression) {
        return expression.operand().accept(this);
    }

    @Override
    public @Nullable Void visitComparison(Comparison expression) {
        expression.left().accept(this);
        return expression.right().accept(this);
    }

    @Override
    public @Nullable Void visitQuantifiedComparison(QuantifiedComparison expression) {
        expression.left().accept(this);
        return expression.query().accept(this);
    }

    @Override
    public @Nullable Void visitLogical(Logical expression) {
        visitAll(expression.operands());
        return null;
    }

    @Override
    public @Nullable Void visitNot(Not expression) {
        return expression.operand().accept(this);
    }

    @Override
    public @Nullable Void visitCase(Case expression) {
        visit(expression.operand());
        for (Case.When when : expression.whens()) {
            when.condition().accept(this);
            when.result().accept(this);
        }
        visit(expression.otherwise());
        return null;
    }

    @Override
    public @Nullable Void visitCast(Cast expression) {
        return expression.operand().accept(this);
    }

    @Override
    public @Nullable Void visitFunctionCall(FunctionCall expression) {
        visitAll(expression.arguments());
        return null;
    }

    @Override
    public @Nullable Void visitNativeCall(NativeCall expression) {
        visitAll(expression.arguments());
        return null;
    }

    @Override
    public @Nullable Void visitAggregate(Aggregate expression) {
        visit(expression.argument());
        visit(expression.filter());
        return null;
    }

    @Override
    public @Nullable Void visitLike(Like expression) {
        expression.operand().accept(this);
        expression.pattern().accept(this);
        visit(expression.escape());
        return null;
    }

    @Override
    public @Nullable Void visitBetween(Between expression) {
        expression.operand().accept(this);
        expression.low().accept(this);
        return expression.high().accept(this);
    }

    @Override
    public @Nullable Void visitIn(In expression) {
        expression.operand().accept(this);
        if (expression.choices() instanceof In.Values values) {
            visitAll(values.expressions());
        } else if (expression.choices() instanceof In.SubQuery sub) {
            sub.query().accept(this);
        } else if (expression.choices() instanceof CollectionSlot slot) {
            visitCollectionSlot(slot);
        }
        return null;
    }

    /** Called for the collection slot of an {@link In} or an {@link Unnest}. */
    protected void visitCollectionSlot(CollectionSlot slot) {}

    @Override
    public @Nullable Void visitIsNull(IsNull expression) {
        return expression.operand().accept(this);
    }

    @Override
    public @Nullable Void visitExists(Exists expression) {
        return expression.query().accept(this);
    }

    @Override
    public @Nullable Void visitRowValue(RowValue expression) {
        visitAll(expression.parts());
        return null;
    }

    @Override
    public @Nullable Void visitExtract(Extract expression) {
        return expression.operand().accept(this);
    }

    @Override
    public @Nullable Void visitConcat(Concat expression) {
        visitAll(expression.operands());
        return null;
    }

    @Override
    public @Nullable Void visitCoalesce(Coalesce expression) {
        visitAll(expression.operands());
        return null;
    }

    @Override
    public @Nullable Void visitNullIf(NullIf expression) {
        expression.left().accept(this);
        return expression.right().accept(this);
    }

    @Override
    public @Nullable Void visitTrim(Trim expression) {
        visit(expression.character());
        return expression.operand().accept(this);
    }

    @Override
    public @Nullable Void visitScalarQuery(ScalarQuery expression) {
        return expression.query().accept(this);
    }

    @Override
    public @Nullable Void visitNextValue(NextValue expression) {
        return null;
    }

    @Override
    public @Nullable Void visitDomain(DomainExpression expression) {
        return null;
    }

    @Override
    public @Nullable Void visitCustom(CustomExpression expression) {
        visitAll(expression.children());
        return null;
    }
}
